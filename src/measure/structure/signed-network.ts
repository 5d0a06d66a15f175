import type { Block } from './block.ts';

/** A tie of two actors that is good or bad. */
export interface SignedTie {
  readonly a: string;
  readonly b: string;
  readonly sign: 1 | -1;
  /** How much it weighs, above 0; 1 when left out. */
  readonly weight?: number;
}

/** Ties by number: actors in order of first mention, ties by the numbers of their ends. */
export interface SignedNetwork extends Block {
  readonly actors: readonly string[];
}

/** Numbers the actors of a list of ties. Throws on a tie of an actor to itself, a second tie of a pair, a sign that is none, a weight that is not a number above 0. */
export function signedNetwork(ties: readonly SignedTie[]): SignedNetwork {
  const numbers = new Map<string, number>();
  const pairs = new Set<number>();
  const numberOf = (actor: string) => {
    let number = numbers.get(actor);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(actor, number);
    }
    return number;
  };
  const numbered = ties.map(({ a: first, b: second, sign, weight = 1 }) => {
    const [a, b] = [numberOf(first), numberOf(second)];
    if (a === b) throw new Error(`signedNetwork requires ties of two actors, not of "${first}" to itself`);
    if (sign !== 1 && sign !== -1) throw new Error('signedNetwork requires signs of 1 or -1');
    if (!(weight > 0 && weight < Infinity)) throw new Error('signedNetwork requires weights above 0');
    const pair = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    if (pairs.has(pair)) {
      throw new Error(`signedNetwork requires one tie a pair; "${first}" and "${second}" have two`);
    }
    pairs.add(pair);
    return { a, b, sign, weight };
  });
  return { size: numbers.size, actors: [...numbers.keys()], ties: numbered };
}
