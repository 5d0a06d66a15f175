const MINUS = '\u2212';
/** What is found in a smaller share of the worlds is not told. */
export const RARE = 0.05;
/** No line breaks between a number and its unit. */
const HARD_SPACE = '\u00a0';

/**
 * A number rounded to what a reader can use: whole numbers as they are, others to three figures and at most two
 * decimals, with a true minus and commas for thousands. A number too small for that keeps two figures.
 *
 * @example numberInWords(-1234.5) // => '−1,235'
 */
export function numberInWords(value: number): string {
  if (Number.isNaN(value)) return 'no number';
  if (!Number.isFinite(value)) return value > 0 ? 'infinite' : `${MINUS}infinite`;
  const size = Math.abs(value);
  if (Number.isInteger(value)) return signed(value, grouped(String(size)));
  if (size < 0.005) return signed(value, trimZeros(size.toPrecision(2)));
  const decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
  return signed(value, grouped(trimZeros(size.toFixed(decimals))));
}

/** So many decimals tell numbers apart; what lies closer is as good as one. */
const MOST_DECIMALS = 8;

/**
 * Numbers in words, with as many digits as tell those of one side from those of the other: `0.115` beside `0.12`.
 *
 * @example wordsApart([0.115], [0.12])(0.115) // => '0.115'
 */
export function wordsApart(some: readonly number[], others: readonly number[]): (value: number) => string {
  const areApart = (words: (value: number) => string) =>
    some.every((one) => others.every((other) => one === other || words(one) !== words(other)));
  if (areApart(numberInWords) || ![...some, ...others].every(Number.isFinite)) return numberInWords;
  // never coarser than a number by itself is told
  const usual = Math.max(...[...some, ...others].map((value) => decimalsOf(numberInWords(value))));
  for (let decimals = Math.max(1, usual); decimals <= MOST_DECIMALS; decimals++) {
    const words = (value: number) => trimZeros(fixedNumber(value, decimals));
    if (areApart(words)) return words;
  }
  return numberInWords;
}

const decimalsOf = (words: string): number =>
  words.includes('e') ? MOST_DECIMALS : (words.split('.')[1]?.length ?? 0);

/** A number, or what it lies between, as a report has it; a length of time in days. */
interface BoundedNumber {
  readonly value: number;
  readonly most?: number | null;
  readonly unit?: 'days';
}

/**
 * A number of a verdict, of which perhaps only bounds are known: `6`, `at least 6`, `at most 3`, `between 0.2 and 1`.
 *
 * @example boundedNumber({ value: 6, most: null }) // => 'at least 6'
 */
export function boundedNumber({ value, most, unit }: BoundedNumber, words = numberInWords): string {
  if (unit) return Number.isInteger(value) ? countOf(value, 'day') : `${numberInWords(value)} days`;
  if (most === undefined) return words(value);
  if (most === null) return Number.isFinite(value) ? `at least ${numberInWords(value)}` : 'any number';
  if (!Number.isFinite(value)) return `at most ${numberInWords(most)}`;
  return `between ${numberInWords(value)} and ${numberInWords(most)}`;
}

/** From the least to the most of a number: `4 to 7`, `4 to 5 days`; one number where they are the same. */
export function numberRange(low: BoundedNumber, high: BoundedNumber, words = numberInWords): string {
  const [first, last] = [boundedNumber(low, words), boundedNumber(high, words)];
  return first === last ? first : `${low.unit ? numberInWords(low.value) : first} to ${last}`;
}

/** A number to so many decimals, for a column in which all have the same. */
export function fixedNumber(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  return Number(digits) === 0 ? digits : signed(value, grouped(digits));
}

/** A number with two decimals: `0.50`. */
export const twoPlaces = (value: number): string => fixedNumber(value, 2);

/** A number over the worlds: the median, and between which it lies in 95 % of them where that is not the same. */
export function spreadInWords(
  { median, low, high }: { readonly median: number; readonly low: number; readonly high: number },
  words: (value: number) => string,
): string {
  const [middle, first, last] = [words(median), words(low), words(high)];
  return first === last ? middle : `${middle} (${first} to ${last})`;
}

/** A share as a percentage, `98 %`; `<1 %` and `>99 %` where rounding would say none or all. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  const words = rounded === 0 && share > 0 ? '<1' : rounded === 100 && share < 1 ? '>99' : String(rounded);
  return `${words}${HARD_SPACE}%`;
}

/** Shares of one whole as percentages that add up to 100: of those rounded, the ones that lose most are rounded up (Hamilton’s way). */
export function percentsOf(shares: readonly number[]): readonly string[] {
  const floors = shares.map((share) => Math.floor(share * 100 + 1e-9));
  const missing = Math.round(
    shares.reduce((sum, share) => sum + share, 0) * 100 - floors.reduce((a, b) => a + b, 0),
  );
  const rest = (n: number) => shares[n]! * 100 - floors[n]!;
  const raised = [...shares.keys()].sort((a, b) => rest(b) - rest(a) || a - b).slice(0, Math.max(0, missing));
  return shares.map((share, n) => {
    const whole = floors[n]! + (raised.includes(n) ? 1 : 0);
    return (whole === 0 && share > 0) || (whole === 100 && share < 1)
      ? percent(share)
      : `${whole}${HARD_SPACE}%`;
  });
}

/** In what part of the worlds something is unknown, so that it adds up to 100 % with those in which it is true and false. */
export function unknownWorlds(
  share: Readonly<Record<'true' | 'false' | 'unknown', number>>,
  worlds: number,
): string {
  const { unknown } = share;
  if (unknown < 0.01 || unknown > 0.99) return inWorlds(unknown, worlds);
  return `in ${percentsOf([share.true, unknown, share.false])[1]} of worlds`;
}

/**
 * By how many points of a hundred a share has grown: `+12`, `−51`, `+<1`, `0`; half a point counts as one, up and down alike.
 *
 * @example pointsGrown(-0.505) // => '−51'
 */
export function pointsGrown(growth: number): string {
  if (growth === 0) return '0';
  const points = Math.round(Math.abs(growth) * 100);
  return `${growth > 0 ? '+' : MINUS}${points === 0 ? '<1' : points}`;
}

/**
 * In what part of the worlds: `in every world`, `in no world`, `in 99 % of worlds`, and for tiny shares
 * `in 3 of 1,000 worlds`.
 */
export function inWorlds(share: number, worlds: number): string {
  const count = Math.round(share * worlds);
  if (count === worlds) return worlds === 1 ? 'in the one world drawn' : 'in every world';
  if (count === 0) return worlds === 1 ? 'not in the one world drawn' : 'in no world';
  if (share < 0.01) return `in ${ofWorlds(count, worlds)}`;
  if (share > 0.99) return `in all but ${ofWorlds(worlds - count, worlds)}`;
  return `in ${percent(share)} of worlds`;
}

/** How many of a thing: `1 claim`, `1,000 worlds`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)}${HARD_SPACE}${count === 1 ? one : many}`;
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[], and = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

const ofWorlds = (count: number, worlds: number): string =>
  `${numberInWords(count)}${HARD_SPACE}of${HARD_SPACE}${countOf(worlds, 'world')}`;
const signed = (value: number, digits: string): string => (value < 0 ? `${MINUS}${digits}` : digits);
const trimZeros = (digits: string): string =>
  digits.includes('.') && !digits.includes('e') ? digits.replace(/\.?0+$/, '') : digits;
const grouped = (digits: string): string =>
  digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
