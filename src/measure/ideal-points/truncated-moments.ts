import { normalDensity, normalDistribution } from '../../base/normal.ts';
import { fastInverseMillsRatio, fastNormalDensity, fastNormalDistribution } from './normal-tables.ts';

/** Mean and variance of a normal value of which it is known between which bounds it lies. */
export interface Moments {
  mean: number;
  variance: number;
}

/** Above this a chance that is looked up has figures enough: twelve. */
const LIKELY = 1e-3;

/**
 * Mean and variance of a normal value that is known to lie between two bounds, either of which may be infinite, written into `into`.
 * Bounds that lie so far out that nothing is between them, as far as a number can tell, give the nearer one.
 */
export function truncatedMoments(
  mean: number,
  deviation: number,
  low: number,
  high: number,
  into: Moments,
): void {
  const variance = deviation * deviation;
  if (low === -Infinity && high === Infinity) {
    into.mean = mean;
    into.variance = variance;
    return;
  }
  if (low !== -Infinity && high !== Infinity) {
    between((low - mean) / deviation, (high - mean) / deviation, into);
  } else {
    const side = high === Infinity ? 1 : -1;
    const bound = ((side > 0 ? low : high) - mean) / deviation;
    const shift = side * fastInverseMillsRatio(-side * bound);
    into.mean = shift;
    into.variance = 1 + bound * shift - shift * shift;
  }
  into.mean = mean + deviation * into.mean;
  into.variance = variance * Math.max(0, into.variance);
}

/** The same of a standard normal value between two finite bounds. */
function between(a: number, b: number, into: Moments): void {
  let chance = fastNormalDistribution(b) - fastNormalDistribution(a);
  let [fa, fb] = [fastNormalDensity(a), fastNormalDensity(b)];
  if (!(chance > LIKELY)) {
    chance =
      a > 0 ? normalDistribution(-a) - normalDistribution(-b) : normalDistribution(b) - normalDistribution(a);
    [fa, fb] = [normalDensity(a), normalDensity(b)];
  }
  if (!(chance > 0)) {
    into.mean = a > 0 ? a : b;
    into.variance = 0;
    return;
  }
  const shift = (fa - fb) / chance;
  into.mean = shift;
  into.variance = 1 + (a * fa - b * fb) / chance - shift * shift;
}
