import { addDuration, type Duration, durationDays } from '../duration.ts';
import type { EdtfDate, Precision } from './edtf-date.ts';
import { patternRanges, type Spread } from './edtf-pattern.ts';
import { type DayRange, mergeRanges, rangeHull } from './edtf-ranges.ts';
import type { Edtf } from './edtf-read.ts';
import type { EdtfSpan } from './edtf-span.ts';

/** How far a doubtful date may be off, either way, by what is doubtful: a case's stated policy. */
export interface Reach {
  readonly day: Duration;
  readonly month: Duration;
  readonly year: Duration;
}

const noTime: Duration = { years: 0, months: 0, days: 0 };
/** No doubt widens a date. */
export const NO_REACH: Reach = { day: noTime, month: noTime, year: noTime };

/**
 * The days a date can be, given how far `?`, `~` and `%` reach.
 *
 * A mark on the finest stated unit widens the days on both sides, by the reach of that unit (a season counts as a month;
 * a decade and longer as a year). A mark on a coarser unit leaves the finer ones as they are: `1969?-03-02` with a reach
 * of one year is 2 March 1968, 1969 or 1970. Marks on several units add up. An interval is widened at each end by that
 * end's own marks, and stays one range; an open or unknown end is ±Infinity.
 *
 * Gives: sorted, merged, disjoint ranges.
 */
export function possibleDays(date: Edtf, reach: Reach): readonly DayRange[] {
  return mergeRanges(date.spans.flatMap((span) => possibleDaysOfSpan(span, reach)));
}

/** The days on which an interval can start, or a set or date can begin: its first date alone; none where open or unknown. */
export function possibleStart(date: Edtf, reach: Reach): readonly DayRange[] {
  const first = date.spans[0]?.first;
  return first ? possibleDaysOfDate(first, reach) : [];
}

/** The days on which an interval can end: its last date alone; none where open or unknown. */
export function possibleEnd(date: Edtf, reach: Reach): readonly DayRange[] {
  const last = date.spans.at(-1)?.last;
  return last ? possibleDaysOfDate(last, reach) : [];
}

function possibleDaysOfSpan({ first, last }: EdtfSpan, reach: Reach): readonly DayRange[] {
  if (first !== undefined && first === last) return possibleDaysOfDate(first, reach);
  const start = first && rangeHull(possibleDaysOfDate(first, reach));
  const end = last && rangeHull(possibleDaysOfDate(last, reach));
  return [
    {
      earliest: start?.earliest ?? Number.NEGATIVE_INFINITY,
      latest: end?.latest ?? Number.POSITIVE_INFINITY,
    },
  ];
}

function possibleDaysOfDate(date: EdtfDate, reach: Reach): readonly DayRange[] {
  const { pattern, doubts } = date;
  if (doubts.length === 0) return date.ranges;
  const finest = finestComponent(date);
  const has = (component: string): boolean =>
    component !== finest && doubts.some((doubt) => doubt.component === component);
  const spread = {
    years: has('year') ? yearsIn(reach.year) : 0,
    months: has('month') ? monthsIn(reach.month) : 0,
  };
  const ranges = isNothing(spread) ? date.ranges : patternRanges(pattern, spread);
  if (!doubts.some((doubt) => doubt.component === finest)) return ranges;
  const unit = reachUnit(date.precision);
  return mergeRanges(ranges.map((range) => widen(range, reach[unit], unit)));
}

const isNothing = ({ years, months }: Spread): boolean => years === 0 && months === 0;

function finestComponent({ pattern }: EdtfDate): 'year' | 'month' | 'day' {
  if (pattern.kind === 'years') return 'year';
  if (pattern.kind === 'season') return 'month';
  return pattern.day ? 'day' : pattern.month ? 'month' : 'year';
}

function reachUnit(precision: Precision): keyof Reach {
  if (precision === 'day') return 'day';
  return precision === 'month' || precision === 'season' ? 'month' : 'year';
}

/** Months are added to the day after the last, so that the end of February, a month later, is the end of March. */
function widen({ earliest, latest }: DayRange, by: Duration, unit: keyof Reach): DayRange {
  return {
    earliest: addDuration(earliest, by, -1),
    latest: unit === 'day' ? addDuration(latest, by, 1) : addDuration(latest + 1, by, 1) - 1,
  };
}

/** Whole years in a duration; 365 days are one. */
const yearsIn = (duration: Duration): number => Math.floor((durationDays(duration) + 1) / 365.2425);

/** Whole months in a duration; 28 days are one. */
const monthsIn = (duration: Duration): number => Math.floor((durationDays(duration) + 3) / 30.436875);
