import type { Measured } from '../measured.ts';
import { alwaysTheSame } from './cohen-kappa.ts';
import {
  chanceDisagreement,
  type Distance,
  disagreement,
  margins,
  totalOf,
  whyEmpty,
} from './disagreement.ts';
import type { JointTable } from './joint-table.ts';

/** Two measures go by the name of pi: `scott`, by whether levels are the same; `haege`, by the square of their distance. */
export type PiReading = 'scott' | 'haege' | 'linear';

const distances: Readonly<Record<PiReading, Distance>> = {
  scott: 'nominal',
  haege: 'squared',
  linear: 'linear',
};

/**
 * Scott's pi: how much less two differ than a common habit would make them differ by chance.
 *
 * Answers:   whether two agree on the same targets, where it also counts against them that one commits itself more than the other.
 * Formula:   1 − Σ vᵢⱼ oᵢⱼ / Σ vᵢⱼ mᵢ mⱼ, m = (a + b) / 2 the mean of both frequencies of levels.
 * Takes:     a joint table; which reading: `scott`, v = 0 or 1, is what he defined and what fpsim's `spi` gives; `haege`, v = (i − j)²,
 *            is what Häge (2011) means by it; `linear`, v = |i − j|.
 * Gives:     a number of at most 1, never above the kappa of the same distance; n. No value, with the reason, when both do one and the same throughout.
 * Doubt:     as for `cohenKappa`. The readings differ: −0.045 and −0.087 for Germany and Russia of 1914, so name which.
 * Variants:  kappa keeps each one's own frequencies: it forgives two that commit themselves unequally often. Krippendorff's alpha is
 *            pi with a correction for few targets.
 * Cost:      levels².
 * Checked:   fpsim (`scott`), Häge's formulas (`haege`), Octave's mReliability (all three) on 20 cases; test/reference/similarity.json
 * Source:    Scott (1955), Public Opinion Quarterly 19(3), 321–325. doi:10.1086/266577. Häge (2011), Political Analysis 19(3),
 *            287–305. doi:10.1093/pan/mpr023
 *
 * @example scottsPi({ levels: [0, 1], cells: [3, 1, 1, 3], n: 8 }, 'scott') // => { value: 0.5, n: 8 }
 */
export function scottsPi(table: JointTable, reading: PiReading): Measured<{ readonly n: number }> {
  const { n, levels } = table;
  const why = whyEmpty(table);
  if (why) return { value: null, why, n };
  const distance = distances[reading];
  const { rows, columns } = margins(table);
  const both = rows.map((row, level) => row + columns[level]!);
  const expected = chanceDisagreement(levels, distance, both, both);
  if (expected === 0) return { value: null, why: alwaysTheSame, n };
  return { value: 1 - (4 * disagreement(table, distance) * totalOf(table)) / expected, n };
}
