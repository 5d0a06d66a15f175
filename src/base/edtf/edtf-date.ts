import { daysInJulianMonth, daysInMonth } from '../calendar.ts';
import { monthName } from '../day-words.ts';
import { monthsMatching, yearsMatching } from './edtf-mask.ts';
import { type DatePattern, patternHull, patternRanges } from './edtf-pattern.ts';
import type { DayRange } from './edtf-ranges.ts';
import { subYears } from './edtf-season.ts';
import type { Clock } from './edtf-time.ts';

export type EdtfLevel = 0 | 1 | 2;

/** The finest unit that is stated, from fine to coarse: 1969-03-XX is known to the month, 196X to the decade. */
export const precisions = ['day', 'month', 'season', 'year', 'decade', 'century', 'longer'] as const;
export type Precision = (typeof precisions)[number];

/** A `?`, `~` or `%` on a component. `alone`: it stands left of the component and says nothing of those before it. */
export interface Doubt {
  readonly component: 'year' | 'month' | 'day';
  readonly alone: boolean;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** One date: what stands alone, at an end of an interval, or in a set. */
export interface EdtfDate {
  readonly text: string;
  readonly level: EdtfLevel;
  readonly ranges: readonly DayRange[];
  /** From the first day of its ranges to the last. */
  readonly hull: DayRange;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly precision: Precision;
  readonly pattern: DatePattern;
  readonly doubts: readonly Doubt[];
  /** The time of day, where one is stated. */
  readonly clock?: Clock;
}

/** Why a text is not a date. `reason` is left out when the fault is only one of form. */
export interface EdtfFault {
  readonly at: number;
  readonly reason?: string;
}

export const isFault = (result: object): result is EdtfFault => 'at' in result;

const DATE =
  /^([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?( OS)?$/;

/** The longest beginning of a text that a date could have; the first wrong character, or the first of a wrong part, comes after it. */
const DATE_BEGINNING =
  /^[?~%]?-?(?:[0-9X]{4}(?:[?~%]?(?: (?:OS?)?|-(?:[?~%]?(?:[0-9X]{2}(?:[?~%]?(?: (?:OS?)?|-(?:[?~%]?(?:[0-9X]{2}[?~%]?(?: (?:OS?)?)?)?)?)?)?)?)?)?)?|[0-9X]{0,3})/;

/** Reads one day, month, season or year; a fault says where it goes wrong. */
export function readDate(text: string): EdtfDate | EdtfFault {
  const match = DATE.exec(text);
  if (match === null) return { at: DATE_BEGINNING.exec(text)?.[0].length ?? 0 };
  const [, yearLeft, year, yearRight, monthLeft, month, monthRight, dayLeft, day, dayRight, oldStyle] = match;
  const doubts: Doubt[] = [];
  pushDoubt(doubts, 'year', yearLeft, true);
  pushDoubt(doubts, 'year', yearRight, false);
  pushDoubt(doubts, 'month', monthLeft, true);
  pushDoubt(doubts, 'month', monthRight, false);
  pushDoubt(doubts, 'day', dayLeft, true);
  pushDoubt(doubts, 'day', dayRight, false);
  const season = month === undefined ? undefined : subYears.get(Number(month));
  const pattern: DatePattern = season
    ? { kind: 'season', year: year!, season: Number(month) }
    : { kind: 'calendar', year: year!, month, day, oldStyle: oldStyle !== undefined };
  const hull = year === '-0000' || (season && (day ?? oldStyle)) ? undefined : patternHull(pattern);
  return hull ? dateOf(text, pattern, doubts, hull) : impossible(match);
}

/** The ranges are made when first asked for: XXXX-XX-23 has 120,000 of them. */
function dateOf(text: string, pattern: DatePattern, doubts: readonly Doubt[], hull: DayRange): EdtfDate {
  let ranges: readonly DayRange[] | undefined;
  return {
    text,
    level: levelOf(text, pattern, doubts),
    get ranges() {
      ranges ??= patternRanges(pattern);
      return ranges;
    },
    hull,
    uncertain: doubts.some((doubt) => doubt.uncertain),
    approximate: doubts.some((doubt) => doubt.approximate),
    precision: precisionOf(pattern),
    pattern,
    doubts,
  };
}

function pushDoubt(
  doubts: Doubt[],
  component: Doubt['component'],
  mark: string | undefined,
  alone: boolean,
): void {
  if (!mark) return;
  doubts.push({ component, alone, uncertain: mark !== '~', approximate: mark !== '?' });
}

function precisionOf(pattern: DatePattern): Precision {
  if (pattern.kind === 'season') return 'season';
  if (pattern.kind === 'years') return 'year';
  if (pattern.day !== undefined && pattern.day !== 'XX') return 'day';
  if (pattern.month !== undefined && pattern.month !== 'XX') return 'month';
  return precisionOfYear(/X*$/.exec(pattern.year)![0].length);
}

/** How well a year is known of which so many last digits are not. */
export function precisionOfYear(unknownDigits: number): Precision {
  return (['year', 'decade', 'century'] as const)[unknownDigits] ?? 'longer';
}

function levelOf(text: string, pattern: DatePattern, doubts: readonly Doubt[]): EdtfLevel {
  if (pattern.kind === 'years') return 1;
  const finest = pattern.kind === 'season' ? 'month' : pattern.day ? 'day' : pattern.month ? 'month' : 'year';
  if (doubts.some(({ component, alone }) => alone || component !== finest)) return 2;
  if (pattern.kind === 'season') return pattern.year.includes('X') ? 2 : subYears.get(pattern.season)!.level;
  if (text.includes('X')) return isLevelOneMask(pattern.year, pattern.month, pattern.day) ? 1 : 2;
  return doubts.length > 0 || pattern.year.startsWith('-') ? 1 : 0;
}

/** Level 1 has Xs from the right only: 196X, 19XX, 1969-XX, 1969-03-XX, 1969-XX-XX. */
function isLevelOneMask(year: string, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return /^-?\d\d(\dX|XX)$/.test(year);
  if (year.includes('X')) return false;
  if (month === 'XX') return day === undefined || day === 'XX';
  return !month.includes('X') && day === 'XX';
}

/** The form is right but there is no such day: which component is wrong, and why. */
function impossible(match: RegExpExecArray): EdtfFault {
  const [, yearLeft, year, yearRight, monthLeft, month, monthRight, dayLeft, day, dayRight, oldStyle] = match;
  const yearAt = yearLeft!.length;
  if (year === '-0000') return { at: yearAt, reason: 'year 0 has no sign' };
  const monthAt = yearAt + year!.length + yearRight!.length + 1 + (monthLeft ?? '').length;
  const dayAt = monthAt + 2 + (monthRight ?? '').length + 1 + (dayLeft ?? '').length;
  if (subYears.has(Number(month))) {
    if (day !== undefined)
      return { at: dayAt - 1 - dayLeft!.length, reason: `${month} is a part of a year and has no days` };
    return { at: match[0].length - oldStyle!.length, reason: 'only a year, month or day is Old Style' };
  }
  const months = monthsMatching(month!);
  if (months.length === 0) return { at: monthAt, reason: `there is no month ${month}` };
  const length = (oldStyle ? daysInJulianMonth : daysInMonth)(yearsMatching(year!)[0]!, months[0]!);
  const known = !year!.includes('X') && months.length === 1 && dayRight !== undefined;
  if (!known || day === '00') return { at: dayAt, reason: `there is no day ${day}` };
  return { at: dayAt, reason: `${monthName(months[0]!)} ${Number(year)} has ${length} days` };
}
