import type { Day } from '../../base/calendar.ts';

/** The days that a division is of, both included. */
export interface DividedTime {
  readonly start: Day;
  readonly end: Day;
}

/**
 * The days on which a new segment of a time begins: each once, in order. A cut on its first day, or outside it, divides
 * nothing.
 *
 * @example innerCuts([5, 0, 3, 3, 99], { start: 0, end: 9 }) // => [3, 5]
 */
export function innerCuts(cuts: readonly Day[], { start, end }: DividedTime): Day[] {
  return [...new Set(cuts)].filter((day) => day > start && day <= end).sort((a, b) => a - b);
}
