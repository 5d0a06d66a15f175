import { powerOfTwo, powerOfTwoLess1 } from '../../base/powers.ts';
import { tabled } from '../../base/whole-table.ts';

/**
 * Sums over the days of a quiet stretch, in closed form. `rate` is 1 / halfLife, 0 for no fading, so that what is left of an
 * act after k days is 2^(−rate · k).
 */

/** Σ 2^(−rate · k) for k = 0 … n − 1. */
export const fadingSum = tabled((rate, n) =>
  rate === 0 ? n : powerOfTwoLess1(-rate * n) / powerOfTwoLess1(-rate),
);

/**
 * Σ k · 2^(−rate · k) for k = 0 … n − 1.
 *
 * Where hardly anything fades the closed form subtracts nearly equal numbers; there a power series, whose error is below
 * (rate · n)³, is the more exact of the two.
 */
export function fadingDaySum(rate: number, n: number): number {
  const days = (n * (n - 1)) / 2;
  const fade = rate * Math.LN2;
  if (fade * n < 1e-4) return days - (fade * days * (2 * n - 1)) / 3 + (fade * fade * days * days) / 2;
  return (powerOfTwo(-rate) * fadingSum(rate, n) - n * powerOfTwo(-rate * n)) / -powerOfTwoLess1(-rate);
}
