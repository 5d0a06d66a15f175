import { roundingOf } from './noise.ts';

/**
 * How far a trend is told by the years that it is of: the standard error of the slope of a straight line.
 *
 * Answers:   how much would the slope vary, were what lies between the values and the line chance alone?
 * Formula:   √(Σe² / (n − 2) / Σ(t − t̄)²), e what lies between a value and the least-squares line, t the year.
 * Takes:     the values, and of which years they are; of consecutive ones where that is left out.
 * Gives:     the error, a year; undefined of fewer than three years, through two of which a line always goes; 0 where only rounding parts them from it.
 * Doubt:     it takes years for independent. Each is like the one before, so that the true error is larger (Newey & West 1987 widen it).
 * Cost:      n.
 * Checked:   by hand; against summary(lm(y ~ x)) in R.
 * Source:    Draper & Smith (1998), Applied Regression Analysis, 3rd ed., ch. 1.
 *
 * @example slopeError([0, 2, 1]) // => Math.sqrt(3) / 2
 */
export function slopeError(
  values: readonly number[],
  years: readonly number[] = values.map((_, i) => i),
): number | undefined {
  const n = values.length;
  if (n < 3) return undefined;
  const middle = years.reduce((sum, year) => sum + year, 0) / n;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let [above, below] = [0, 0];
  for (const [i, value] of values.entries()) {
    const apart = years[i]! - middle;
    above += apart * (value - mean);
    below += apart * apart;
  }
  const slope = above / below;
  const slack = roundingOf(values);
  let rest = 0;
  for (const [i, value] of values.entries()) {
    const off = value - mean - slope * (years[i]! - middle);
    if (Math.abs(off) > slack) rest += off * off;
  }
  return Math.sqrt(rest / (n - 2) / below);
}
