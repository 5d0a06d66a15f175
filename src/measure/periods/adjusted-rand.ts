import type { Day } from '../../base/calendar.ts';
import { type DividedTime, innerCuts } from './inner-cuts.ts';

/**
 * Adjusted Rand index of two divisions of a time: how far they put the same days together.
 *
 * Answers:   how alike two periodisations are.
 * Formula:   with n the days, a_i and b_j the lengths of the segments, n_ij the days that segments i and j share, and C(x) = x(x − 1) / 2:
 *            (Σ C(n_ij) − E) / (½ (Σ C(a_i) + Σ C(b_j)) − E), E = Σ C(a_i) · Σ C(b_j) / C(n).
 * Takes:     the days on which new segments begin in each, and the time that both divide.
 * Gives:     1 where they are the same; 0 where they agree as much as days shuffled at random would; below 0 where less. Undefined where neither divides the
 *            time, or each makes every day a segment, or the time is one day.
 * Doubt:     days are not shuffled: segments are unbroken, so that even cuts at random agree well above 0. Read it beside
 *            the value for cuts at random, not against 0. A long segment weighs more than a short one.
 * Variants:  the Rand index is not corrected at all; `windowDiff` looks at the cuts, not at the days between them.
 * Cost:      proportional to the cuts.
 * Checked:   scikit-learn's adjusted_rand_score, 0.5714 and 0 of its examples; pairs of days counted one by one; test/measure/periods/periodisations.test.ts
 * Source:    Hubert & Arabie (1985), Journal of Classification 2(1), 193–218. doi:10.1007/BF01908075
 *
 * @example adjustedRand([2], [2], { start: 0, end: 3 }) // => 1
 */
export function adjustedRand(
  one: readonly Day[],
  other: readonly Day[],
  time: DividedTime,
): number | undefined {
  const days = time.end - time.start + 1;
  const [cuts, others] = [innerCuts(one, time), innerCuts(other, time)];
  if (cuts.length === 0 && others.length === 0) return undefined;
  const together = (all: readonly Day[]) => sumOfPairs([time.start, ...all, time.end + 1]);
  const [a, b] = [together(cuts), together(others)];
  const both = together(innerCuts([...cuts, ...others], time));
  const expected = days > 1 ? (a * b) / pairs(days) : 0;
  const most = (a + b) / 2;
  return most === expected ? undefined : (both - expected) / (most - expected);
}

/** Over the segments between these days, the pairs of days that each holds. */
function sumOfPairs(bounds: readonly Day[]): number {
  return bounds.slice(1).reduce((sum, bound, i) => sum + pairs(bound - bounds[i]!), 0);
}

const pairs = (n: number): number => (n * (n - 1)) / 2;
