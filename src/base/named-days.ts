import { type Day, dayOf, daysInMonth, formatDay, yearMonthDay } from './calendar.ts';

/** The first and the last day of what `1969`, `1969-03` or `1969-03-02` names; undefined of any other text, and of a day that there is not. */
export function daysNamed(text: string | null | undefined): { first: Day; last: Day } | undefined {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  const [y, m] = [Number(year), Number(month ?? 1)];
  if (m < 1 || m > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > daysInMonth(y, m)) return undefined;
  if (day !== undefined) return { first: dayOf(y, m, Number(day)), last: dayOf(y, m, Number(day)) };
  const lastMonth = month === undefined ? 12 : m;
  return { first: dayOf(y, m, 1), last: dayOf(y, lastMonth, daysInMonth(y, lastMonth)) };
}

/** The shortest name of a time that begins with a day: `1969` of 1 January. */
export function namedFrom(day: Day): string {
  const { month, day: date } = yearMonthDay(day);
  return date > 1 ? formatDay(day) : formatDay(day).slice(0, month > 1 ? -3 : -6);
}

/** The shortest name of a time that ends with a day: `1969` of 31 December. */
export function namedUntil(day: Day): string {
  const { year, month, day: date } = yearMonthDay(day);
  if (date < daysInMonth(year, month)) return formatDay(day);
  return formatDay(day).slice(0, month < 12 ? -3 : -6);
}
