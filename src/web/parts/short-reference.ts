/** Beyond so many letters authors or a title are cut at a word. */
const mostLetters = 64;

/** Authors or title, then a year that ends its sentence: `Patel, Adarsh. 2025.`, `“Soviet Visit to Taiwan.” 1968.` */
const head = /^(.+?)(?<=[.?!]”?) ([^\s“”.]*\d{2,4}[^\s“”.]*)\.(?:\s|$)/;

/** The head of a reference, authors or title and year, for where the whole does not fit: `Tubilewicz, C. (2005)`. */
export function shortReference(reference: string): string {
  const [, who, year] = head.exec(reference) ?? [];
  if (who === undefined) return cut(/^.+?(?=\.\s|$)/.exec(reference)?.[0] ?? reference);
  return `${cut(withoutStop(who))} (${year})`;
}

/** A reference without the address at its end, for where that stands beside it as a link. */
export const withoutAddress = (reference: string): string => reference.replace(/\s*https?:\/\/\S+$/, '');

/** What a reference is sorted by: its author, or its title where it has none, without quotation marks. */
export function sortedReference(reference: string): string {
  return reference.replace(/^“/, '');
}

/** Without the full stop that ends it; that of an initial stays: `Atkinson, G. W.` */
function withoutStop(who: string): string {
  return who.replace(/^“(.*)”$/, '$1').replace(/(?<!\b\p{Lu})\.$/u, '');
}

function cut(words: string): string {
  if (words.length <= mostLetters) return words;
  return `${words.slice(0, mostLetters).replace(/[\s.,;:]+\S*$/, '')} …`;
}
