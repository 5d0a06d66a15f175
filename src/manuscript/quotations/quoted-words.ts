const LONGEST = 60;
const LONGEST_PASSAGE = 240;

/** A quotation's words for a message: the first of them, where it is long. */
export function firstWords(text: string, longest = LONGEST): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.lastIndexOf(' ', longest);
  return `${plain.slice(0, cut > longest / 2 ? cut : longest).replace(/[\s,;:.…]+$/u, '')} …`;
}

/** The last words before a place, for a message. */
export function lastWords(text: string, at: number, longest = LONGEST): string {
  const before = text.slice(Math.max(0, at - longest), at).trim();
  return at <= longest ? before : `… ${before.slice(before.indexOf(' ') + 1)}`;
}

/** A passage for a message; a long one is cut in the middle. */
export function shortened(passage: string): string {
  if (passage.length <= LONGEST_PASSAGE) return passage;
  const half = LONGEST_PASSAGE / 2;
  const head = passage.slice(0, passage.lastIndexOf(' ', half));
  return `${head} … ${passage.slice(passage.indexOf(' ', passage.length - half) + 1)}`;
}
