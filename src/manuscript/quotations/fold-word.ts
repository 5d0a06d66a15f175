import { lettersAlone, wordsBy } from '../../base/words.ts';

/** Endings and letters that British and American printers set otherwise; each word is brought to one of the two. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ations|e|ed|es|ing|er|ers)$/u, 'iz$1'],
  [/ys(e|ed|es|ing)$/u, 'yz$1'],
  [/our(s|ed|ing|able|ably|ite|ites|al|ly|er|ers|less|hood|ism)?$/u, 'or$1'],
  [/tre(s|d)?$/u, 'ter$1'],
  [/ll(ed|ing|er|ers|or|ors)$/u, 'l$1'],
  [/(def|off|pret)ence(s|less)?$/u, '$1ense$2'],
  [/(log)ue(s)?$/u, '$1$2'],
  [/gramme(s)?$/u, 'gram$1'],
  [/dgement(s)?$/u, 'dgment$1'],
  [/wards$/u, 'ward'],
  [/uvre/u, 'uver'],
  [/[ao]e/u, 'e'],
];
const LEAST_LETTERS = 6;

/**
 * A word without what a quotation may change: case, accents, apostrophes, ligatures, British or American spelling.
 *
 * @example foldWord('Labour’s') // => 'labors'
 */
export function foldWord(word: string): string {
  const plain = lettersAlone(word);
  if (plain.length < LEAST_LETTERS) return plain;
  return spellings.reduce((text, [from, to]) => text.replace(from, to), plain);
}

/** A word of a text, folded, and where it stands. */
export interface FoldedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What is a word for a comparison: hyphens part words, apostrophes do not. */
export const COMPARED = { figures: true, hyphens: 'part' } as const;

const comparedWords = wordsBy(COMPARED);

/** The words of a text, folded. Cost: its length. */
export function foldedWords(text: string): FoldedWord[] {
  return comparedWords(text).map(({ text: word, from, to }) => ({ word: foldWord(word), from, to }));
}

/** What readers of scans confuse. */
const scanned: readonly (readonly [RegExp, string])[] = [
  [/[1l|!]/gu, 'i'],
  [/0/gu, 'o'],
  [/rn/gu, 'm'],
  [/cl/gu, 'd'],
  [/vv/gu, 'w'],
];

/** Whether two words differ only in what a scan confuses, or in how they are divided: foreign policy, foreign-policy. */
export function isSameToScan(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(''), b.join('')];
  if (x === y) return true;
  const read = (text: string) => scanned.reduce((rest, [from, to]) => rest.replace(from, to), text);
  return /\p{L}/u.test(x) && /\p{L}/u.test(y) && read(x) === read(y);
}
