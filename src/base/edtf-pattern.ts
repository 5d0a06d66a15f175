import { dayOf, dayOfJulian, daysInJulianMonth, daysInMonth } from './calendar.ts';
import { appendRange, type DayRange } from './edtf-ranges.ts';
import { subYears } from './edtf-season.ts';

/** What one EDTF date states, as written: an X stands for any digit. */
export type DatePattern = CalendarPattern | SeasonPattern | YearsPattern;

export interface CalendarPattern {
  readonly kind: 'calendar';
  /** Four digits or Xs, with a minus for a negative year. */
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  /** A Julian date, marked `OS`. */
  readonly oldStyle: boolean;
}

export interface SeasonPattern {
  readonly kind: 'season';
  readonly year: string;
  /** 21 to 41: a key of `subYears`. */
  readonly season: number;
}

/** A year of five or more digits, or one with significant digits: somewhere from first to last, put at `estimate`. */
export interface YearsPattern {
  readonly kind: 'years';
  readonly first: number;
  readonly last: number;
  readonly estimate: number;
}

/** Whole years and months by which a doubtful year or month may be off, the rest of the date standing. */
export interface Spread {
  readonly years: number;
  readonly months: number;
}

const NO_SPREAD: Spread = { years: 0, months: 0 };

/** The days that a pattern allows: sorted, merged, disjoint; none when no such day exists (1969-02-3X). */
export function patternRanges(pattern: DatePattern, spread: Spread = NO_SPREAD): readonly DayRange[] {
  const ranges: DayRange[] = [];
  if (pattern.kind === 'years') {
    appendRange(
      ranges,
      firstOfMonth(pattern.first * 12, false),
      firstOfMonth((pattern.last + 1) * 12, false) - 1,
    );
    return ranges;
  }
  const years = spreadOut(yearsMatching(pattern.year), spread.years);
  if (pattern.kind === 'season') {
    const season = subYears.get(pattern.season)!;
    for (const year of years) appendMonths(ranges, year * 12 + season.firstMonth - 1, season.months, false);
  } else if (pattern.month === undefined) {
    for (const year of years) appendMonths(ranges, year * 12, 12, pattern.oldStyle);
  } else {
    const months = monthsMatching(pattern.month);
    const indices = years.flatMap((year) => months.map((month) => year * 12 + month - 1));
    const days = pattern.day === undefined || pattern.day === 'XX' ? undefined : numbersMatching(pattern.day);
    for (const index of spreadOut(indices, spread.months)) {
      if (days === undefined) appendMonths(ranges, index, 1, pattern.oldStyle);
      else appendDays(ranges, index, days, pattern.oldStyle);
    }
  }
  return ranges;
}

/** The years of a mask, ascending: `196X`, `-01XX`. There is no year -0000. */
export function yearsMatching(mask: string): readonly number[] {
  if (!mask.startsWith('-')) return numbersMatching(mask);
  return numbersMatching(mask.slice(1))
    .filter((year) => year !== 0)
    .map((year) => -year)
    .reverse();
}

/** The months of a mask that exist: `1X` is 10, 11 and 12. */
export function monthsMatching(mask: string): readonly number[] {
  return numbersMatching(mask).filter((month) => month >= 1 && month <= 12);
}

/** Every number that a row of digits and Xs can stand for, ascending. */
function numbersMatching(mask: string): readonly number[] {
  if (!mask.includes('X')) return [Number(mask)];
  let numbers = [0];
  for (const character of mask) {
    const digits = character === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(character)];
    numbers = numbers.flatMap((number) => digits.map((digit) => number * 10 + digit));
  }
  return numbers;
}

/** Each number and those up to `by` away from it, ascending, without repeats. */
function spreadOut(numbers: readonly number[], by: number): readonly number[] {
  if (by === 0) return numbers;
  const all = new Set<number>();
  for (const number of numbers) for (let step = -by; step <= by; step++) all.add(number + step);
  return [...all].sort((a, b) => a - b);
}

/** Months are counted from January of year 0, so that arithmetic crosses year ends. */
function firstOfMonth(index: number, oldStyle: boolean): number {
  const year = Math.floor(index / 12);
  return (oldStyle ? dayOfJulian : dayOf)(year, index - year * 12 + 1, 1);
}

function appendMonths(ranges: DayRange[], index: number, months: number, oldStyle: boolean): void {
  appendRange(ranges, firstOfMonth(index, oldStyle), firstOfMonth(index + months, oldStyle) - 1);
}

/** The days of a month that are in a list and exist. */
function appendDays(ranges: DayRange[], index: number, days: readonly number[], oldStyle: boolean): void {
  const year = Math.floor(index / 12);
  const length = (oldStyle ? daysInJulianMonth : daysInMonth)(year, index - year * 12 + 1);
  const before = firstOfMonth(index, oldStyle) - 1;
  for (const day of days) {
    if (day >= 1 && day <= length) appendRange(ranges, before + day, before + day);
  }
}
