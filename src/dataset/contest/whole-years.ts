import { type Day, dayOf, yearMonthDay } from '../../base/calendar.ts';

/** The last year of which a span that ends on a day has the whole, or all but days of December. */
export function lastWholeYear(day: Day): number {
  const { year } = yearMonthDay(day);
  return day >= dayOf(year, 12, 1) ? year : year - 1;
}

/** The first year of which a span that begins on a day has the whole, or all but days of January. */
export function firstWholeYear(day: Day): number {
  const { year } = yearMonthDay(day);
  return day <= dayOf(year, 1, 31) ? year : year + 1;
}
