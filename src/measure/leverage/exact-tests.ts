/** Two groups of rows: how many fit, of how many. */
export interface TwoShares {
  readonly left: { readonly fitting: number; readonly of: number };
  readonly right: { readonly fitting: number; readonly of: number };
}

/** Two counts of acts, and over how long each was looked for, in one unit of time. */
export interface TwoRates {
  readonly left: { readonly count: number; readonly time: number };
  readonly right: { readonly count: number; readonly time: number };
}

/** On which side the left one lies of the right: above it (1) or below (-1); 0 where they are equal. */
export type Side = -1 | 0 | 1;

/**
 * Fisher's exact test of two shares, one-sided, in the direction in which they differ, or in the one that is given.
 *
 * Answers:   how often chance alone would part two groups as far as this, if the same number of rows fitted in all.
 * Formula:   given both groups' sizes and how many fit in all, the number that fits on the left is hypergeometric; p is its
 *            tail from the number found, on the side on which the left share lies of the right. Equal shares: 1.
 * Takes:     whole numbers, `fitting` at most `of`. The groups must have no row in common.
 * Gives:     p in (0, 1]; undefined when a group is empty.
 * Doubt:     acts are not independent, and a record is no sample: p says how little is there, not how likely a claim is.
 * Variants:  the mid-p value and the two-sided test are smaller and larger; Barnard's test does not fix the margins.
 * Cost:      the smallest of the four margins.
 * Checked:   sums of fractions in Python 3, test/reference/exact-tests.py; every way of dealing the rows out, on small groups
 * Source:    Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82. doi:10.2307/2342435
 *
 * @example fisherTest({ left: { fitting: 1, of: 7 }, right: { fitting: 0, of: 3 } }) // => 0.7
 */
export function fisherTest({ left, right }: TwoShares, side?: Side): number | undefined {
  if (left.of === 0 || right.of === 0) return undefined;
  const direction = side ?? Math.sign(left.fitting * right.of - right.fitting * left.of);
  const fitting = left.fitting + right.fitting;
  const least = Math.max(0, fitting - right.of);
  const most = Math.min(fitting, left.of);
  // P(k + 1) / P(k)
  const ratio = (k: number) => ((fitting - k) * (left.of - k)) / ((k + 1) * (right.of - fitting + k + 1));
  return tail(left.fitting, direction, { least, most, ratio });
}

/**
 * The exact conditional test of two rates, one-sided, in the direction in which they differ, or in the one that is given.
 *
 * Answers:   how often chance alone would part two counts as far as this, if acts came at one rate all the time.
 * Formula:   given both counts' sum n, the left one is binomial, n times with chance t₁ / (t₁ + t₂); p is its tail from the
 *            number found, on the side on which the left rate lies of the right. Equal rates: 1.
 * Takes:     whole counts; times above 0 in any one unit. No act may be counted on both sides.
 * Gives:     p in (0, 1]; undefined when a time is not above 0.
 * Doubt:     as for `fisherTest`; acts that come in clusters part more easily than p says.
 * Variants:  with equal times it is the sign test, which also compares two kinds of row within one group.
 * Cost:      the sum of the counts.
 * Checked:   sums of fractions in Python 3, test/reference/exact-tests.py; every way of dealing the acts out, on small counts
 * Source:    Przyborowski & Wilenski (1940), Biometrika 31(3–4), 313–323. doi:10.1093/biomet/31.3-4.313
 *
 * @example ratesTest({ left: { count: 2, time: 1 }, right: { count: 0, time: 1 } }) // => 0.25
 */
export function ratesTest({ left, right }: TwoRates, side?: Side): number | undefined {
  if (!(left.time > 0 && right.time > 0)) return undefined;
  const direction = side ?? Math.sign(left.count * right.time - right.count * left.time);
  const all = left.count + right.count;
  const ratio = (k: number) => ((all - k) / (k + 1)) * (left.time / right.time);
  return tail(left.count, direction, { least: 0, most: all, ratio });
}

/** A distribution of whole numbers by the ratio of each chance to the one before it. */
interface Distribution {
  readonly least: number;
  readonly most: number;
  readonly ratio: (k: number) => number;
}

/**
 * The chance of `from` and all beyond it in a direction. The weights are taken from the likeliest number outwards, so that they
 * only fall and nothing overflows; additions, products and quotients alone, which every machine rounds alike.
 */
function tail(from: number, direction: number, { least, most, ratio }: Distribution): number {
  if (direction === 0) return 1;
  let mode = least;
  while (mode < most && ratio(mode) > 1) mode++;
  let [within, all] = [0, 0];
  const add = (k: number, weight: number) => {
    all += weight;
    if (direction > 0 ? k >= from : k <= from) within += weight;
  };
  for (let k = mode, weight = 1; k <= most; weight *= k < most ? ratio(k) : 0, k++) add(k, weight);
  for (let k = mode - 1, weight = 1; k >= least; k--) {
    weight /= ratio(k);
    add(k, weight);
  }
  return within / all;
}
