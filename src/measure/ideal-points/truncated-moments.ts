import { normalDensity, normalDistribution } from '../../base/normal.ts';
import { fastInverseMillsRatio } from './normal-tables.ts';

/** Mean and variance of a normal value of which it is known between which bounds it lies. */
export interface Moments {
  mean: number;
  variance: number;
}

/**
 * Mean and variance of a normal value that is known to lie between two bounds, either of which may be infinite, written into `into`.
 * Bounds that lie so far out that nothing is between them, as far as a number can tell, give the nearer one.
 */
export function truncatedMoments(mean: number, deviation: number, low: number, high: number, into: Moments) {
  const [a, b] = [(low - mean) / deviation, (high - mean) / deviation];
  let [shift, square] = [0, 0];
  if (low === -Infinity && high === Infinity) {
    into.mean = mean;
    into.variance = deviation * deviation;
    return;
  }
  if (low === -Infinity) {
    shift = -fastInverseMillsRatio(b);
    square = b * shift;
  } else if (high === Infinity) {
    shift = fastInverseMillsRatio(-a);
    square = a * shift;
  } else {
    const between =
      a > 0 ? normalDistribution(-a) - normalDistribution(-b) : normalDistribution(b) - normalDistribution(a);
    const [fa, fb] = [normalDensity(a), normalDensity(b)];
    if (!(between > 0)) {
      into.mean = a > 0 ? low : high;
      into.variance = 0;
      return;
    }
    shift = (fa - fb) / between;
    square = (a * fa - b * fb) / between;
  }
  into.mean = mean + deviation * shift;
  into.variance = deviation * deviation * Math.max(0, 1 + square - shift * shift);
}
