import { exponential } from '../../base/powers.ts';
import { likelyStretch, type Stretch } from './likely-stretch.ts';
import { type PeltOptions, shortestOf } from './pelt.ts';
import { segmentCost } from './segment-costs.ts';

/** Where a change may lie: as last value of the old level, counted from 1. */
export interface ChangeInterval extends Stretch {
  readonly end: number;
  /** How the weight lies over `first` to `last`; all places together have 1. */
  readonly weights: readonly number[];
  /** Means of the segments before and after. */
  readonly before: number;
  readonly after: number;
}

export interface IntervalOptions extends Omit<PeltOptions, 'penalty'> {
  /** How much of the weight an interval holds; 0.95 when left out. */
  readonly share?: number;
}

/**
 * How sure the place of each change is.
 *
 * Answers:   between which days a level changed, so that acts can be held to them.
 * Formula:   for each place e between the changes on either side, weight ∝ exp(−(cost(up to e) + cost(after e)) / 2), the likelihood with
 *            the level of either side fitted; the shortest stretch about the change that holds the share of the weight.
 * Takes:     values, the changes that `pelt` found in them, the options given to it, a share.
 * Gives:     for each change the first and last place, the weights, the share held, the means before and after.
 * Doubt:     takes it for given that there is a change and that its neighbours lie where they were found: too narrow where that is in doubt,
 *            as for values that depend on the ones before.
 * Variants:  Bai & Perron's intervals (R strucchange) come from an approximation for small changes and are wider: 25 to 32 for the Nile.
 * Cost:      proportional to the values.
 * Checked:   by hand and a slow oracle; within strucchange 1.5's for the Nile; of drawn series with one jump of 1 to 3 deviations 96 to
 *            99 % have it where the interval says; test/measure/change/change-intervals.test.ts
 * Source:    Bai & Perron (2003), Journal of Applied Econometrics 18(1), 1–22. doi:10.1002/jae.659
 *
 * @example changeIntervals([0, 0, 0, 9, 9, 9], [3], { noise: 1 })[0].last // => 3
 */
export function changeIntervals(
  values: ArrayLike<number>,
  ends: readonly number[],
  options: IntervalOptions = {},
): ChangeInterval[] {
  const { share = 0.95 } = options;
  if (!(share > 0 && share <= 1)) throw new Error('changeIntervals requires a share above 0, at most 1');
  const cost = segmentCost(values, options);
  if (!cost) return [];
  const shortest = shortestOf(options);
  const bounds = [0, ...ends, values.length];
  return ends.map((end, i) => {
    const [from, to] = [bounds[i]!, bounds[i + 2]!];
    const places = to - from - 2 * shortest + 1;
    const at = end - from - shortest;
    if (!(at >= 0 && at < places)) throw new Error('changeIntervals requires the changes that pelt found');
    const costs = Array.from({ length: places }, (_, k) => {
      const place = from + shortest + k;
      return cost.of(from, place) + cost.of(place, to);
    });
    const least = Math.min(...costs);
    const likelihoods = costs.map((each) => exponential((least - each) / 2));
    const total = likelihoods.reduce((sum, each) => sum + each, 0);
    const stretch = likelyStretch(likelihoods, at, share);
    return {
      end,
      first: stretch.first + from + shortest,
      last: stretch.last + from + shortest,
      share: stretch.share,
      weights: likelihoods.slice(stretch.first, stretch.last + 1).map((each) => each / total),
      before: meanOf(values, from, end),
      after: meanOf(values, end, to),
    };
  });
}

function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
}
