import { exponential, logarithmOf1Plus, naturalLogarithm } from './powers.ts';

/**
 * The standard normal distribution, with its figures intact in the tails: Φ(−30) is 4.9 · 10⁻¹⁹⁸, and not 0 or 1 − 1. By additions,
 * products and quotients alone, so that a result is the same on every machine.
 *
 * Checked: mpmath 1.3.0 with 700 digits, at 99 points from −38 to 38, to 1e-15 of each value (subnormal ones to their last bit); test/reference/normal.json
 * Source:  the approximation's form is that of Shepherd & Laframboise (1981), Mathematics of Computation 36(153), 249–253.
 *          doi:10.1090/S0025-5718-1981-0595058-X
 */

const ROOT_OF_TWO_PI = 2.5066282746310002;
const LOGARITHM_OF_ROOT_OF_TWO_PI = 0.9189385332046728;

/**
 * Chebyshev coefficients of (x + 1) R(x) in t = (x − 5)/(x + 5), where R is Mills' ratio, for all x from 0 on; worked out with
 * 40 digits from the complementary error function.
 */
const coefficients = [
  1.1579976221305188, -0.1633449388451398, -0.013683136055781576, 0.03082200019810004, -0.016220073012046806,
  0.005616691016460094, -0.0014133933783549216, 0.0002502625460725661, -2.468907239728387e-5,
  -1.0107964061837592e-6, 7.495419179740573e-7, -7.600274268728337e-8, -1.1574771441328644e-8,
  3.333386472599843e-9, 7.538039628171347e-11, -1.1104247263727494e-10, 3.509243776551059e-12,
  3.6894953861750955e-12, -2.3376697776383095e-13, -1.3271797523541405e-13, 9.921706995888276e-15,
  5.276004995455379e-15, -3.373097694187922e-16, -2.2804338776379946e-16,
];

/** Mills' ratio (1 − Φ(x)) / φ(x), for x from 0 on: no tail is ever too small for it. */
function millsRatio(x: number): number {
  if (x === Infinity) return 0;
  const t = (x - 5) / (x + 5);
  let last = 0;
  let before = 0;
  for (let n = coefficients.length - 1; n > 0; n--) {
    const next = 2 * t * last - before + coefficients[n]!;
    before = last;
    last = next;
  }
  return (t * last - before + coefficients[0]!) / (x + 1);
}

/**
 * The density φ of the standard normal distribution.
 *
 * @example normalDensity(0) // => 0.3989422804014327
 */
export function normalDensity(x: number): number {
  const size = Math.abs(x);
  if (size > 39) return 0;
  // The square in two parts, the first without rounding: a large power would magnify what rounding takes.
  const coarse = Math.trunc(size * 16) / 16;
  const rest = (size - coarse) * (size + coarse);
  return (exponential(-0.5 * coarse * coarse) * exponential(-0.5 * rest)) / ROOT_OF_TWO_PI;
}

/**
 * The distribution Φ of the standard normal distribution: the chance of a value up to x.
 *
 * @example normalDistribution(0) // => 0.5
 */
export function normalDistribution(x: number): number {
  if (x === 0) return 0.5;
  if (x > 0) return 1 - normalDistribution(-x);
  return normalDensity(x) * millsRatio(-x);
}

/**
 * The natural logarithm of Φ, also where Φ itself is too small for a number.
 *
 * @example logNormalDistribution(0) // => -0.6931471805599453
 */
export function logNormalDistribution(x: number): number {
  if (x > 0) return logarithmOf1Plus(-normalDistribution(-x));
  return -0.5 * x * x - LOGARITHM_OF_ROOT_OF_TWO_PI + naturalLogarithm(millsRatio(-x));
}

/**
 * The inverse Mills ratio φ(x) / Φ(x): by how much the mean of a standard normal value rises that is known to lie above −x.
 * For x far below 0 it is near −x.
 *
 * @example inverseMillsRatio(-Infinity) // => Infinity
 */
export function inverseMillsRatio(x: number): number {
  return x > 0 ? normalDensity(x) / normalDistribution(x) : 1 / millsRatio(-x);
}
