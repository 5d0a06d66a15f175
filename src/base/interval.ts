import type { Day } from './calendar.ts';

/** Whole days from start to end, both included; ±Infinity where open. */
export interface Interval {
  start: Day;
  end: Day;
}

export type AllenRelation =
  | 'before'
  | 'meets'
  | 'overlaps'
  | 'starts'
  | 'during'
  | 'finishes'
  | 'equals'
  | 'after'
  | 'met-by'
  | 'overlapped-by'
  | 'started-by'
  | 'contains'
  | 'finished-by';

/**
 * How two intervals lie to each other: the one of Allen's thirteen relations that holds of (a, b).
 *
 * Days are whole and both ends are included, so a `meets` b when b starts on the day after a ends; sharing one day is
 * an overlap, and an interval of a single day may start or finish another.
 * Throws when an interval ends before it starts.
 *
 * Source: Allen (1983), Communications of the ACM 26(11), 832–843. doi:10.1145/182.358434
 *
 * @example allenRelation({ start: 0, end: 4 }, { start: 5, end: 9 }) // => 'meets'
 */
export function allenRelation(a: Interval, b: Interval): AllenRelation {
  requireOrder('allenRelation', a);
  requireOrder('allenRelation', b);
  if (a.end < b.start) return a.end + 1 === b.start ? 'meets' : 'before';
  if (b.end < a.start) return b.end + 1 === a.start ? 'met-by' : 'after';
  if (a.start === b.start) return a.end === b.end ? 'equals' : a.end < b.end ? 'starts' : 'started-by';
  if (a.end === b.end) return a.start > b.start ? 'finishes' : 'finished-by';
  if (a.start < b.start) return a.end < b.end ? 'overlaps' : 'contains';
  return a.end < b.end ? 'during' : 'overlapped-by';
}

/** Does a end before b starts? (Allen's before and meets.) */
export function isBefore(a: Interval, b: Interval): boolean {
  return a.end < b.start;
}

/** Does a start after b ends? (Allen's after and met-by.) */
export function isAfter(a: Interval, b: Interval): boolean {
  return a.start > b.end;
}

/** Does the whole of a lie in b? (Allen's during, starts, finishes and equals.) */
export function isWithin(a: Interval, b: Interval): boolean {
  return a.start >= b.start && a.end <= b.end;
}

/** Do a and b share a day? (Any of Allen's relations but before, meets, met-by and after.) */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Does a hold the whole of b? (The inverse of `isWithin`.) */
export function contains(a: Interval, b: Interval): boolean {
  return isWithin(b, a);
}

function requireOrder(name: string, { start, end }: Interval): void {
  if (!(start <= end)) throw new Error(`${name} requires intervals that do not end before they start`);
}
