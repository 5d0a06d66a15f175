import { logGamma } from '../../base/log-gamma.ts';
import { exponential, naturalLogarithm } from '../../base/powers.ts';

/**
 * The chance that an F variable with these degrees of freedom is at least f: the p of an F test.
 *
 * I(a, b, x), the regularised incomplete beta function, with a = df2 / 2, b = df1 / 2, x = df2 / (df2 + df1 · f), by its continued
 * fraction (DLMF 8.17.22). Throws on an f below 0 or degrees of freedom that are not above 0.
 *
 * @example fTail(0, 2, 30) // => 1
 */
export function fTail(f: number, df1: number, df2: number): number {
  if (!(f >= 0 && df1 > 0 && df2 > 0))
    throw new Error('fTail requires f of 0 or more and degrees of freedom above 0');
  if (f === Infinity) return 0;
  const whole = df2 + df1 * f;
  return regularisedBeta(df2 / 2, df1 / 2, df2 / whole, (df1 * f) / whole);
}

/** I(a, b, x), with 1 − x given too, which keeps the figures of either where it is near 0. */
function regularisedBeta(a: number, b: number, x: number, less: number): number {
  if (less === 0) return 1;
  if (x === 0) return 0;
  // The fraction converges fast below the mean of the distribution; above it, the other tail does.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(b, a, less, x);
  const log =
    a * naturalLogarithm(x) + b * naturalLogarithm(less) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return (exponential(log) * continuedFraction(a, b, x)) / a;
}

/** The fraction of DLMF 8.17.22, from the front (Lentz). */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const part of [even, odd]) {
      d = 1 / (1 + part * d);
      c = 1 + part / c;
      step = c * d;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}
