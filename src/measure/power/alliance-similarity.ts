import type { Measured } from '../measured.ts';
import { type JointTable, jointTable } from '../similarity/joint-table.ts';
import { kendallTauB } from '../similarity/kendall-tau-b.ts';
import type { Alliance } from './allied-clusters.ts';

/** How much an alliance binds: 3 defence, 2 neutrality or non-aggression, 1 entente or consultation. */
export interface Commitment extends Alliance {
  readonly level: 1 | 2 | 3;
}

const levels = [0, 1, 2, 3];

/**
 * How alike any two states are in whom they are allied with: tau-b over all states as targets, or another measure of a joint table. Every
 * state is bound to itself at 3, as in COW's tables: a state defends itself. Where a pair has several commitments, or one binds itself
 * more than the other, the highest counts for both.
 *
 * @throws when a commitment names one who is not among the states.
 *
 * @example allianceSimilarity(['UK', 'USA', 'USSR'], [{ a: 'UK', b: 'USA', level: 3 }])('UK', 'USA').value // => 1
 */
export function allianceSimilarity(
  states: readonly string[],
  commitments: readonly Commitment[],
  measure: (table: JointTable) => Measured<{ readonly n: number }> = kendallTauB,
): (a: string, b: string) => Measured<{ readonly n: number }> {
  const places = new Map(states.map((state, i) => [state, i]));
  const placeOf = (state: string): number => {
    const place = places.get(state);
    if (place === undefined) throw new Error(`allianceSimilarity requires "${state}" to be among the states`);
    return place;
  };
  const rows = states.map((_, i) => states.map((__, j): number => (i === j ? 3 : 0)));
  for (const { a, b, level } of commitments) {
    const [i, j] = [placeOf(a), placeOf(b)];
    rows[i]![j] = rows[j]![i] = Math.max(rows[i]![j]!, level);
  }
  return (a, b) => measure(jointTable(rows[placeOf(a)]!, rows[placeOf(b)]!, levels));
}
