import { groupBy } from '../../base/group-by.ts';
import { joiner } from '../structure/joiner.ts';

/** Two states that are allied. */
export interface Alliance {
  readonly a: string;
  readonly b: string;
}

/**
 * Clusters of states by their alliances: those whom a chain of alliances joins, and each of the others alone. The largest first, each in
 * order of names. An alliance with one who is not among the states does not count: two are not joined by a third who is no member.
 *
 * @throws when a state is given twice or a state is allied with itself.
 *
 * @example alliedClusters(['UK', 'USA', 'USSR'], [{ a: 'USA', b: 'UK' }]) // => [['UK', 'USA'], ['USSR']]
 */
export function alliedClusters(
  states: readonly string[],
  alliances: readonly Alliance[],
): readonly (readonly string[])[] {
  const sorted = states.toSorted();
  const numbers = new Map(sorted.map((state, i) => [state, i]));
  if (numbers.size < states.length) throw new Error('alliedClusters requires each state once');
  const joined = joiner(sorted.length);
  for (const { a, b } of alliances) {
    if (a === b)
      throw new Error(`alliedClusters requires alliances of two states, not of "${a}" with itself`);
    const [one, other] = [numbers.get(a), numbers.get(b)];
    if (one !== undefined && other !== undefined) joined.join(one, other, 0);
  }
  const groups = [...groupBy(sorted.keys(), (i) => joined.find(i).root).values()];
  return groups
    .map((group) => group.map((i) => sorted[i]!))
    .sort((one, other) => other.length - one.length || (one[0]! < other[0]! ? -1 : 1));
}
