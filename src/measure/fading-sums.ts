/**
 * Sums over the days of a quiet stretch, in closed form. `rate` is ln 2 / halfLife, 0 for no fading, so that what is left
 * of an act after k days is e^(−rate · k).
 */

/** Σ e^(−rate · k) for k = 0 … n − 1. */
export function fadingSum(rate: number, n: number): number {
  return rate === 0 ? n : Math.expm1(-rate * n) / Math.expm1(-rate);
}

/**
 * Σ k · e^(−rate · k) for k = 0 … n − 1.
 *
 * Where hardly anything fades the closed form subtracts nearly equal numbers; there a power series, whose error is below
 * (rate · n)³, is the more exact of the two.
 */
export function fadingDaySum(rate: number, n: number): number {
  const days = (n * (n - 1)) / 2;
  if (rate * n < 1e-4) return days - (rate * days * (2 * n - 1)) / 3 + (rate * rate * days * days) / 2;
  return (Math.exp(-rate) * fadingSum(rate, n) - n * Math.exp(-rate * n)) / -Math.expm1(-rate);
}
