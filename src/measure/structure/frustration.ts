import type { Measured } from '../measured.ts';
import { type DividedPart, divideParts, type Effort, glueParts, type Proof } from './divide.ts';
import { joiner } from './joiner.ts';
import { type SignedNetwork, type SignedTie, signedNetwork } from './signed-network.ts';
import type { Solver } from './solver.ts';

/** A piece of the network whose actors are tied to each other, directly or through others, in its two sides. */
export interface DividedPiece {
  /** One division; the first side holds the actor that comes first by name. Each side in order of names. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** Weight of the ties that this division leaves frustrated. */
  readonly frustration: number;
  /** How many divisions are as good, where all are known. */
  readonly optima: number | undefined;
}

/** The frustration index, or the bounds that it lies between. */
export type Frustration = Measured<{
  /** Number of ties. */
  readonly n: number;
  /** No division in two leaves less frustrated. */
  readonly lower: number;
  /** The division of `pieces` leaves this much frustrated. */
  readonly upper: number;
  /** 1 − 2 · index / weight of all ties, from 0 to 1. */
  readonly normalised: Measured;
  /** How many divisions are as good; a division and its mirror image are one. */
  readonly optima: Measured;
  readonly pieces: readonly DividedPiece[];
  /** The ties that this division leaves frustrated. */
  readonly frustrated: readonly SignedTie[];
  /** What proves the index: of all parts, the proof that needs the most trust. */
  readonly proof: Proof;
  /** The parts that hang on the rest by single actors and are not balanced, the largest first, each with its own proof. */
  readonly parts: readonly {
    readonly actors: number;
    readonly lower: number;
    readonly upper: number;
    readonly proof: Proof;
  }[];
  /**
   * The certificate of parts proved by cycles: each has an odd number of bad ties, in the order in which they follow on
   * each other, and together the cycles take no more of a tie than it weighs.
   */
  readonly cycles: readonly { readonly actors: readonly string[]; readonly weight: number }[];
}>;

export interface FrustrationOptions {
  /** All divisions are tried of blocks of up to so many actors: 20 when left out. */
  readonly largest?: number;
  /** Asked for blocks on which cycles and trial leave a gap (`loadHighs`); without it these keep their bounds. */
  readonly solver?: Solver;
}

/**
 * Frustration index: the least weight of ties that no division of the network in two satisfies.
 *
 * Answers:   how far a system of states is from two clear camps, and what would have to change for it to be that.
 * Formula:   least, over all divisions in two, weight of good ties between the sides plus bad ties within a side.
 * Takes:     good and bad ties, undirected, at most one a pair, with weights if wanted; the largest block to try; a solver.
 * Gives:     the index with a division that attains it, what proves it, how many divisions are as good; where it is not
 *            proved no value, but the bounds. No search alone is ever taken for a proof.
 * Doubt:     sees one reading of the record. Equally good divisions are often many: test the index, not the sides.
 * Variants:  three or more camps: `campsIndex`. Simulated annealing (signnet's `balance_score`) gives a bound from above only.
 * Method:    parts that hang on the rest by one actor are divided by themselves; balanced ones by one walk, small ones by
 *            trial of all divisions. In larger ones a division is searched, and then cycles with an odd number of
 *            bad ties that share no more of a tie than it weighs (`packCycles`): any division frustrates a tie of each. Where they weigh
 *            as much as the division leaves, that is the proof, and everybody can check it. The ties that they do
 *            not use up are satisfied in every best division; the ends of such ties are made one, and all divisions of the few that are
 *            left are tried, which closes a small gap and counts the best divisions. What is still open goes to the solver.
 * Cost:      networks of states: a few milliseconds each. Dense networks of random signs: the solver's, and often beyond it.
 * Checked:   exhaustive enumeration of random networks and of 12 of 12 to 19 states with the number of optima; signnet 1.0.4 and
 *            CBC on 10 four-year networks of 64 to 81 states; HiGHS on all 51; test/reference/signed-networks.json
 * Source:    Harary (1959), Behavioral Science 4(4), 316–323. Aref, Mason & Wilson (2020), Networks 75(1), 95–110.
 *            doi:10.1002/net.21907
 *
 * @example frustration([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: 1 }]).value // => 1
 */
export function frustration(
  ties: readonly SignedTie[],
  { largest = 20, solver }: FrustrationOptions = {},
): Frustration {
  const network = signedNetwork(ties);
  return frustrationOfParts(network, ties, divideParts(network, checkedEffort({ largest, solver })));
}

/** Throws where the largest block to try is out of reach. */
export function checkedEffort(effort: Effort): Effort {
  if (!(effort.largest >= 2 && effort.largest <= 30))
    throw new Error('blocs requires a largest block from 2 to 30 actors');
  return effort;
}

/** The index of a network whose parts have been divided. */
export function frustrationOfParts(
  network: SignedNetwork,
  ties: readonly SignedTie[],
  parts: readonly DividedPart[],
): Frustration {
  const whole = glueParts(network, parts);
  const { lower, upper, proof, sides } = whole;
  const isProved = proof !== 'none';
  const weight = network.ties.reduce((sum, tie) => sum + tie.weight, 0);
  const open = `between ${lower} and ${upper}: not proved`;
  const optima = parts.reduce((product, { divided }) => product * (divided.best?.optima ?? Number.NaN), 1);
  const normalised: Measured = !isProved
    ? { value: null, why: open }
    : weight > 0
      ? { value: 1 - (2 * upper) / weight }
      : { value: null, why: 'no tie' };
  return {
    ...(isProved ? { value: upper } : { value: null, why: open }),
    n: ties.length,
    lower,
    upper,
    normalised,
    optima: whole.best ? { value: optima } : { value: null, why: 'not all of the best divisions are known' },
    pieces: piecesOf(network, parts, sides),
    frustrated: ties.filter((_, i) => {
      const { a, b, sign } = network.ties[i]!;
      return (sides[a] === sides[b]) !== sign > 0;
    }),
    proof,
    parts: parts
      .filter(({ divided }) => divided.upper > 0)
      .map(({ actors, divided }) => ({
        actors: actors.length,
        lower: divided.lower,
        upper: divided.upper,
        proof: divided.proof,
      }))
      .sort((one, other) => other.actors - one.actors),
    cycles: whole.cycles.map((cycle) => ({ actors: around(network, cycle.ties), weight: cycle.weight })),
  };
}

/** The pieces of a network that no tie joins, in order of the first name of each. */
function piecesOf(
  { actors, size }: SignedNetwork,
  parts: readonly DividedPart[],
  sides: Uint8Array,
): DividedPiece[] {
  const joined = joiner(size);
  for (const { actors: members } of parts) for (const member of members) joined.join(members[0]!, member, 0);
  const pieces = new Map<
    number,
    { sides: [string[], string[]]; first: number; frustration: number; optima: number }
  >();
  const order = actors.map((_, i) => i).sort((x, y) => (actors[x]! < actors[y]! ? -1 : 1));
  for (const i of order) {
    const { root } = joined.find(i);
    let piece = pieces.get(root);
    if (!piece) {
      piece = { sides: [[], []], first: sides[i]!, frustration: 0, optima: 1 };
      pieces.set(root, piece);
    }
    piece.sides[(sides[i]! ^ piece.first) as 0 | 1].push(actors[i]!);
  }
  for (const { actors: members, divided } of parts) {
    const piece = pieces.get(joined.find(members[0]!).root)!;
    piece.frustration += divided.upper;
    piece.optima *= divided.best?.optima ?? Number.NaN;
  }
  return [...pieces.values()].map(({ sides: two, frustration: own, optima }) => ({
    sides: two,
    frustration: own,
    optima: Number.isNaN(optima) ? undefined : optima,
  }));
}

/** The actors of a cycle of ties, in the order in which they follow on each other. */
function around({ actors, ties }: SignedNetwork, cycle: readonly number[]): string[] {
  const first = ties[cycle[0]!]!;
  const next = ties[cycle[1]!]!;
  let at = first.a === next.a || first.a === next.b ? first.a : first.b;
  return cycle.map((_, i) => {
    const own = at;
    const tie = ties[cycle[(i + 1) % cycle.length]!]!;
    at = tie.a === at ? tie.b : tie.a;
    return actors[own]!;
  });
}
