import { naturalLogarithm } from './powers.ts';

/** B₂ₖ / (2k (2k − 1)), the coefficients of Stirling's series. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * Logarithm of the gamma function of x > 0, to about fourteen figures, by Stirling's series from 12 on and the recurrence below;
 * of additions, multiplications and divisions alone, as in `powers.ts`. Throws on other x.
 *
 * @example logGamma(1) // => 0
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new Error('logGamma requires a finite number above 0');
  if (x === 1 || x === 2) return 0;
  let shifted = x;
  let product = 1;
  for (; shifted < 12; shifted++) product *= shifted;
  const square = 1 / (shifted * shifted);
  let series = 0;
  for (let k = stirling.length - 1; k >= 0; k--) series = series * square + stirling[k]!;
  const halfLogTwoPi = naturalLogarithm(2 * Math.PI) / 2;
  const whole = (shifted - 0.5) * naturalLogarithm(shifted) - shifted + halfLogTwoPi + series / shifted;
  return whole - naturalLogarithm(product);
}
