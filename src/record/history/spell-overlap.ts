import type { DayRange } from '../../base/edtf/edtf.ts';
import type { Interval } from '../../base/interval.ts';
import type { DateBounds } from '../case-record.ts';

export interface Overlap extends Interval {
  /** Whether the two overlap however their dates fall. */
  readonly certain: boolean;
}

/**
 * The days on which two spells both held. Ending on the day the other starts is handing over, not overlapping. What has no end
 * holds to the last day that is asked of.
 *
 * Takes: the bounds of the two; the last day of the case's period.
 * Gives: the days they certainly share; if there are none, those they may share; undefined when they cannot overlap.
 */
export function spellOverlap(a: DateBounds, b: DateBounds, last: number): Overlap | undefined {
  const [endA, endB] = [a, b].map(({ end }) => end ?? { earliest: last, latest: last }) as [
    DayRange,
    DayRange,
  ];
  const surely = {
    start: Math.max(a.first.latest, b.first.latest),
    end: Math.min(endA.earliest, endB.earliest),
  };
  if (surely.start < surely.end) return { ...surely, certain: true };
  const perhaps = {
    start: Math.max(a.first.earliest, b.first.earliest),
    end: Math.min(endA.latest, endB.latest),
  };
  return perhaps.start < perhaps.end ? { ...perhaps, certain: false } : undefined;
}
