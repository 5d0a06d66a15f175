/** How many acts one row stands for: between two numbers, both included; without `high`, nobody knows how many at most. */
export interface Times {
  readonly low: number;
  readonly high?: number;
}

/** A number of acts as an author writes it: `6`, `6..`, `3/10`, `unknown`. */
export function timesText({ low, high }: Times): string {
  if (high === undefined) return low === 1 ? 'unknown' : `${low}..`;
  return low === high ? String(low) : `${low}/${high}`;
}

/** How often, in words: `6 times`, `at least 6 times`, `3 to 10 times`, `an unknown number of times`; of one act nothing. */
export function timesInWords({ low, high }: Times): string {
  if (high === undefined) return low === 1 ? 'an unknown number of times' : `at least ${low} times`;
  if (low === high) return low === 1 ? '' : `${low} times`;
  return low === 1 ? `at most ${high} times` : `${low} to ${high} times`;
}

/** What is wrong with a number of acts, and the smallest repair. */
export interface TimesFault {
  readonly hint: string;
}

const expected = 'expected a number, as 6; at least so many, as 6..; a range, as 3/10; or unknown';
/** Beyond this no count is exact, and nobody counted. */
const MOST = 1_000_000_000;

/**
 * Reads a number of acts: `6`, `6..` (at least six), `..6` (at most six), `3/10` or `3..10` (between), `unknown`. A row is there
 * because something happened, so that there is at least one act.
 *
 * @example parseTimes('6..') // => { low: 6 }
 */
export function parseTimes(text: string): Times | TimesFault {
  if (text === 'unknown') return { low: 1 };
  const [, low, separator, high] = /^(\d+)?(?:(\.\.|\/)(\d+)?)?$/.exec(text) ?? [];
  if (separator === undefined && low !== undefined) return bounded(low, low);
  if (separator === '..' && (low !== undefined || high !== undefined)) return bounded(low ?? '1', high);
  if (separator === '/' && low !== undefined && high !== undefined) return bounded(low, high);
  return { hint: repairOf(text) };
}

function bounded(first: string, last: string | undefined): Times | TimesFault {
  const low = Number(first);
  const high = last === undefined ? undefined : Number(last);
  if (low > MOST || (high ?? 0) > MOST) return { hint: `expected ${MOST} at most` };
  if (high === 0) return { hint: 'leave the row out: that nothing happened is what coverage says' };
  if (low === 0)
    return {
      hint: `write ${high === undefined ? 'unknown' : `1/${high}`}, and give the row a confidence if there may have been none`,
    };
  if (high === undefined) return { low };
  return high < low ? { hint: `write ${high}/${low}` } : { low, high };
}

/** The forms in which people write such numbers elsewhere, and how each is read; what they give is a sound number of acts. */
const FORMS: readonly (readonly [RegExp, (one: number, other: number) => string])[] = [
  [/^(\d+)\s*(?:[-–—]|to|or)\s*(\d+)$/iu, (a, b) => `write ${range(Math.min(a, b), Math.max(a, b))}`],
  [/^between\s+(\d+)\s+and\s+(\d+)$/iu, (a, b) => `write ${range(Math.min(a, b), Math.max(a, b))}`],
  [/^(?:at least|from|[>≥]=?)\s*(\d+)$/iu, (low) => `write ${atLeastOne(low)}..`],
  [/^(\d+)\s*(?:\+|or more|\/(?:\.\.)?)$/iu, (low) => `write ${atLeastOne(low)}..`],
  [/^(?:at most|up to|[<≤]=?)\s*(\d+)$/iu, (high) => `write ${range(1, high)}`],
  [/^(?:~|c\.?|ca\.?|circa|about|some)\s*(\d+)~?$/iu, about],
  [/^(\d+)~$/u, about],
];
const WORDS = /^(?:\?+|n\/?a|several|some|many|few|various|occasional(?:ly)?|often|repeatedly)$/iu;

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER_WORD = new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'giu');

function repairOf(written: string): string {
  const text = written.replace(NUMBER_WORD, (word) => String(NUMBERS.indexOf(word.toLowerCase())));
  if (text !== written && /^[1-9]\d*$/.test(text)) return `write ${text}`;
  if (WORDS.test(text)) return 'write unknown, or at least so many, as 2..';
  for (const [form, repair] of FORMS) {
    const found = form.exec(text)?.slice(1).map(Number);
    if (found?.every((number) => number <= MOST)) return repair(found[0]!, found[1] ?? 0);
  }
  return expected;
}

const atLeastOne = (number: number): number => Math.max(1, number);
const range = (low: number, high: number): string => `${atLeastOne(low)}/${atLeastOne(high)}`;

function about(number: number): string {
  return `write a range about ${number}, as ${range(Math.floor(number * 0.75), Math.ceil(number * 1.25))}`;
}
