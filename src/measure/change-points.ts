import { naturalLogarithm } from '../base/powers.ts';

export type PeltCost = 'mean' | 'mean-and-variance';
export type PeltPenalty = 'AIC' | 'BIC' | 'MBIC' | 'Hannan-Quinn' | number;

export interface PeltOptions {
  /** What changes: the mean, or mean and variance together. */
  readonly cost?: PeltCost;
  readonly penalty?: PeltPenalty;
  /** The least number of values in a segment: 1, or 2 with a variance to estimate. */
  readonly shortest?: number;
  /** Standard deviation of the noise about a mean; estimated from the differences when left out. */
  readonly noise?: number;
}

/** Variance of a segment whose values are all equal, as in R's changepoint; without it such a segment would cost −∞. */
const leastVariance = 1e-11;

/**
 * Change points: the dates at which the level of a series jumps.
 *
 * Answers:   whether and when a relation entered a new period, found without regard to the phases.
 * Formula:   the segmentation with the least Σ cost(segment) + penalty · (number of changes). Cost of the mean:
 *            Σ (y − ȳ)² / noise²; of mean and variance: n (log 2π + log variance + 1). Penalties, with d = 1 parameter for the
 *            mean and 2 with the variance: AIC 2(d + 1), BIC (d + 1) log n, Hannan-Quinn 2(d + 1) log log n, MBIC (d + 2) log n and
 *            log(length) for each segment. Noise unless given: 1.4826 · median |difference − their median| / √2; when more
 *            than half the differences are equal, √π / 2 · mean |difference|.
 * Takes:     values at equal steps, none missing; options, by default the mean, MBIC, estimated noise.
 * Gives:     the last value of each segment but the last, counted from 1: 28 means that value 29 is the first of the new level.
 *            Empty when nothing changes.
 * Doubt:     a trend, or values that depend on the ones before, make spurious changes; two or three outliers make two. A fading
 *            relation is such a series: put in what was done in each year (the net of `netRelation`), not the level of each
 *            month, which shows a change at nearly every act. A penalty is not a test: no error rate comes with it.
 * Variants:  R's cpt.mean takes the noise as 1, and on raw river flows finds a change in nearly every year; `noise: 1` gives its
 *            numbers. Pruning waits for the shortest segment and leaves MBIC's lengths out, so that it can lose no optimum.
 * Cost:      about proportional to the values when changes are many, at worst their square.
 * Checked:   changepoint 2.3 (R), 85 of 86 runs on seven series, in the other it misses the optimum; an exhaustive dynamic programme; test/reference/change-points.json
 * Source:    Killick, Fearnhead & Eckley (2012), Journal of the American Statistical Association 107(500), 1590–1598.
 *            doi:10.1080/01621459.2012.737745
 *
 * @example pelt([1, 1, 2, 1, 2, 9, 8, 9, 9, 8]) // => [5]
 */
export function pelt(values: ArrayLike<number>, options: PeltOptions = {}): number[] {
  const { cost = 'mean', penalty = 'MBIC', shortest = cost === 'mean' ? 1 : 2 } = options;
  const n = values.length;
  for (let i = 0; i < n; i++)
    if (!Number.isFinite(values[i]!)) throw new Error('pelt requires finite values');
  if (!(Number.isInteger(shortest) && shortest >= 1))
    throw new Error('pelt requires a whole shortest of at least 1');
  if (options.noise !== undefined && !(options.noise > 0)) throw new Error('pelt requires noise above 0');
  if (n < 2 * shortest) return [];
  const noise = cost === 'mean' ? (options.noise ?? noiseOf(values)) : 1;
  if (noise === 0) return [];
  const before = bestSegmentation(sumsOf(values, noise), {
    withVariance: cost === 'mean-and-variance',
    penalty: penaltyOf(penalty, cost, n),
    lengthWeight: penalty === 'MBIC' ? 1 : 0,
    shortest,
  });
  const ends: number[] = [];
  for (let end = before[n]!; end > 0; end = before[end]!) ends.push(end);
  return ends.reverse();
}

/** The penalty that a name stands for, for n values. */
export function penaltyOf(penalty: PeltPenalty, cost: PeltCost, n: number): number {
  const parameters = cost === 'mean' ? 1 : 2;
  switch (penalty) {
    case 'AIC':
      return 2 * (parameters + 1);
    case 'BIC':
      return (parameters + 1) * naturalLogarithm(n);
    case 'MBIC':
      return (parameters + 2) * naturalLogarithm(n);
    case 'Hannan-Quinn':
      return 2 * (parameters + 1) * naturalLogarithm(naturalLogarithm(n));
    default:
      if (!(penalty >= 0)) throw new Error('pelt requires a penalty of 0 or more');
      return penalty;
  }
}

/** Standard deviation of the noise of a series, from its differences, which a few jumps of the level hardly touch. */
export function noiseOf(values: ArrayLike<number>): number {
  const differences = Array.from(
    { length: Math.max(0, values.length - 1) },
    (_, i) => values[i + 1]! - values[i]!,
  );
  if (differences.length === 0) return 0;
  const middle = median(differences);
  const spread =
    (1.4826 * median(differences.map((difference) => Math.abs(difference - middle)))) / Math.SQRT2;
  if (spread > 0) return spread;
  const mean = differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / differences.length;
  return (mean * Math.sqrt(Math.PI)) / 2;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

interface Sums {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** Running sums of the values and their squares, about a whole number near their mean, which keeps whole numbers exact. */
function sumsOf(values: ArrayLike<number>, noise: number): Sums {
  const n = values.length;
  const sum = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  let total = 0;
  for (let i = 0; i < n; i++) total += values[i]!;
  const centre = Math.round(total / n);
  for (let i = 0; i < n; i++) {
    const value = (values[i]! - centre) / noise;
    sum[i + 1] = sum[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  }
  return { sum, squares };
}

interface Search {
  readonly withVariance: boolean;
  readonly penalty: number;
  /** 1 where each segment costs log(length) as well. */
  readonly lengthWeight: number;
  readonly shortest: number;
}

/** For each end of a segmentation, the end of the segment before the last one in the best segmentation up to there. */
function bestSegmentation({ sum, squares }: Sums, search: Search): Int32Array {
  const { withVariance, penalty, lengthWeight, shortest } = search;
  const n = sum.length - 1;
  const before = new Int32Array(n + 1);
  const least = new Float64Array(n + 1).fill(Infinity);
  least[0] = -penalty;
  // The starts that the last segment may still have, with what the loop needs of each side by side.
  const starts = new Int32Array(n + 1);
  const sums = new Float64Array(n + 1);
  const bases = new Float64Array(n + 1);
  const bare = new Float64Array(n + 1);
  /** The first end at which a start no longer counts. */
  const expiry = new Int32Array(n + 1);
  let count = 0;
  for (let end = shortest; end <= n; end++) {
    const newest = end - shortest;
    starts[count] = newest;
    sums[count] = sum[newest]!;
    expiry[count] = n + 2;
    bases[count++] = withVariance ? least[newest]! : least[newest]! - squares[newest]!;
    const endSum = sum[end]!;
    const endSquares = squares[end]!;
    let best = Infinity;
    let bestStart = 0;
    for (let c = 0; c < count; c++) {
      const length = end - starts[c]!;
      const x = endSum - sums[c]!;
      let sofar: number;
      if (withVariance) {
        const variance = (endSquares - squares[starts[c]!]! - (x * x) / length) / length;
        sofar = bases[c]! + length * (naturalLogarithm(2 * Math.PI * Math.max(variance, leastVariance)) + 1);
      } else sofar = bases[c]! + endSquares - (x * x) / length;
      bare[c] = sofar;
      if (lengthWeight !== 0) sofar += naturalLogarithm(length);
      if (sofar < best) {
        best = sofar;
        bestStart = starts[c]!;
      }
    }
    const bound = best + penalty;
    least[end] = bound;
    before[end] = bestStart;
    let kept = 0;
    for (let c = 0; c < count; c++) {
      if (bare[c]! > bound) expiry[c] = Math.min(expiry[c]!, end + shortest);
      if (expiry[c]! <= end + 1) continue;
      if (kept < c) {
        starts[kept] = starts[c]!;
        sums[kept] = sums[c]!;
        bases[kept] = bases[c]!;
        expiry[kept] = expiry[c]!;
      }
      kept++;
    }
    count = kept;
  }
  return before;
}
