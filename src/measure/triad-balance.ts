import { type SignedTie, signedNetwork } from './signed-network.ts';

/** Closed triads by their numbers of good and bad ties. */
export interface TriadCensus {
  /** +++ */
  readonly allGood: number;
  /** ++− */
  readonly oneBad: number;
  /** +−− */
  readonly twoBad: number;
  /** −−− */
  readonly allBad: number;
}

/**
 * Closed triads of a network, by their signs: three actors of whom each two have a tie.
 *
 * Takes: ties that are good (1) or bad (−1), at most one a pair.
 *
 * @example triadCensus([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: -1 }]) // => { allGood: 0, oneBad: 0, twoBad: 1, allBad: 0 }
 */
export function triadCensus(ties: readonly SignedTie[]): TriadCensus {
  const { around, ties: numbered } = signedNetwork(ties);
  const signs = around.map((list) => new Map(list.map(({ to, sign }) => [to, sign])));
  const counts = [0, 0, 0, 0];
  for (const { a, b, sign } of numbered) {
    const [few, many] = signs[a]!.size < signs[b]!.size ? [signs[a]!, signs[b]!] : [signs[b]!, signs[a]!];
    for (const [third, one] of few) {
      const other = many.get(third);
      // Each triad is met once from each of its three ties; it counts at the one opposite to its last actor.
      if (other === undefined || third < a || third < b) continue;
      const bad = [sign, one, other].filter((each) => each < 0).length;
      counts[bad]!++;
    }
  }
  const [allGood, oneBad, twoBad, allBad] = counts as [number, number, number, number];
  return { allGood, oneBad, twoBad, allBad };
}

/**
 * Share of closed triads that are balanced: the product of their three signs is positive.
 *
 * Answers:   how far the system obeys "the enemy of my enemy is my friend".
 * Formula:   (+++ and +−−) / all closed triads.
 * Takes:     one system on one date; signs −1 or 1; undirected; at most one tie a pair. Weights do not count.
 * Gives:     a share in [0, 1] and the number of closed triads. No closed triad: no value.
 * Doubt:     sees one reading of the record; the caller takes the range over uncertain dates and signs.
 * Variants:  walk and frustration indices look beyond triads; a reader can recount triads. Davis's weak balance would
 *            count −−− as balanced too: `triadCensus` gives what is needed.
 * Cost:      ties × the smaller of their ends' numbers of ties.
 * Checked:   signnet 1.0.4, ten four-year networks of Correlates of War; test/reference/signed-networks.json
 * Source:    Cartwright & Harary (1956), Psychological Review 63(5), 277–293. doi:10.1037/h0046049
 *
 * @example triangleBalance([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: -1 }]) // => { value: 1, of: 1 }
 */
export function triangleBalance(ties: readonly SignedTie[]): {
  readonly value: number | undefined;
  readonly of: number;
} {
  const { allGood, oneBad, twoBad, allBad } = triadCensus(ties);
  const of = allGood + oneBad + twoBad + allBad;
  return { value: of > 0 ? (allGood + twoBad) / of : undefined, of };
}
