import { bitCount } from '../../base/bit-count.ts';
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
 * Cost:  ties × actors / 32, as sets of bits.
 *
 * @example triadCensus([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: -1 }]) // => { allGood: 0, oneBad: 0, twoBad: 1, allBad: 0 }
 */
export function triadCensus(ties: readonly SignedTie[]): TriadCensus {
  const { size, ties: numbered } = signedNetwork(ties);
  const words = Math.ceil(size / 32);
  /** The bits of an actor: those after it to whom it has good ties, and bad ones. */
  const good = new Int32Array(size * words);
  const bad = new Int32Array(size * words);
  for (const { a, b, sign } of numbered) {
    const [first, later] = a < b ? [a, b] : [b, a];
    (sign > 0 ? good : bad)[first * words + (later >>> 5)]! |= 1 << (later & 31);
  }
  const counts = [0, 0, 0, 0];
  for (const { a, b, sign } of numbered) {
    // Those after both actors who have ties to both: each triad is met once, at the tie of its first two.
    const own = sign > 0 ? 0 : 1;
    for (let i = Math.max(a, b) >>> 5; i < words; i++) {
      const [goodA, badA] = [good[a * words + i]!, bad[a * words + i]!];
      const [goodB, badB] = [good[b * words + i]!, bad[b * words + i]!];
      counts[own]! += bitCount(goodA & goodB);
      counts[own + 1]! += bitCount((goodA & badB) | (badA & goodB));
      counts[own + 2]! += bitCount(badA & badB);
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
 * Cost:      ties × actors / 32.
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
