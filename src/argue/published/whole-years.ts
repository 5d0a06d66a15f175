import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { type Setting, unknown } from '../setting.ts';

/** The years that a window is made of, from the first to the last; unknown where it begins or ends within one: values are of whole years. What is summed up is asked of no date. */
export function wholeYears(
  setting: Setting,
  { start, end }: Interval,
  isSummed = false,
): readonly [first: number, last: number] | undefined {
  if (!Number.isFinite(start + end)) return unknown(setting, 'the time asked about is open');
  const [first, last] = [yearMonthDay(start).year, yearMonthDay(end).year];
  if (start === dayOf(first, 1, 1) && end === dayOf(last, 12, 31)) return [first, last];
  const years = first === last && !isSummed ? `in ${first}\` or \`on DATE` : `from ${first} to ${last}`;
  return unknown(
    setting,
    `published data are of whole years, and the time asked about is not: write \`${years}\``,
  );
}

/** The years that lie within a time, all of them. */
export function yearsWithin({ start, end }: Interval): readonly [first: number, last: number] {
  const [first, last] = [yearMonthDay(start).year, yearMonthDay(end).year];
  return [start === dayOf(first, 1, 1) ? first : first + 1, end === dayOf(last, 12, 31) ? last : last - 1];
}
