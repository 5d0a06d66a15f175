/** A tie of two actors that is good or bad. */
export interface SignedTie {
  readonly a: string;
  readonly b: string;
  readonly sign: 1 | -1;
  /** How much it weighs, above 0; 1 when left out. */
  readonly weight?: number;
}

/** Ties by number: actors in order of first mention, ties by the numbers of their ends. */
export interface SignedNetwork {
  readonly actors: readonly string[];
  readonly ties: readonly {
    readonly a: number;
    readonly b: number;
    readonly sign: 1 | -1;
    readonly weight: number;
  }[];
  /** For each actor, its ties: the other end, the sign, the weight. */
  readonly around: readonly (readonly {
    readonly to: number;
    readonly sign: 1 | -1;
    readonly weight: number;
  }[])[];
}

/** Numbers the actors of a list of ties. Throws on a tie of an actor to itself, a second tie of a pair, a weight not above 0. */
export function signedNetwork(ties: readonly SignedTie[]): SignedNetwork {
  const numbers = new Map<string, number>();
  const around: { to: number; sign: 1 | -1; weight: number }[][] = [];
  const numberOf = (actor: string) => {
    let number = numbers.get(actor);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(actor, number);
      around.push([]);
    }
    return number;
  };
  const numbered = ties.map(({ a: first, b: second, sign, weight = 1 }) => {
    const [a, b] = [numberOf(first), numberOf(second)];
    if (a === b) throw new Error(`signedNetwork requires ties of two actors, not of "${first}" to itself`);
    if (!(weight > 0)) throw new Error('signedNetwork requires weights above 0');
    if (around[a]!.some(({ to }) => to === b)) {
      throw new Error(`signedNetwork requires one tie a pair; "${first}" and "${second}" have two`);
    }
    around[a]!.push({ to: b, sign, weight });
    around[b]!.push({ to: a, sign, weight });
    return { a, b, sign, weight };
  });
  return { actors: [...numbers.keys()], ties: numbered, around };
}
