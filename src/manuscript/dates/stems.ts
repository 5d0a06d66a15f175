/** A word that carries meaning, by the stem that its forms share, and how many small words stand before it. */
export interface Stem {
  readonly stem: string;
  readonly from: number;
  readonly to: number;
  readonly skipped: number;
}

const SMALL = new Set(
  'a against an and at by for from in into of on or the to upon with his her its their'.split(' '),
);

/** To declare war and to enter the war are one act, as far as dates go. */
const INTO_WAR = new Set(['declar', 'enter', 'entry', 'entrance']);

/** The words of a text that carry meaning, in order. */
export function stemsOf(text: string): Stem[] {
  const stems: Stem[] = [];
  let skipped = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)) {
    const word = folded(match[0]);
    if (SMALL.has(word)) {
      skipped++;
      continue;
    }
    stems.push({ stem: stemOf(word), from: match.index, to: match.index + match[0].length, skipped });
    skipped = 0;
  }
  for (const [i, one] of stems.entries())
    if (INTO_WAR.has(one.stem) && stems[i + 1]?.stem === 'war') stems[i] = { ...one, stem: 'enter' };
  return stems;
}

const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[’']/gu, '');

function stemOf(word: string): string {
  if (word.length > 6) return word.replace(/(?:ations?|ions?|ings?|ed|es|s|e)$/u, '');
  return word.length > 4 ? word.replace(/(?:ed|s|e)$/u, '') : word;
}
