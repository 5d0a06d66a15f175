import type { Day } from '../../base/calendar.ts';
import { type DividedTime, innerCuts } from './inner-cuts.ts';

/**
 * WindowDiff: in how many places a window sees another number of cuts in one division of a time than in another.
 *
 * Answers:   how unlike two divisions of one time are, a near miss counting less than a far one, a cut too many as a cut too few.
 * Formula:   with days 1 … N and b(i, j) the number of cuts after day i up to day j,
 *            WD = 1 / (N − k) · #{ i : b_one(i, i + k) ≠ b_other(i, i + k) }, i from 1 to N − k.
 * Takes:     the days on which new segments begin in each, and the time that both divide; `k`, the window in days.
 * Gives:     0 where they are the same, at most 1; a cut missed by d < k days adds 2d / (N − k). Undefined where the time is no longer than
 *            the window.
 * Doubt:     depends on k, and on how many cuts there are: two divisions with few cuts are alike for the most part of the time. Read it beside
 *            the value for cuts at random.
 * Variants:  the authors take k as half the mean segment of the reference. Of two scholars neither is the reference: k is half the mean
 *            segment of both together, N / (segments of one + segments of the other). A cut on the first day divides nothing.
 * Cost:      proportional to the cuts, not to the days.
 * Checked:   NLTK's windowdiff, 0.30 and 0.80 on its three strings; a day-by-day count; test/measure/periods/periodisations.test.ts
 * Source:    Pevzner & Hearst (2002), Computational Linguistics 28(1), 19–36. doi:10.1162/089120102317341756
 *
 * @example windowDiff([3, 7], [4], { start: 0, end: 9 }, 2) // => 0.5
 */
export function windowDiff(
  one: readonly Day[],
  other: readonly Day[],
  time: DividedTime,
  k = halfSegment(one, other, time),
): number | undefined {
  const days = time.end - time.start + 1;
  if (!(Number.isInteger(k) && k >= 1)) throw new Error('windowDiff requires a window of at least 1 day');
  if (days <= k) return undefined;
  const windows = days - k;
  // a cut before day c is seen by the windows that begin on the days c − k … c − 1
  const steps = new Map<number, number>();
  const see = (cut: Day, sign: 1 | -1) => {
    const from = Math.max(0, cut - time.start - k);
    const to = Math.min(windows, cut - time.start);
    if (from >= to) return;
    steps.set(from, (steps.get(from) ?? 0) + sign);
    steps.set(to, (steps.get(to) ?? 0) - sign);
  };
  for (const cut of innerCuts(one, time)) see(cut, 1);
  for (const cut of innerCuts(other, time)) see(cut, -1);
  let [unlike, difference, last] = [0, 0, 0];
  for (const [at, step] of [...steps].sort((a, b) => a[0] - b[0])) {
    if (difference !== 0) unlike += at - last;
    difference += step;
    last = at;
  }
  return unlike / windows;
}

/** Half the mean segment of two divisions together, in days; at least 1. */
function halfSegment(one: readonly Day[], other: readonly Day[], time: DividedTime): number {
  const segments = innerCuts(one, time).length + innerCuts(other, time).length + 2;
  return Math.max(1, Math.round((time.end - time.start + 1) / segments));
}
