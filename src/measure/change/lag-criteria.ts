import { naturalLogarithm } from '../../base/powers.ts';
import { logDeterminant } from './impulse-responses.ts';
import { laggedRegression, type NamedSeries } from './lagged-regression.ts';

/** What one number of lags costs by each criterion; the least is best. */
export interface LagCriteria {
  readonly lags: number;
  readonly aic: number;
  readonly hannanQuinn: number;
  readonly bic: number;
}

/**
 * How many lags a reciprocity takes: criteria for 1 to `most`, all over the same values, as R's `VARselect` has them.
 *
 * log |Σ u u' / T| + penalty · (lags · K² + K) / T, K series, with penalty 2 (AIC), 2 log log T (Hannan-Quinn), log T (BIC).
 * Gives: none, with the reason, where the most lags cannot be fitted.
 */
export function lagCriteria(
  series: readonly NamedSeries[],
  most: number,
): { readonly value: readonly LagCriteria[] } | { readonly value: null; readonly why: string } {
  const found: LagCriteria[] = [];
  for (let lags = most; lags >= 1; lags--) {
    const cut = series.map(({ name, values }) => ({ name, values: Array.from(values).slice(most - lags) }));
    const regressed = laggedRegression(cut, lags);
    if (regressed.value === null) return regressed;
    const { products, observations } = regressed.value;
    const logs = logDeterminant(products.map((row) => row.map((sum) => sum / observations)));
    const size = series.length;
    const share = (lags * size * size + size) / observations;
    const log = naturalLogarithm(observations);
    found.push({
      lags,
      aic: logs + 2 * share,
      hannanQuinn: logs + 2 * naturalLogarithm(log) * share,
      bic: logs + log * share,
    });
  }
  return { value: found.reverse() };
}
