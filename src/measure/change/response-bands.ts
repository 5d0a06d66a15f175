import { keyOf, uniform } from '../../base/chance.ts';
import { impulseResponses } from './impulse-responses.ts';
import { type LaggedRegression, laggedRegression, type NamedSeries } from './lagged-regression.ts';

export interface BandOptions {
  readonly seed: number;
  readonly lags?: number;
  readonly steps?: number;
  /** How many histories are drawn; 500 when left out. */
  readonly draws?: number;
  /** The share of them that a band holds; 0.95 when left out. */
  readonly share?: number;
}

/** For each step, responding series and shocked series, what bounds the middle share of the draws. */
export type ResponseBands =
  | {
      readonly value: readonly (readonly (readonly { readonly low: number; readonly high: number }[])[])[];
      readonly draws: number;
      /** Draws that could not be fitted, and are left out. */
      readonly unfitted: number;
    }
  | { readonly value: null; readonly why: string };

/**
 * How sure the responses of a reciprocity are.
 *
 * Answers:   whether what follows a shock of one point is told apart from nothing.
 * Formula:   residuals are drawn anew, all series of a step together, put through the fitted equations from the first values on, and the
 *            regression and its responses fitted to each such history; the band holds the middle share of the draws.
 * Takes:     series, lags and steps as `reciprocity` has them; a seed; draws.
 * Gives:     a low and a high bound for each response; no value, with the reason, where there is no fit.
 * Doubt:     takes the residuals for independent of each other over time. In short series coefficients are biased towards 0, and so are
 *            the draws, twice. Bands are for one response each: of many some leave out the truth.
 * Variants:  R's `irf(boot = TRUE)` draws alike and takes the same middle share (Efron's percentiles).
 * Cost:      draws · that of `reciprocity`.
 * Checked:   at the first step against the standard errors of R vars 1.6, within a tenth; test/measure/change/response-bands.test.ts
 * Source:    Runkle (1987), Journal of Business & Economic Statistics 5(4), 437–442. doi:10.2307/1391994
 */
export function responseBands(series: readonly NamedSeries[], options: BandOptions): ResponseBands {
  const { seed, lags = 1, steps = 8, draws = 500, share = 0.95 } = options;
  if (!(Number.isInteger(draws) && draws >= 1 && share > 0 && share < 1))
    throw new Error('responseBands requires draws, and a share between 0 and 1');
  const regressed = laggedRegression(series, lags);
  if (regressed.value === null) return regressed;
  const found: number[][][][] = [];
  let unfitted = 0;
  for (let draw = 0; draw < draws; draw++) {
    const redrawn = drawnHistory(series, regressed.value, lags, (t) =>
      uniform(seed, key, draw * 2 ** 24 + t),
    );
    const again = laggedRegression(redrawn, lags);
    if (again.value === null) {
      unfitted++;
      continue;
    }
    const { estimates } = again.value;
    const coefficients = Array.from({ length: lags }, (_, l) => estimates.map((equation) => equation[l]!));
    found.push(impulseResponses(coefficients, steps));
  }
  if (found.length === 0) return { value: null, why: 'no drawn history could be fitted' };
  const value = found[0]!.map((step, s) =>
    step.map((row, i) =>
      row.map((_, j) => {
        const sorted = Float64Array.from(found, (draw) => draw[s]![i]![j]!).sort();
        return { low: quantile(sorted, (1 - share) / 2), high: quantile(sorted, (1 + share) / 2) };
      }),
    ),
  );
  return { value, draws, unfitted };
}

const key = keyOf('response bands');

/** A history that the fitted equations would have made from the first values with residuals drawn from theirs. */
function drawnHistory(
  series: readonly NamedSeries[],
  { estimates, constants, residuals, observations }: LaggedRegression,
  lags: number,
  chance: (t: number) => number,
): NamedSeries[] {
  const values = series.map((each) => Array.from({ length: lags }, (_, t) => each.values[t]!));
  for (let t = 0; t < observations; t++) {
    const from = Math.floor(chance(t) * observations);
    const next = estimates.map((equation, i) => {
      let sum = constants[i]!.estimate + residuals[i]![from]!;
      for (const [l, row] of equation.entries())
        for (const [j, coefficient] of row.entries()) sum += coefficient * values[j]![lags + t - l - 1]!;
      return sum;
    });
    for (const [i, value] of next.entries()) values[i]!.push(value);
  }
  return series.map(({ name }, i) => ({ name, values: values[i]! }));
}

/** Between the order statistics next to it, in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
