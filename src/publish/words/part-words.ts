import type { Part, PublishedCount, Side, SideValue, YearLeftOut } from '../../argue/judge-report.ts';
import { parseDuration } from '../../base/duration.ts';
import { groupBy } from '../../base/group-by.ts';
import { own } from '../../base/own.ts';
import { runsInWords } from '../../base/runs-of.ts';
import { smallNumber } from '../../record/measured-in-words.ts';
import {
  boundedNumber,
  inWorlds,
  listInWords,
  numberInWords,
  numberRange,
  percent,
  wordsApart,
} from './number-words.ts';
import { type Time, whenInWords } from './time-words.ts';

const TIME_WORDS: Readonly<Record<string, string>> = {
  before: 'before',
  after: 'after',
  within: 'within',
  overlaps: 'overlapping',
  contains: 'containing',
  '<': 'before',
  '>': 'after',
  '=': 'at the same time as',
  '!=': 'at another time than',
};
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '=': 'equal to',
  '!=': 'other than',
};
const IN_95 = 'in 95\u00a0% of worlds';

/**
 * One comparison with its figures, as a clause without a full stop: `the onset … falls between October 1968 and May 1969
 * in 95 % of worlds; before … in 99 % of worlds`.
 */
export const partInWords = (part: Part, worlds: number): string =>
  `${figuresOfPart(part, worlds)}${intervalsInWords(part)}`;

/** That the intervals of two estimates have a value in common, or that of one holds a number, as a clause, which says no more than that; empty where they do not, and where there are none. */
export const intervalsInWords = ({ intervals }: Part): string =>
  intervals === 'overlap'
    ? '; their intervals overlap'
    : intervals === 'within'
      ? '; the number lies within the interval of the estimate'
      : '';

/** The same without what is said of intervals. */
export function figuresOfPart(part: Part, worlds: number): string {
  const { left, right } = part;
  const share = inWorlds(part.share.true, worlds);
  const operator = operatorOf(part);
  const figures = left && right ? figuresInWords(left, right, operator) : '';
  const isTold = left?.median !== undefined && right?.median !== undefined && left.median.is !== 'word';
  if (!left || !right || operator === undefined || !isTold)
    return `${share}, ${part.aloud}${figures === '' ? wordsOf(left) : ` (${figures})`}`;
  return left.median?.is === 'time'
    ? timesInWords(left, right, `${own(TIME_WORDS, operator)}`, share)
    : numbersInWords(left, right, operator, share);
}

/**
 * The figures of a comparison without the words of its sides: `7 May 1875; asked: after 8 February 1904`, `3 (2 to 5); asked: 0`. Nothing where it
 * has none, as of what is asked as yes or no.
 */
export function shortFigures(part: Part): string | undefined {
  const { left, right } = part;
  const operator = operatorOf(part);
  if (!left?.median || !right?.median || left.median.is === 'word' || operator === undefined)
    return undefined;
  if (left.median.is === 'time') {
    const asked = operator === '=' ? '' : `${own(TIME_WORDS, operator)} `;
    return `${onlyWhen(left)}; asked: ${asked}${onlyWhen(right)}`;
  }
  const words = wordsBetween(left, right);
  const asked = operator === '=' ? '' : `${own(NUMBER_WORDS, operator)} `;
  return `${shortNumber(left, words)}; asked: ${asked}${shortNumber(right, words)}`;
}

const onlyWhen = ({ median, low = median, high = median }: Side): string =>
  whenInWords(timeOf(low), timeOf(high)).replace(/^(on|in) /, '');

function shortNumber(side: Side, words: (value: number) => string): string {
  const { median, low, high } = side;
  const middle = numberOf(median, words);
  if (isFixed(side) || low?.is !== 'number' || high?.is !== 'number') return middle;
  return `${middle} (${numberRange(low, high, words)})`;
}

/** The operator that stands between the sides of a comparison, as its text has it. */
export function operatorOf({ text, left, right }: Part): string | undefined {
  if (!left || !right || !text.includes(left.text)) return undefined;
  const rest = text.slice(text.indexOf(left.text) + left.text.length);
  const middle = rest.slice(0, rest.lastIndexOf(right.text)).replace(/[()\s]/g, '');
  return middle in TIME_WORDS || middle in NUMBER_WORDS ? middle : undefined;
}

function timesInWords(left: Side, right: Side, operator: string, share: string): string {
  const when = rangeOf(right).replace(/^(on|in) /, '');
  const other = isWritten(right) ? when : `${nameOf(right, 'second')} (${when})`;
  return `${nameOf(left, 'first')} falls ${rangeOf(left)}; ${operator} ${other} ${share}`;
}

function numbersInWords(left: Side, right: Side, operator: string, share: string): string {
  if (operator === '=' && isWritten(right) && isFixed(left) && sameValue(left.median, right.median))
    return `${nameOf(left, 'first')} is ${rangeOf(left)}${besideInWords(left, (beside) => ` (${beside})`)} ${share}`;
  const between = wordsBetween(left, right);
  const words = (side: Side) => wordsOfSlope(side, between);
  const n = besideInWords(right, (beside) => `, ${beside}`);
  const other = isWritten(right)
    ? rangeOf(right, between)
    : `${nameOf(right, 'second')} (${rangeOf(right, words(right))}${n})`;
  const first = `${rangeOf(left, words(left))}${besideInWords(left, (beside) => ` (${beside})`)}`;
  return `${nameOf(left, 'first')} is ${first}; ${own(NUMBER_WORDS, operator) ?? operator} ${other} ${share}`;
}

/** What stands beside a figure of published data: on how much it rests, how far a trend is told, and which years are left out. */
function besideInWords({ n, slope, median, leftOut }: Side, put: (words: string) => string): string {
  const words = [
    ...(n ? [nInWords(n)] : []),
    ...(slope
      ? [
          `standard error ${smallNumber(slope.error) ?? numberInWords(slope.error)} over ${slope.years} years${isWithinError(slope.error, median) ? ', more than the trend itself' : ''}`,
        ]
      : []),
    ...(leftOut ? [leftOutInWords(leftOut)] : []),
  ];
  return words.length === 0 ? '' : put(words.join(', '));
}

const isWithinError = (error: number, median: SideValue | undefined): boolean =>
  median?.is === 'number' && Math.abs(median.value) < error;

/** A trend is written with the digits that its error has, where they are more than those that tell two sides apart. */
export function wordsOfSlope({ slope }: Side, words: (value: number) => string): (value: number) => string {
  if (!slope) return words;
  return (value) => {
    const [short, long = ''] = [words(value), smallNumber(value)];
    return long.length > short.length ? long : short;
  };
}

/** Years in which there was nothing to measure: `1964 had no roll call and is left out`. */
function leftOutInWords(all: readonly YearLeftOut[]): string {
  const reasons = groupBy(all, ({ why, year }) => why.replaceAll(` in ${year}`, ''));
  return [...reasons]
    .map(([why, years]) => {
      const [when, is] = [runsInWords(years.map(({ year }) => year)), years.length === 1 ? 'is' : 'are'];
      return /^no /u.test(why) ? `${when} had ${why} and ${is} left out` : `${when} ${is} left out (${why})`;
    })
    .join(', ');
}

/** On how much values of published data rest: `n = 67`, `n = 6 to 70 a year`. */
const nInWords = ({ least, most, years }: PublishedCount): string =>
  `n = ${numberInWords(least)}${least === most ? '' : ` to ${numberInWords(most)}`}${years > 1 ? ' a year' : ''}`;

/** A side that takes more letters read aloud is named by its place: the test, read aloud, says what it is. */
const LONG_SIDE = 240;

/** What a side is called beside its figures: as it is read aloud, or by its place. */
export function nameOf({ aloud }: Side, place: 'first' | 'second'): string {
  return aloud.length > LONG_SIDE ? `the ${place} side of the test` : aloud;
}

/** Both sides' figures beside a comparison read aloud; nothing for words, or where the comparison itself says them. */
function figuresInWords(left: Side, right: Side, operator: string | undefined): string {
  if (!left.median || !right.median || left.median.is === 'word' || right.median.is === 'word') return '';
  if (operator === '=' && isWritten(right) && isFixed(left) && sameValue(left.median, right.median))
    return '';
  const words = wordsBetween(left, right);
  return isWritten(right)
    ? `it is ${rangeOf(left, words)}`
    : `the first ${rangeOf(left, words)}, the second ${rangeOf(right, words)}`;
}

/** `on 2 March 1969`, `between October 1968 and May 1969 in 95 % of worlds`, `5`, `5, with 4 to 7 in 95 % of worlds`. */
function rangeOf(side: Side, words?: (value: number) => string): string {
  const { median, low = median, high = median } = side;
  const isOne = isFixed(side);
  if (median?.is === 'time') return `${whenInWords(timeOf(low), timeOf(high))}${isOne ? '' : ` ${IN_95}`}`;
  if (isOne) return numberOf(median, words);
  const range = low?.is === 'number' && high?.is === 'number' ? numberRange(low, high, words) : 'unknown';
  return `${numberOf(median, words)}, with ${range} ${IN_95}`;
}

/** The words that came, when more than one did: ` (USSR in 97 %, YUG in 3 %)`. */
function wordsOf(side: Side | undefined): string {
  const words = side?.words ?? [];
  if (words.length < 2) return '';
  return ` (${listInWords(words.map(({ word, share }) => `${word} in ${percent(share)}`))})`;
}

const isFixed = ({ median, low = median, high = median }: Side): boolean =>
  sameValue(median, low) && sameValue(median, high);

/** Whether a side is a number, a date or a length of time that the test itself states. */
const isWritten = ({ text }: Side): boolean =>
  /^-?\s*\d+(\.\d+)?$|^\d{4}(-\d\d){0,2}$/.test(text.trim()) || isLength(text);

/** Whether a side is a length of time as it is written: `P2D`. */
export const isLength = (text: string): boolean => parseDuration(text.trim()) !== undefined;

function sameValue(a: SideValue | undefined, b: SideValue | undefined): boolean {
  if (a?.is === 'time' && b?.is === 'time') return a.start === b.start && a.end === b.end;
  return (
    a?.is !== 'time' &&
    b?.is !== 'time' &&
    a?.is === b?.is &&
    a?.value === b?.value &&
    mostOf(a) === mostOf(b)
  );
}

const numberOf = (value: SideValue | undefined, words?: (value: number) => string): string =>
  value?.is === 'number' ? boundedNumber(value, words) : 'unknown';

/** How the figures of two sides are written so that they are not rounded to one where they differ. */
export function wordsBetween(...sides: readonly [Side, Side]): (value: number) => string {
  const [some, others] = sides.map(({ median, low, high }) =>
    [median, low, high].flatMap((each) => (each?.is === 'number' && !each.unit ? each.value : [])),
  );
  return wordsApart(some!, others!);
}
const mostOf = (value: SideValue | undefined) => (value?.is === 'number' ? value.most : undefined);

function timeOf(value: SideValue | undefined): Time {
  if (value?.is !== 'time') throw new Error('timeOf requires a time');
  return value;
}
