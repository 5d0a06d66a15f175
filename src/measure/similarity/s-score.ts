import type { Measured } from '../measured.ts';
import { disagreement, greatestDistance, totalOf, whyEmpty } from './disagreement.ts';
import type { JointTable } from './joint-table.ts';

/** How S counts the distance of two levels. */
export type SDistance = 'absolute' | 'squared';

/**
 * S: how much of the greatest possible distance lies between two portfolios.
 *
 * Answers:   how alike the commitments or votes of two states are.
 * Formula:   1 − 2 Σ wₖ |xₖ − yₖ| / (dmax Σ wₖ); squared: 1 − 2 Σ wₖ (xₖ − yₖ)² / (dmax² Σ wₖ).
 * Takes:     a joint table. Its scale holds every level there is, so that dmax is the theoretical one. For the weighted S give
 *            `jointTable` weights, such as shares of capabilities: they are divided by the sum of those used.
 * Gives:     a number in [−1, 1], 1 when all is the same, −1 when all lies at opposite ends; n. No common target, or none that
 *            weighs: no value, with the reason.
 * Doubt:     every pair of states that hardly deals with third states looks alike, for neither is allied with most of the world:
 *            Germany and Russia of 1914 come to +0.40, and weighted by capabilities to −0.46. Set it beside `cohenKappa`, which
 *            asks what the two would share by chance. Whether a state is allied with itself (3 in COW's tables) moves S.
 * Variants:  dmax from the values seen, as in some programs, is not offered: it turns 0.78 into 0.33. Absolute and squared differ
 *            most where few targets lie far apart. The "S" of Bennett, Alpert and Goldstein is another statistic.
 * Cost:      levels².
 * Checked:   20 cases: fpsim, a transcription of Signorino & Ritter's own code, Häge's formulas, and the published values;
 *            test/reference/similarity.json
 * Source:    Signorino & Ritter (1999), International Studies Quarterly 43(1), 115–144. doi:10.1111/0020-8833.00113
 *
 * @example sScore({ levels: [0, 1, 2, 3], cells: [8, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], n: 12 }, 'squared').n // => 12
 */
export function sScore(
  table: JointTable,
  distance: SDistance = 'absolute',
): Measured<{ readonly n: number }> {
  const { n, levels } = table;
  const why = whyEmpty(table);
  if (why) return { value: null, why, n };
  const kind = distance === 'absolute' ? 'linear' : 'squared';
  const share = disagreement(table, kind) / (greatestDistance(levels, kind) * totalOf(table));
  // Shares of weights may add up to a little more than all.
  return { value: 1 - 2 * Math.min(1, share), n };
}
