import type { Measured } from '../measured.ts';
import {
  chanceDisagreement,
  type Distance,
  disagreement,
  margins,
  totalOf,
  whyEmpty,
} from './disagreement.ts';
import type { JointTable } from './joint-table.ts';

/**
 * Cohen's kappa: how much less two differ than their own habits would make them differ by chance.
 *
 * Answers:   whether two agree on the same targets, beyond both agreeing with everybody.
 * Formula:   1 − Σ vᵢⱼ oᵢⱼ / Σ vᵢⱼ aᵢ bⱼ: disagreement found over disagreement expected if each kept its own frequencies a, b of
 *            levels but chose the targets independently. v: 0 or 1 (nominal), |i − j| (linear), (i − j)² (squared).
 * Takes:     a joint table; the distance, squared unless told (Häge's choice).
 * Gives:     a number of at most 1; 0 is what chance brings, −1 is reached only where both use the levels equally often. n. No value,
 *            with the reason, when chance could bring no disagreement: both do one and the same thing throughout.
 * Doubt:     one that always votes yes has kappa 0 with everybody. With few votes it jumps; where nearly all is yes, a single no
 *            decides. A low kappa with a high S says that the two are alike as everybody is.
 * Variants:  programs that rank the levels seen (irr) shrink the scale where one is unused: −0.038 for −0.078. Häge's data set 0 where
 *            it has no value: `haegeZero`. With weights in the table, targets count by them.
 * Cost:      levels².
 * Checked:   fpsim, psych, vcd and Häge's formulas on 20 cases, nominal, linear and squared; test/reference/similarity.json
 * Source:    Cohen (1960), Educational and Psychological Measurement 20(1), 37–46. doi:10.1177/001316446002000104. Cohen (1968),
 *            Psychological Bulletin 70(4), 213–220. doi:10.1037/h0026256. Häge (2011), Political Analysis 19(3), 287–305.
 *            doi:10.1093/pan/mpr023
 *
 * @example cohenKappa({ levels: [0, 1], cells: [3, 1, 1, 3], n: 8 }) // => { value: 0.5, n: 8 }
 */
export function cohenKappa(
  table: JointTable,
  distance: Distance = 'squared',
): Measured<{ readonly n: number }> {
  const { n, levels } = table;
  const why = whyEmpty(table);
  if (why) return { value: null, why, n };
  const { rows, columns } = margins(table);
  const expected = chanceDisagreement(levels, distance, rows, columns);
  if (expected === 0) return { value: null, why: alwaysTheSame, n };
  return { value: 1 - (disagreement(table, distance) * totalOf(table)) / expected, n };
}

/** Why kappa and pi have no value: 0 / 0. */
export const alwaysTheSame = 'both do one and the same throughout, so that chance could not part them';

/**
 * Häge's rule: 0 where a kappa or pi of common targets has no value. By name, since it makes of two that always agree two that do
 * not agree beyond chance.
 *
 * @example haegeZero({ value: null, why: 'both do one and the same throughout', n: 4 }) // => { value: 0, n: 4 }
 */
export function haegeZero(result: Measured<{ readonly n: number }>): Measured<{ readonly n: number }> {
  return result.value === null && result.n > 0 ? { value: 0, n: result.n } : result;
}
