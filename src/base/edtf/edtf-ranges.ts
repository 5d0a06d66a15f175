import type { Day } from '../calendar.ts';

/** Days from earliest to latest, both included; ±Infinity where open or unknown. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Sorted, disjoint and as few as possible: ranges that touch or overlap become one. */
export function mergeRanges(ranges: readonly DayRange[]): readonly DayRange[] {
  if (ranges.length < 2) return ranges;
  const sorted = [...ranges].sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0));
  const merged: DayRange[] = [];
  for (const range of sorted) appendRange(merged, range.earliest, range.latest);
  return merged;
}

/** Adds a range to a sorted list, joining it to the last one where they touch or overlap. */
export function appendRange(ranges: DayRange[], earliest: Day, latest: Day): void {
  const last = ranges[ranges.length - 1];
  if (last === undefined || earliest > last.latest + 1) ranges.push({ earliest, latest });
  else if (latest > last.latest) ranges[ranges.length - 1] = { earliest: last.earliest, latest };
}

/** From the first day of any range to the last; undefined when there is none. */
export function rangeHull(ranges: readonly DayRange[]): DayRange | undefined {
  if (ranges.length < 2) return ranges[0];
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const range of ranges) {
    earliest = Math.min(earliest, range.earliest);
    latest = Math.max(latest, range.latest);
  }
  return { earliest, latest };
}
