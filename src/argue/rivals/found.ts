import { type Cluster, clusterLikelihood, clustersOf, type State } from './joint.ts';
import type { Question } from './question.ts';
import type { Theta } from './theta.ts';

/** What the items come to in some of the worlds. */
export interface Pattern {
  readonly states: readonly State[];
  /** Of all worlds. */
  readonly share: number;
}

/** What was found of a question, taken apart: what a cluster comes to is few things, however many worlds there are. */
export interface Found {
  readonly question: Question;
  readonly patterns: readonly Pattern[];
  readonly parts: readonly Part[];
}

/** A cluster, all that it comes to, each by the states of a pattern in which it does so, and which of them each pattern has. */
export interface Part {
  readonly cluster: Cluster;
  readonly states: readonly (readonly State[])[];
  readonly of: Uint32Array;
}

/** Takes what was found apart, by clusters of items of which one may depend on another. */
export function foundOf(
  question: Question,
  patterns: readonly Pattern[],
  clusters: readonly Cluster[] = clustersOf(question),
): Found {
  const parts = clusters.map((cluster): Part => {
    const known = new Map<string, number>();
    const states: (readonly State[])[] = [];
    const of = Uint32Array.from(patterns, (pattern) => {
      const key = cluster.map((item) => String(pattern.states[item])).join();
      const place = known.get(key) ?? states.push(pattern.states) - 1;
      known.set(key, place);
      return place;
    });
    return { cluster, states, of };
  });
  return { question, patterns, parts };
}

/**
 * A product of many likelihoods, factor × SMALL^shifts: it never comes so near to zero that figures are lost. SMALL is a power of two, so
 * that shifting is exact.
 */
export interface Product {
  readonly factor: number;
  readonly shifts: number;
}

const LARGE = 2 ** 400;
const SMALL = 1 / LARGE;

/** A product times another number, not below zero. */
export function times({ factor, shifts }: Product, by: number): Product {
  let product = factor * by;
  let shifted = shifts;
  for (; product > 0 && product < SMALL; shifted++) product *= LARGE;
  for (; product > LARGE && product < Number.POSITIVE_INFINITY; shifted--) product *= SMALL;
  return { factor: product, shifts: shifted };
}

const timesProduct = (one: Product, other: Product): Product => {
  const { factor, shifts } = times(one, other.factor);
  return { factor, shifts: shifts + other.shifts };
};

/** Products as numbers, all multiplied by one and the same: the greatest is neither lost nor beyond number. */
export const brought = (products: readonly Product[]): number[] => broughtAll([products])[0]!;

/** Lists of products as numbers, all multiplied by one and the same. */
export function broughtAll(products: readonly (readonly Product[])[]): number[][] {
  let least = Number.POSITIVE_INFINITY;
  for (const each of products)
    for (const { factor, shifts } of each) if (factor > 0 && shifts < least) least = shifts;
  return products.map((each) =>
    each.map(({ factor, shifts }) => {
      let number = factor;
      for (let n = shifts; n > least && number > 0; n--) number *= SMALL;
      return number;
    }),
  );
}

/** How probable all that a part comes to is under each rival, at one value of every likelihood; `but` changes what is known there. */
export function likelihoodsOf(
  { question }: Found,
  { cluster, states }: Part,
  theta: Theta,
  but: (states: readonly State[]) => readonly State[] = (same) => same,
): number[][] {
  return states
    .map(but)
    .map((each) =>
      question.rivals.map((_, rival) => clusterLikelihood(question, cluster, each, theta, rival)),
    );
}

/** What was found of all items in each pattern, for each rival: prior times likelihood. */
export function jointsOf(found: Found, theta: Theta): Product[][] {
  const tables = found.parts.map((part) => likelihoodsOf(found, part, theta));
  return found.patterns.map((_, n) =>
    theta.priors.map((prior, rival) => {
      let joint: Product = { factor: prior, shifts: 0 };
      for (const [p, { of }] of found.parts.entries()) joint = times(joint, tables[p]![of[n]!]![rival]!);
      return joint;
    }),
  );
}

/** What was found of all parts but one, for each of the parts in turn. */
export function withoutEach(start: number, factors: readonly number[]): Product[] {
  const before: Product[] = [];
  let product: Product = { factor: start, shifts: 0 };
  for (const factor of factors) {
    before.push(product);
    product = times(product, factor);
  }
  let after: Product = { factor: 1, shifts: 0 };
  for (let p = factors.length - 1; p >= 0; p--) {
    before[p] = timesProduct(before[p]!, after);
    after = times(after, factors[p]!);
  }
  return before;
}
