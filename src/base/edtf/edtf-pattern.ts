import { dayOf, dayOfJulian, daysInJulianMonth, daysInMonth } from '../calendar.ts';
import { countXs, daysMatching, monthsMatching, yearsMatching } from './edtf-mask.ts';
import { appendRange, type DayRange, rangeHull } from './edtf-ranges.ts';
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
  if (pattern.kind === 'years' || (isUnbroken(pattern) && spread === NO_SPREAD))
    return [hullOfEnds(pattern)!];
  const ranges: DayRange[] = [];
  const years = spreadOut(yearsMatching(pattern.year), spread.years);
  if (pattern.kind === 'season') {
    for (const year of years) appendMonths(ranges, ...monthsOfSeason(year, pattern.season), false);
  } else if (pattern.month === undefined) {
    for (const year of years) appendMonths(ranges, year * 12, 12, pattern.oldStyle);
  } else {
    const months = monthsMatching(pattern.month);
    const indices = years.flatMap((year) => months.map((month) => year * 12 + month - 1));
    const days = daysMatching(pattern.day);
    for (const index of spreadOut(indices, spread.months)) {
      if (days === undefined) appendMonths(ranges, index, 1, pattern.oldStyle);
      else appendDays(ranges, index, days, pattern.oldStyle);
    }
  }
  return ranges;
}

/** The first and the last day that a pattern allows, found without listing the rest; undefined when there is none. */
export function patternHull(pattern: DatePattern): DayRange | undefined {
  return hullOfEnds(pattern) ?? rangeHull(patternRanges(pattern));
}

/** No fewer than the ranges that a pattern has. */
export function mostRanges(pattern: DatePattern): number {
  if (pattern.kind === 'years' || isUnbroken(pattern)) return 1;
  const years = 10 ** countXs(pattern.year);
  if (pattern.kind === 'season' || pattern.month === undefined) return years;
  return years * monthsMatching(pattern.month).length * (daysMatching(pattern.day)?.length ?? 1);
}

/** Years known from the left, and nothing finer stated: 196X, 19XX-XX, XXXX-XX-XX. */
function isUnbroken(pattern: CalendarPattern | SeasonPattern): boolean {
  if (pattern.kind === 'season' || !/^-?\d*X*$/.test(pattern.year)) return false;
  return (pattern.month ?? 'XX') === 'XX' && (pattern.day ?? 'XX') === 'XX';
}

/** From the first day of the lowest numbers to the last of the highest; undefined when one of the two does not exist. */
function hullOfEnds(pattern: DatePattern): DayRange | undefined {
  if (pattern.kind === 'years') {
    return {
      earliest: firstOfMonth(pattern.first * 12, false),
      latest: firstOfMonth((pattern.last + 1) * 12, false) - 1,
    };
  }
  const first: DayRange[] = [];
  const last: DayRange[] = [];
  appendEnds(first, pattern, pattern.year.startsWith('-') ? '9' : '0', 0);
  const isFixed = !pattern.year.includes('X') && (pattern.kind === 'season' || !pattern.month?.includes('X'));
  if (!isFixed) appendEnds(last, pattern, pattern.year.startsWith('-') ? '0' : '9', -1);
  const [earliest, latest] = [first[0]?.earliest, (isFixed ? first : last).at(-1)?.latest];
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

/** The days of one year of the mask, and there of the first (0) or last (-1) month. */
function appendEnds(
  ranges: DayRange[],
  pattern: CalendarPattern | SeasonPattern,
  digit: string,
  at: 0 | -1,
): void {
  const year = Number(pattern.year.replaceAll('X', digit)) || (pattern.year.startsWith('-') ? -1 : 0);
  if (year === -1 && !/^-[0X]{3}[1X]$/.test(pattern.year)) return;
  if (pattern.kind === 'season') {
    appendMonths(ranges, ...monthsOfSeason(year, pattern.season), false);
  } else if (pattern.month === undefined) {
    appendMonths(ranges, year * 12, 12, pattern.oldStyle);
  } else {
    const month = monthsMatching(pattern.month).at(at);
    const days = daysMatching(pattern.day);
    if (month === undefined) return;
    if (days === undefined) appendMonths(ranges, year * 12 + month - 1, 1, pattern.oldStyle);
    else appendDays(ranges, year * 12 + month - 1, days, pattern.oldStyle);
  }
}

function monthsOfSeason(year: number, season: number): [index: number, months: number] {
  const { firstMonth, months } = subYears.get(season)!;
  return [year * 12 + firstMonth - 1, months];
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
