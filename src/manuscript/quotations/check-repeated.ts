import type { Check, LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { alignWords } from './align-words.ts';
import { citedWork } from './cited-work.ts';
import { foldedWords } from './fold-word.ts';
import { isTitle } from './is-title.ts';
import type { Quotation } from './quotation.ts';
import { quotedParts } from './quoted-parts.ts';
import { firstWords, shortened } from './quoted-words.ts';
import { differenceWords, type WordDifference, wordDifferences } from './word-differences.ts';

/** Shorter quotations are phrases that anybody may turn in several ways. */
const LEAST_WORDS = 8;
const LONGEST = 80;
/** Rows of so many words that two quotations share make them worth comparing. */
const SHINGLE = 3;
/** Of the shorter one, at most this share of words may differ if it is meant to be the same. */
const MOST_SLIPS = 0.15;
/** Words at either end that must agree: a quotation may begin and end where it will. */
const SAME_ENDS = 2;
/** A text with more pairs than this that no citation ties together sets drafts side by side. */
const MOST_UNTIED = 6;
/** A shingle in more quotations than this is a formula. */
const MOST_SHARED = 30;

interface Row {
  readonly quotation: Quotation;
  readonly text: string;
  readonly words: readonly string[];
}

/** Finds a quotation that is given a second time in slightly other words. */
export const checkRepeated: Check = (input) => {
  const rows = input.quotations.flatMap((quotation): Row[] => {
    const parts = quotedParts(quotation.text);
    const words = foldedWords(quotation.text).map(({ word }) => word);
    const isWhole = parts.length === 1 && words.length >= LEAST_WORDS && words.length <= LONGEST;
    return isWhole && !isTitle(input, quotation)
      ? [{ quotation, text: parts[0]!, words: foldedWords(parts[0]!).map(({ word }) => word) }]
      : [];
  });
  const said = new Set<string>();
  const found = candidatePairs(rows).flatMap(([a, b]) => {
    const one = compared(input, rows[a]!, rows[b]!);
    if (!one || said.has(one.message)) return [];
    said.add(one.message);
    return [one];
  });
  const likely = found.filter(({ confidence }) => confidence === 'likely');
  return found.length - likely.length > MOST_UNTIED ? likely : found;
};

/** Pairs of rows that share rows of words, each pair once, in order. */
function candidatePairs(rows: readonly Row[]): [number, number][] {
  const shingles = new Map<string, number[]>();
  for (const [i, { words }] of rows.entries())
    for (let at = 0; at + SHINGLE <= words.length; at++) {
      const shingle = words.slice(at, at + SHINGLE).join(' ');
      const those = shingles.get(shingle);
      if (!those) shingles.set(shingle, [i]);
      else if (those.at(-1) !== i && those.length < MOST_SHARED) those.push(i);
    }
  const pairs = new Map<string, [number, number]>();
  for (const those of shingles.values())
    for (const [n, b] of those.entries()) for (const a of those.slice(0, n)) pairs.set(`${a} ${b}`, [a, b]);
  return [...pairs.values()].sort((x, y) => x[1] - y[1] || x[0] - y[0]);
}

function compared(input: LintInput, first: Row, second: Row): Finding | undefined {
  const [short, long] = first.words.length <= second.words.length ? [first, second] : [second, first];
  if (contains(first.quotation, second.quotation)) return undefined;
  const numbers = new Map<string, number>();
  const number = (word: string) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
    return numbers.get(word)!;
  };
  const part = short.words.map(number);
  const row = Int32Array.from(long.words, number);
  const { from, to, slips } = alignWords(part, row, 0, row.length);
  if (slips === 0 || slips > MOST_SLIPS * part.length || !haveSameEnds(part, row.subarray(from, to)))
    return undefined;
  const places = foldedWords(long.text);
  const passage = long.text.slice(places[from]!.from, places[to - 1]!.to);
  const [ours, theirs] = second === short ? [short.text, passage] : [passage, short.text];
  const differences = wordDifferences(ours, theirs).filter(
    ({ ours, theirs }) => ours !== '' || theirs !== '',
  );
  if (differences.length === 0 || differences.some(isCounted)) return undefined;
  return finding(
    'quotation-differs',
    input.manuscript,
    second.quotation.span,
    isSameWork(input, first, second) ? 'likely' : 'look',
    {
      words: firstWords(second.quotation.text),
      other: shortened(theirs.replace(/\s+/gu, ' ')),
      differences: differenceWords(differences, 'this one'),
    },
    [{ span: first.quotation.span, says: 'the quotation as it is given first' }],
  );
}

function haveSameEnds(part: readonly number[], row: Int32Array): boolean {
  for (let i = 1; i <= SAME_ENDS; i++)
    if (part[i - 1] !== row[i - 1] || part.at(-i) !== row.at(-i)) return false;
  return true;
}

/** Another number or month makes another statement of the same form. */
function isCounted({ ours, theirs }: WordDifference): boolean {
  return /\d/u.test(`${ours}${theirs}`);
}

function isSameWork(input: LintInput, first: Row, second: Row): boolean {
  const [a, b] = [first, second].map(({ quotation }) => citedWork(input, quotation.span).references);
  return a!.some((reference) => b!.includes(reference));
}

function contains(a: Quotation, b: Quotation): boolean {
  return a.span.block === b.span.block && a.span.from <= b.span.to && b.span.from <= a.span.to;
}
