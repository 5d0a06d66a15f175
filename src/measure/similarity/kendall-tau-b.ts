import type { Measured } from '../measured.ts';
import { margins, whyEmpty } from './disagreement.ts';
import type { JointTable } from './joint-table.ts';

/**
 * Kendall's tau-b: whether two rank their targets in the same order.
 *
 * Answers:   whether the one is closer to those to whom the other is closer.
 * Formula:   (C − D) / √(X Y): of all pairs of targets, those ranked alike less those ranked in opposite order, over the geometric mean
 *            of the pairs that each ranks at all.
 * Takes:     a joint table; only the order of its levels counts.
 * Gives:     a number in [−1, 1], and n. No value, with the reason, when one of the two puts all targets on one level.
 * Doubt:     it is a correlation of order and no agreement: one that always votes abstain where the other votes yes, and no where it
 *            abstains, comes to 1. The first measure of similar alliances (Bueno de Mesquita 1975); S was made to replace it.
 * Variants:  tau-a divides by all pairs, gamma by those that both rank. With weights in the table pairs count by their product.
 * Cost:      levels³.
 * Checked:   R's cor(method = "kendall") and fpsim on 20 cases; test/reference/similarity.json
 * Source:    Kendall (1945), Biometrika 33(3), 239–251. doi:10.1093/biomet/33.3.239. Bueno de Mesquita (1975), Journal of Conflict
 *            Resolution 19(2), 187–216. doi:10.1177/002200277501900201
 *
 * @example kendallTauB({ levels: [0, 1], cells: [4, 0, 0, 4], n: 8 }) // => { value: 1, n: 8 }
 */
export function kendallTauB(table: JointTable): Measured<{ readonly n: number }> {
  const { n } = table;
  const why = whyEmpty(table);
  if (why) return { value: null, why, n };
  const { rows, columns } = margins(table);
  const ranked = pairsApart(rows) * pairsApart(columns);
  if (ranked === 0)
    return { value: null, why: 'one of the two does the same throughout: it ranks nothing', n };
  const tau = alikeLessOpposite(table) / Math.sqrt(ranked);
  // Shares of weights may add up to a little more than all.
  return { value: Math.max(-1, Math.min(1, tau)), n };
}

/** Pairs of targets on different levels. */
function pairsApart(margin: Float64Array): number {
  let [pairs, before] = [0, 0];
  for (const level of margin) {
    pairs += level * before;
    before += level;
  }
  return pairs;
}

/** Pairs of targets that both rank in one order less those that they rank in opposite order. */
function alikeLessOpposite({ cells, levels }: JointTable): number {
  const size = levels.length;
  const lower = new Float64Array(size);
  let sum = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const cell = cells[row * size + column]!;
      if (cell === 0) continue;
      let difference = 0;
      for (let other = 0; other < size; other++) difference += Math.sign(column - other) * lower[other]!;
      sum += cell * difference;
    }
    for (let column = 0; column < size; column++) lower[column]! += cells[row * size + column]!;
  }
  return sum;
}
