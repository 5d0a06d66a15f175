import { leastSquares } from './least-squares.ts';

/** A series with its name: equal steps, in order. */
export interface NamedSeries {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** A vector autoregression: each series on the lags of all. */
export interface LaggedRegression {
  /** Values explained, and those left free in each equation. */
  readonly observations: number;
  readonly freedom: number;
  /** By equation and lag (from 1) and series: estimates and standard errors. */
  readonly estimates: readonly (readonly (readonly number[])[])[];
  readonly errors: readonly (readonly (readonly number[])[])[];
  readonly constants: readonly { readonly estimate: number; readonly error: number }[];
  /** What is left unexplained, by equation. */
  readonly residuals: readonly Float64Array[];
  /** Σ u u', not yet divided. */
  readonly products: readonly (readonly number[])[];
  /** For each equation, and each series whose lags are left out of it, the sum of squared residuals. */
  readonly without: readonly (readonly number[])[];
}

/** The regression, or why there is none. */
export type Regressed = { readonly value: LaggedRegression } | { readonly value: null; readonly why: string };

/**
 * Fits a vector autoregression with a constant by least squares, equation by equation.
 *
 * Gives: no value when a series has a gap, when too few values are left, when a lag is a combination of others (a series that
 * never changes, two that are one), or when an equation fits exactly.
 */
export function laggedRegression(series: readonly NamedSeries[], lags: number): Regressed {
  requireSeries(series, lags);
  const n = series[0]!.values.length;
  const observations = n - lags;
  const width = series.length * lags + 1;
  const none = (why: string): Regressed => ({ value: null, why });
  const gap = gapOf(series);
  if (gap) return none(gap);
  if (observations <= width)
    return none(`${n} values leave ${Math.max(0, observations)} to explain by ${width} coefficients each`);
  const lag = (of: NamedSeries, back: number) =>
    Float64Array.from({ length: observations }, (_, t) => of.values[lags + t - back]!);
  // The constant goes in first, so that a series that never changes is the one said to depend on it.
  const all = [{ of: -1, lag: 0, values: new Float64Array(observations).fill(1) }];
  for (let back = 1; back <= lags; back++)
    for (const [of, each] of series.entries()) all.push({ of, lag: back, values: lag(each, back) });
  const fitting = leastSquares(all.map(({ values }) => values));
  if ('dependent' in fitting) {
    const { of, lag: back } = all[fitting.dependent]!;
    return none(`lag ${back} of ${series[of]!.name} follows from the constant and the lags before it`);
  }
  const left = series.map((each) => lag(each, 0));
  const solved = left.map((y) => fitting.solve(y));
  const products = solved.map(({ residuals: a }) => solved.map(({ residuals: b }) => sumOfProducts(a, b)));
  for (const [i, y] of left.entries())
    if (!(products[i]![i]! > 1e-20 * sumOfProducts(y, y)))
      return none(`${series[i]!.name} follows exactly from the lags: nothing is left to test with`);
  const fewer = series.map((_, of) => {
    const rest = leastSquares(all.filter((column) => column.of !== of).map(({ values }) => values));
    if ('dependent' in rest) throw new Error('laggedRegression found columns dependent that were not');
    return rest;
  });
  const without = left.map((y) =>
    fewer.map((rest) => {
      const { residuals } = rest.solve(y);
      return sumOfProducts(residuals, residuals);
    }),
  );
  const freedom = observations - width;
  const error = (i: number, column: number) =>
    Math.sqrt((products[i]![i]! / freedom) * fitting.inverse[column]!);
  const byLag = (of: (column: number) => number) =>
    Array.from({ length: lags }, (_, l) => series.map((_, j) => of(1 + l * series.length + j)));
  return {
    value: {
      observations,
      freedom,
      estimates: solved.map(({ estimates }) => byLag((column) => estimates[column]!)),
      errors: solved.map((_, i) => byLag((column) => error(i, column))),
      constants: solved.map(({ estimates }, i) => ({ estimate: estimates[0]!, error: error(i, 0) })),
      residuals: solved.map(({ residuals }) => residuals),
      products,
      without,
    },
  };
}

function requireSeries(series: readonly NamedSeries[], lags: number): void {
  if (series.length < 2) throw new Error('laggedRegression requires two series or more');
  if (!(Number.isInteger(lags) && lags >= 1))
    throw new Error('laggedRegression requires a whole number of lags from 1');
  if (series.some(({ values }) => values.length !== series[0]!.values.length))
    throw new Error('laggedRegression requires series of one length');
}

function gapOf(series: readonly NamedSeries[]): string | undefined {
  for (const { name, values } of series)
    for (let i = 0; i < values.length; i++)
      if (!Number.isFinite(values[i]!)) return `${name} has no value at step ${i + 1}`;
  return undefined;
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
