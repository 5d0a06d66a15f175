import { withoutFirst } from './coherence.ts';
import { decibelsOf } from './decibels.ts';
import { clusters, type Question } from './question.ts';
import type { Theta } from './theta.ts';

/** What an item comes to in a world: so, not so, or nothing that could be weighed. */
export type State = boolean | undefined;

/** Items that hang together, by their places; the first stands first. Every other item is one by itself. */
export type Cluster = readonly number[];

/** The places of the items of a question, cluster by cluster. */
export function clustersOf({ items }: Question): Cluster[] {
  return clusters(items).map((group) => group.map((item) => items.indexOf(item)));
}

/** How probable what was found of a cluster is under a rival. */
export function clusterLikelihood(
  { items }: Question,
  cluster: Cluster,
  states: readonly State[],
  theta: Theta,
  rival: number,
): number {
  const [first, ...others] = cluster as readonly [number, ...number[]];
  const p = theta.expects[first]![rival]!;
  if (items[first]!.unit === 'decibels')
    return [...decibelFactors(cluster, states, theta).values()].reduce((all, of) => all * of[rival]!, 1);
  if (others.length === 0) return stateProbability(p, states[first]);
  let sum = 0;
  for (const isSo of [true, false]) {
    if (states[first] !== undefined && states[first] !== isSo) continue;
    let product = isSo ? p : 1 - p;
    for (const other of others)
      product *= stateProbability(afterFirst(theta, other, rival, p, isSo), states[other]);
    sum += product;
  }
  return sum;
}

/** How probable an item is once the first of its group is known. */
function afterFirst(theta: Theta, other: number, rival: number, first: number, isSo: boolean): number {
  const given = theta.given[other]![rival]!;
  if (isSo || first >= 1) return given;
  const without = withoutFirst(first, theta.expects[other]![rival]!, given);
  if (!(without > -ROUNDING && without < 1 + ROUNDING))
    throw new Error('clusterLikelihood requires likelihoods that can be so together');
  return Math.min(1, Math.max(0, without));
}

/** What arithmetic may be off by. */
const ROUNDING = 1e-6;

const stateProbability = (p: number, state: State): number => (state === undefined ? 1 : state ? p : 1 - p);

/**
 * Decibels tell how an item that is so is expected; what they would be if it is not so they do not tell. Of a group the first that is
 * so counts by itself, each other by what it adds.
 */
function decibelFactors(
  cluster: Cluster,
  states: readonly State[],
  { expects, given }: Theta,
): ReadonlyMap<number, readonly number[]> {
  const so = cluster.filter((item) => states[item] === true);
  return new Map(so.map((item, n) => [item, (n === 0 ? undefined : given[item]) ?? expects[item]!]));
}

/**
 * What each item of a cluster adds under each rival, in decibels, so that all of them add up to that of the cluster: the first by
 * itself, each other by what it is once the first is known. Where the first is not known they share alike what they add together.
 */
export function itemDecibels(
  question: Question,
  cluster: Cluster,
  states: readonly State[],
  theta: Theta,
): ReadonlyMap<number, readonly number[]> {
  const [first] = cluster as readonly [number];
  if (question.items[first]!.unit === 'decibels')
    return new Map(
      [...decibelFactors(cluster, states, theta)].map(([item, of]) => [item, of.map(decibelsOf)]),
    );
  const known = cluster.filter((item) => states[item] !== undefined);
  const of = (items: readonly number[], rival: number) => {
    const only = states.map((state, item) => (items.includes(item) ? state : undefined));
    return decibelsOf(clusterLikelihood(question, cluster, only, theta, rival));
  };
  const rivals = question.rivals.map((_, rival) => rival);
  if (states[first] === undefined) {
    const whole = rivals.map((rival) => of(known, rival) / Math.max(1, known.length));
    return new Map(known.map((item) => [item, whole]));
  }
  const own = rivals.map((rival) => of([first], rival));
  return new Map(
    known.map((item) => [
      item,
      item === first ? own : rivals.map((rival) => of([first, item], rival) - own[rival]!),
    ]),
  );
}
