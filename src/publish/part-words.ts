import type { Part, Side, SideValue } from '../argue/judge-report.ts';
import { inWorlds, listInWords, numberInWords, percent } from './number-words.ts';
import { type Time, whenInWords } from './time-words.ts';

const TIME_WORDS: Readonly<Record<string, string>> = {
  before: 'before',
  after: 'after',
  within: 'within',
  overlaps: 'overlapping',
  contains: 'containing',
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

/** One comparison with its figures, as a clause without a full stop. */
export function partInWords(part: Part, worlds: number): string {
  const { left, right }: { left?: SpokenSide; right?: SpokenSide } = part;
  const share = inWorlds(part.share.true, worlds);
  const operator = operatorOf(part);
  if (!left?.median || !right?.median || operator === undefined) return `${share}, ${part.aloud}${wordsOf(left)}`;
  const { median } = left;
  if (median.is === 'time' && right.median.is === 'time') return timesInWords({ left, right, share, operator });
  if (median.is === 'number' && right.median.is === 'number')
    return numbersInWords({ left, right, share, operator });
  return `${share}, ${part.aloud}${wordsOf(left)}`;
}

/** The operator that stands between the sides of a comparison, as its text has it. */
export function operatorOf({ text, left, right }: Part): string | undefined {
  if (!left || !right || !text.includes(left.text)) return undefined;
  const rest = text.slice(text.indexOf(left.text) + left.text.length);
  const middle = rest.slice(0, rest.lastIndexOf(right.text)).replace(/[()\s]/g, '');
  return middle in TIME_WORDS || middle in NUMBER_WORDS ? middle : undefined;
}

/** A side that can be read aloud on its own. */
type SpokenSide = Side & { readonly aloud?: string };

interface Told {
  readonly left: SpokenSide;
  readonly right: SpokenSide;
  readonly share: string;
  readonly operator: string;
}

function timesInWords({ left, right, share, operator }: Told): string {
  const when = rangeWhen(right);
  const other = isDate(right.text) ? when.replace(/^(on|in) /, '') : `${right.aloud ?? right.text} (${when})`;
  const falls = `${left.aloud ?? left.text} falls ${rangeWhen(left)}${isFixed(left) ? '' : ` ${IN_95}`}`;
  return `${falls}${known(left)}; ${TIME_WORDS[operator] ?? operator} ${other} ${share}`;
}

function numbersInWords({ left, right, share, operator }: Told): string {
  const isLiteral = /^[\d. ]+$/.test(right.text);
  const name = left.aloud ?? left.text;
  if (operator === '=' && isLiteral && isFixed(left) && sameValue(left.median, right.median))
    return `${name} is ${numberOf(left.median)} ${share}`;
  const other = isLiteral
    ? numberOf(right.median)
    : `${right.aloud ?? right.text} (${rangeOfNumbers(right)})`;
  return `${name} is ${rangeOfNumbers(left)}${known(left)}; ${NUMBER_WORDS[operator] ?? operator} ${other} ${share}`;
}

/** `5`, or `5, with 4 to 7 in 95 % of worlds`. */
function rangeOfNumbers(side: Side): string {
  if (isFixed(side)) return numberOf(side.median);
  return `${numberOf(side.median)}, with ${numberOf(side.low)} to ${numberOf(side.high)} ${IN_95}`;
}

function rangeWhen(side: Side): string {
  return whenInWords(timeOf(side.low ?? side.median), timeOf(side.high ?? side.median));
}

/** The words that came, when more than one did: ` (USSR in 97 %, YUG in 3 %)`. */
function wordsOf(side: Side | undefined): string {
  const words = side?.words ?? [];
  if (words.length < 2) return '';
  return ` (${listInWords(words.map(({ word, share }) => `${word} in ${percent(share)}`))})`;
}

/** A remark where a side has no value in some worlds. */
const known = ({ known: share }: Side): string =>
  share < 1 ? ` (of the ${percent(share)} in which it has a value)` : '';

const isFixed = ({ median, low, high }: Side): boolean =>
  (low === undefined || sameValue(median, low)) && (high === undefined || sameValue(median, high));
const isDate = (text: string): boolean => /^\d{4}[\d-]*$/.test(text.trim());

function sameValue(a: SideValue | undefined, b: SideValue | undefined): boolean {
  if (a?.is === 'time' && b?.is === 'time') return a.start === b.start && a.end === b.end;
  return a?.is !== 'time' && b?.is !== 'time' && a?.is === b?.is && a?.value === b?.value;
}

const numberOf = (value: SideValue | undefined): string =>
  value?.is === 'number' ? numberInWords(value.value) : 'unknown';

function timeOf(value: SideValue | undefined): Time {
  if (value?.is !== 'time') throw new Error('timeOf requires a time');
  return value;
}
