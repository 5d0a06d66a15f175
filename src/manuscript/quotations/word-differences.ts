import { diffArrays } from 'diff';
import { type FoldedWord, foldedWords, isSameToScan } from './fold-word.ts';

/** Words of one text that another has otherwise; either may be none. */
export interface WordDifference {
  readonly ours: string;
  readonly theirs: string;
}

/** Differences told one by one; more are counted. */
const MOST_TOLD = 3;
const MOST_EDITS = 120;

/**
 * Where the words of two texts part. Case, punctuation, accents, hyphens, British and American spelling and what scans confuse
 * are no differences. Cost: the length of the texts × their differences.
 */
export function wordDifferences(ours: string, theirs: string): WordDifference[] {
  const [a, b] = [foldedWords(ours), foldedWords(theirs)];
  const parts = diffArrays(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
    { maxEditLength: MOST_EDITS },
  );
  if (!parts) return [{ ours, theirs }];
  const differences: WordDifference[] = [];
  let [i, j] = [0, 0];
  let [fromA, fromB] = [0, 0];
  const close = () => {
    const [x, y] = [a.slice(fromA, i), b.slice(fromB, j)];
    if (
      (x.length > 0 || y.length > 0) &&
      !isSameToScan(
        x.map(({ word }) => word),
        y.map(({ word }) => word),
      )
    )
      differences.push({ ours: wordsOf(ours, x), theirs: wordsOf(theirs, y) });
  };
  for (const { added, removed, value } of parts) {
    if (removed) i += value.length;
    else if (added) j += value.length;
    else {
      close();
      i += value.length;
      j += value.length;
      [fromA, fromB] = [i, j];
    }
  }
  close();
  return differences;
}

function wordsOf(text: string, words: readonly FoldedWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? text.slice(first.from, last.to).replace(/\s+/gu, ' ') : '';
}

/** Differences in words: “were” where the quotation has “was”. `here` names our text. */
export function differenceWords(differences: readonly WordDifference[], here: string): string {
  const told = differences.slice(0, MOST_TOLD).map(({ ours, theirs }) => {
    if (ours === '') return `it has “${short(theirs)}”, which ${here} lacks`;
    if (theirs === '') return `it lacks “${short(ours)}”`;
    return `it has “${short(theirs)}” where ${here} has “${short(ours)}”`;
  });
  const more = differences.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`and ${more} more ${more === 1 ? 'difference' : 'differences'}`] : []),
  ].join('; ');
}

const SHORT = 60;

function short(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, text.lastIndexOf(' ', SHORT))} …`;
}
