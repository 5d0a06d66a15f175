import { naturalLogarithm } from '../../base/powers.ts';
import { fTail } from './f-tail.ts';
import {
  impulseResponses,
  largestRoot,
  logDeterminant,
  orthogonalResponses,
  type Rows,
} from './impulse-responses.ts';
import { type LaggedRegression, laggedRegression, type NamedSeries } from './lagged-regression.ts';

export interface ReciprocityOptions {
  /** How many steps back each series is taken; 1 when left out. */
  readonly lags?: number;
  /** For how many steps after a shock the responses are told; 8 when left out. */
  readonly steps?: number;
}

/** Whether what one series did helps to tell what another does next: F of all its lags at once. */
export interface BlockTest {
  readonly from: string;
  readonly to: string;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  /** Sum of the lags' coefficients: above 0, like is answered with like. */
  readonly sum: number;
}

/** Responses by step, by responding series, by the series that was shocked. */
export type Responses = readonly Rows[];

export interface ReciprocityFit extends LaggedRegression {
  readonly names: readonly string[];
  readonly tests: readonly BlockTest[];
  /** Of the residuals: Σ u u' / values left free, and its correlations. */
  readonly covariance: Rows;
  readonly correlation: Rows;
  readonly logLikelihood: number;
  /** Modulus of the largest root: at 1 or above, shocks do not fade, and the tests are not to be trusted. */
  readonly largestRoot: number;
  /** To a shock of one point. */
  readonly plain: Responses;
  /** To shocks of one standard deviation, in the order of the series and in the reverse; null when the shocks are not independent. */
  readonly orthogonal: readonly { readonly order: readonly string[]; readonly responses: Responses | null }[];
}

export type Reciprocity =
  | { readonly value: ReciprocityFit; readonly n: number }
  | { readonly value: null; readonly why: string; readonly n: number };

/**
 * Reciprocity: whether each of two answers what the other did, and a third what either did.
 *
 * Answers:   does b return what a does (and with like), how fast, for how long, and does a third's conduct move it.
 * Formula:   y(t) = c + Σₗ Aₗ y(t − l) + u, each equation by least squares. Block test: F = ((RSS without the lags of j − RSS) / lags) /
 *            (RSS / freedom), freedom = values − lags − coefficients. Responses: Ψ₀ = I, Ψₛ = Σₗ Aₗ Ψₛ₋ₗ; orthogonal: Ψₛ · chol(Σ).
 * Takes:     the net of each directed pair (two, or six in a triangle) at equal steps, none missing; lags.
 * Gives:     coefficients with standard errors, a test of every series on every other, covariance and correlation of the residuals,
 *            responses, the largest root. No value, with the reason, where a series has a gap, never changes or follows from others,
 *            or where too few values are left.
 * Doubt:     to help foretell is not to cause, nor to intend. Longer steps move an answer into the correlation of the residuals; where that
 *            is far from 0 the order of the shocks matters: read both orders. Many zeros, heavy tails, trends and changes
 *            of regime spoil the F's: cut at change points first. A test of many pairs finds some by chance.
 * Variants:  `responseBands` tells how sure the responses are. R's `causality` takes the freedom of all equations together for its p, and with more than two series tests one against
 *            all others at once; the F of two series is the same. Goldstein & Freeman aggregate by week to month.
 * Cost:      values · (series · lags)², for each series twice.
 * Checked:   R vars 1.6, lags 1 and 2: coefficients, errors, F, Σ, responses, log likelihood, roots; test/reference/reciprocity.json
 * Source:    Goldstein & Freeman (1990), Three-Way Street, Chicago. Freeman, Williams & Lin (1989), American Journal of Political
 *            Science 33(4), 842–877. doi:10.2307/2111112
 *
 * @example reciprocity([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [1, 2, 4] }]).why // => '3 values leave 2 to explain by 3 coefficients each'
 */
export function reciprocity(series: readonly NamedSeries[], options: ReciprocityOptions = {}): Reciprocity {
  const { lags = 1, steps = 8 } = options;
  if (!(Number.isInteger(steps) && steps >= 0))
    throw new Error('reciprocity requires a whole number of steps');
  const regressed = laggedRegression(series, lags);
  const n = series[0]!.values.length;
  if (regressed.value === null) return { ...regressed, n };
  const fit = regressed.value;
  const names = series.map(({ name }) => name);
  const covariance = fit.products.map((row) => row.map((sum) => sum / fit.freedom));
  const coefficients = Array.from({ length: lags }, (_, l) => fit.estimates.map((equation) => equation[l]!));
  const plain = impulseResponses(coefficients, steps);
  const places = names.map((_, i) => i);
  const value: ReciprocityFit = {
    ...fit,
    names,
    tests: blockTests(fit, names, lags),
    covariance,
    correlation: covariance.map((row, i) =>
      row.map((value, j) => (i === j ? 1 : value / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!))),
    ),
    logLikelihood: logLikelihoodOf(fit),
    largestRoot: largestRoot(coefficients),
    plain,
    orthogonal: [places, places.toReversed()].map((order) => ({
      order: order.map((place) => names[place]!),
      responses: orthogonalResponses(plain, covariance, order) ?? null,
    })),
  };
  return { value, n };
}

function blockTests(fit: LaggedRegression, names: readonly string[], lags: number): BlockTest[] {
  const tests: BlockTest[] = [];
  for (const [i, to] of names.entries()) {
    const left = fit.products[i]![i]!;
    for (const [j, from] of names.entries()) {
      if (i === j) continue;
      const f = Math.max(0, (fit.without[i]![j]! - left) / lags / (left / fit.freedom));
      const sum = fit.estimates[i]!.reduce((total, lag) => total + lag[j]!, 0);
      tests.push({ from, to, f, df1: lags, df2: fit.freedom, p: fTail(f, lags, fit.freedom), sum });
    }
  }
  return tests;
}

/** −T/2 · (K log 2π + log |Σ u u' / T| + K); Infinity when the residuals of one series follow from the others'. */
function logLikelihoodOf({ products, observations }: LaggedRegression): number {
  const size = products.length;
  const logs = logDeterminant(products.map((row) => row.map((sum) => sum / observations)));
  return (-observations / 2) * (size * naturalLogarithm(2 * Math.PI) + logs + size);
}
