import { naturalLogarithm } from '../../base/powers.ts';
import { bestSegmentation } from './best-segmentation.ts';
import { type CostOptions, type PeltCost, segmentCost } from './segment-costs.ts';

export type PeltPenalty = 'AIC' | 'BIC' | 'MBIC' | 'Hannan-Quinn' | number;

export interface PeltOptions extends CostOptions {
  readonly penalty?: PeltPenalty;
  /** The least number of values in a segment: 1, or 2 with a variance to estimate. */
  readonly shortest?: number;
}

/**
 * Change points: the dates at which the level of a series jumps.
 *
 * Answers:   whether and when a relation entered a new period, found without regard to the phases.
 * Formula:   the segmentation with the least Σ cost(segment) + penalty · (number of changes). Cost of the mean:
 *            Σ (y − ȳ)² / noise²; of mean and variance: n (log 2π + log variance + 1); of counts: the Poisson deviance
 *            2 Σ y log(y / ȳ). Penalties, with d = 1 parameter for the mean or the rate and 2 with the variance: AIC 2(d + 1), BIC
 *            (d + 1) log n, Hannan-Quinn 2(d + 1) log log n, MBIC (d + 2) log n and log(length) for each segment. Noise: see `noiseOf`.
 * Takes:     values at equal steps, none missing; options, by default the mean, MBIC, noise from the median of the differences.
 * Gives:     the last value of each segment but the last, counted from 1: 28 means that value 29 is the first of the new level.
 *            Empty when nothing changes. `changeIntervals` tells how sure each is.
 * Doubt:     a trend, or values that depend on the ones before, make spurious changes; two or three outliers make two. A fading
 *            relation is such a series: put in what was done in each year (the net of `netRelation`), not the level of each
 *            month, which shows a change at nearly every act. Counts of events scatter more than Poisson's do. A penalty is not a
 *            test: no error rate comes with it.
 * Variants:  R's cpt.mean takes the noise as 1, and on raw river flows finds a change in nearly every year; `noise: 1` gives its
 *            numbers. R prunes before the shortest segment has passed and with MBIC's lengths, and so may miss the optimum.
 * Cost:      about proportional to the values when changes are many, at worst their square.
 * Checked:   changepoint 2.3 (R), 85 of 86 runs on seven series, in the other it misses the optimum; its C code on counts; an
 *            exhaustive dynamic programme; test/reference/change-points.json
 * Source:    Killick, Fearnhead & Eckley (2012), Journal of the American Statistical Association 107(500), 1590–1598.
 *            doi:10.1080/01621459.2012.737745
 *
 * @example pelt([1, 1, 2, 1, 2, 9, 8, 9, 9, 8]) // => [5]
 */
export function pelt(values: ArrayLike<number>, options: PeltOptions = {}): number[] {
  const { cost = 'mean', penalty = 'MBIC' } = options;
  const shortest = shortestOf(options);
  const n = values.length;
  const segment = segmentCost(values, options);
  const each = penaltyOf(penalty, cost, n);
  if (!segment || n < 2 * shortest) return [];
  const before = bestSegmentation(segment, n, { penalty: each, lengths: penalty === 'MBIC', shortest });
  const ends: number[] = [];
  for (let end = before[n]!; end > 0; end = before[end]!) ends.push(end);
  return ends.reverse();
}

/** The least number of values in a segment, as stated or as the cost needs. */
export function shortestOf({ cost, shortest = cost === 'mean-and-variance' ? 2 : 1 }: PeltOptions): number {
  if (!(Number.isInteger(shortest) && shortest >= 1))
    throw new Error('pelt requires a whole shortest of at least 1');
  return shortest;
}

/** The penalty that a name stands for, for n values. */
export function penaltyOf(penalty: PeltPenalty, cost: PeltCost, n: number): number {
  const parameters = cost === 'mean-and-variance' ? 2 : 1;
  switch (penalty) {
    case 'AIC':
      return 2 * (parameters + 1);
    case 'BIC':
      return (parameters + 1) * naturalLogarithm(n);
    case 'MBIC':
      return (parameters + 2) * naturalLogarithm(n);
    case 'Hannan-Quinn':
      // Below 0 for two values.
      return Math.max(0, 2 * (parameters + 1) * naturalLogarithm(naturalLogarithm(n)));
    default:
      if (!(penalty >= 0)) throw new Error('pelt requires a penalty of 0 or more');
      return penalty;
  }
}
