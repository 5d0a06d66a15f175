import { naturalLogarithm } from '../../base/powers.ts';
import { type NoiseEstimate, noiseOf } from './noise.ts';

/** What changes: the mean, mean and variance together, or the rate of counts. */
export type PeltCost = 'mean' | 'mean-and-variance' | 'poisson';

export interface CostOptions {
  /** The mean alone when left out. */
  readonly cost?: PeltCost;
  /** Standard deviation of the noise about a mean, or how to estimate it; from the median of the differences when left out. */
  readonly noise?: number | NoiseEstimate;
}

/** What it costs to give a stretch of values one level: −2 log likelihood but for what all segmentations share. */
export interface SegmentCost {
  /** The cost of the values after the first `start` ones, up to and with number `end`. */
  readonly of: (start: number, end: number) => number;
  /** Whether a segment never costs less when a value joins it. */
  readonly rises: boolean;
}

/** Variance of a segment whose values are all equal, as in R's changepoint; without it such a segment would cost −∞. */
const leastVariance = 1e-11;

/**
 * The cost of any segment of a series, each reckoned from running sums; undefined when the mean may change and there is no noise,
 * as when all values are equal. Throws on a value that is not finite, on noise not above 0, and on counts that are none.
 */
export function segmentCost(
  values: ArrayLike<number>,
  { cost = 'mean', noise = 'median-of-differences' }: CostOptions,
): SegmentCost | undefined {
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i]!)) throw new Error('pelt requires finite values');
  if (typeof noise === 'number' && !(noise > 0)) throw new Error('pelt requires noise above 0');
  if (cost === 'poisson') return { of: costOfCounts(values), rises: true };
  if (cost === 'mean-and-variance') return { of: costOfMeanAndVariance(values), rises: false };
  const deviation = typeof noise === 'number' ? noise : noiseOf(values, noise);
  return deviation > 0 ? { of: costOfMean(values, deviation), rises: true } : undefined;
}

function costOfMean(values: ArrayLike<number>, noise: number): SegmentCost['of'] {
  const { sum, squares } = sumsOf(values, noise);
  return (start, end) => {
    const x = sum[end]! - sum[start]!;
    return squares[end]! - squares[start]! - (x * x) / (end - start);
  };
}

function costOfMeanAndVariance(values: ArrayLike<number>): SegmentCost['of'] {
  const { sum, squares } = sumsOf(values, 1);
  return (start, end) => {
    const n = end - start;
    const x = sum[end]! - sum[start]!;
    const variance = (squares[end]! - squares[start]! - (x * x) / n) / n;
    return n * (naturalLogarithm(2 * Math.PI * Math.max(variance, leastVariance)) + 1);
  };
}

/** The deviance 2 Σ (y log(y / mean) − (y − mean)), which differs from −2 log likelihood by what no segmentation changes. */
function costOfCounts(values: ArrayLike<number>): SegmentCost['of'] {
  const n = values.length;
  const sum = new Float64Array(n + 1);
  const own = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const count = values[i]!;
    if (!(Number.isSafeInteger(count) && count >= 0))
      throw new Error('pelt requires counts for a Poisson cost');
    sum[i + 1] = sum[i]! + count;
    own[i + 1] = own[i]! + (count > 0 ? 2 * count * naturalLogarithm(count) : 0);
  }
  return (start, end) => {
    const x = sum[end]! - sum[start]!;
    return x > 0 ? own[end]! - own[start]! + 2 * x * naturalLogarithm((end - start) / x) : 0;
  };
}

/** Running sums of the values and their squares, about a whole number near their mean, which keeps whole numbers exact. */
function sumsOf(values: ArrayLike<number>, noise: number): { sum: Float64Array; squares: Float64Array } {
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
