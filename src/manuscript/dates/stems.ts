import { plainLetters, wordsBy } from '../../base/words.ts';

/** A word that carries meaning, by the stem that its forms share, and how many small words stand before it. */
export interface Stem {
  readonly stem: string;
  readonly from: number;
  readonly to: number;
  readonly skipped: number;
}

const SMALL = new Set(
  'a against an and at between by for from in into of on or the to upon with his her its their'.split(' '),
);

/** Words of one meaning, where prose and a title choose differently; all to the first. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    'declare',
    'declares',
    'declared',
    'declaring',
    'declaration',
    'enter',
    'enters',
    'entered',
    'entering',
    'entry',
  ],
  ['surrender', 'surrenders', 'surrendered', 'capitulate', 'capitulates', 'capitulated', 'capitulation'],
  ['invade', 'invades', 'invaded', 'invading', 'invasion'],
  ['attack', 'attacks', 'attacked', 'attacking'],
  ['found', 'founded', 'founding', 'foundation'],
  ['proclaim', 'proclaims', 'proclaimed', 'proclamation'],
  ['assassinate', 'assassinated', 'assassination', 'murder', 'murdered'],
  ['recognise', 'recognises', 'recognised', 'recognize', 'recognizes', 'recognized', 'recognition'],
  ['partition', 'partitioned'],
  ['annex', 'annexed', 'annexes', 'annexation'],
  ['communique', 'communiques'],
];
const SAME = new Map(SYNONYMS.flatMap((words) => words.map((word) => [word, words[0]!] as const)));

const wordsOf = wordsBy({ figures: true, hyphens: 'join' });

/** The words of a text that carry meaning, in order. Cost: the length of the text. */
export function stemsOf(text: string): Stem[] {
  const stems: Stem[] = [];
  let skipped = 0;
  for (const { text: written, from, to } of wordsOf(text)) {
    const word = folded(written);
    if (SMALL.has(word)) {
      skipped++;
      continue;
    }
    stems.push({ stem: stemOf(word), from, to, skipped });
    skipped = 0;
  }
  return stems;
}

const folded = (word: string): string =>
  plainLetters(word)
    .replace(/[’‘ʼ']s?$/u, '')
    .replace(/[’‘ʼ']/gu, '');

function stemOf(word: string): string {
  const same = SAME.get(word);
  if (same !== undefined) return same;
  if (word.length > 6) return word.replace(/(?:ations?|ions?|ings?|ed|es|s|e)$/u, '');
  return word.length > 4 ? word.replace(/(?:ed|s|e)$/u, '') : word;
}
