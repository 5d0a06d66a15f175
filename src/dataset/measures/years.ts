import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import type { DataSet } from '../store/catalogue.ts';

/** What is told of each year, by whom it is of. */
export function byYear<T>(
  told: Iterable<readonly [year: number, of: string, value: T]>,
): ReadonlyMap<number, ReadonlyMap<string, T>> {
  const years = new Map<number, Map<string, T>>();
  for (const [year, of, value] of told) {
    const own = years.get(year) ?? new Map<string, T>();
    years.set(year, own);
    own.set(of, value);
  }
  return years;
}

/** All days of a year. */
export const daysOfYear = (year: number): Interval => ({
  start: dayOf(year, 1, 1),
  end: dayOf(year, 12, 31),
});

/** The years from one to another, both included. */
export const yearsFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The first and the last year that a data set reaches; nothing when none of its tables has days. */
export function reachOf({ coverage }: DataSet): readonly [first: number, last: number] | undefined {
  const { firstDay, lastDay } = coverage;
  return firstDay === null || lastDay === null
    ? undefined
    : [yearMonthDay(firstDay).year, yearMonthDay(lastDay).year];
}

/** Why a data set says nothing of a year: it does not reach it. */
export function whyNotReached(set: DataSet, year: number): string | undefined {
  const reach = reachOf(set);
  if (!reach || (reach[0] <= year && year <= reach[1])) return undefined;
  return `${set.name} reaches from ${reach[0]} to ${reach[1]}`;
}
