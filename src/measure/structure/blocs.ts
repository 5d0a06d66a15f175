import { type DividedPart, divideParts, glueParts } from './divide.ts';
import { checkedEffort, frustrationOfParts } from './frustration.ts';
import { joiner } from './joiner.ts';
import { type SignedNetwork, type SignedTie, signedNetwork } from './signed-network.ts';

/** A part of the network whose actors are tied to each other, directly or through others. */
export interface Camp {
  /** One best division; the first side holds the actor that comes first by name. Each side in order of names. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** Weight of the ties that this division, and every best one, leaves frustrated. */
  readonly frustration: number;
  /** How many divisions are as good; 1 when the blocs are certain. */
  readonly optima: number;
}

/** The division of a system into two blocs, or the reason why it was not decided. */
export type Blocs =
  | {
      readonly decided: true;
      /** The frustration index: the least weight of ties that no division into two blocs satisfies. */
      readonly frustration: number;
      /** 1 − 2 · frustration / weight of all ties, from 0 to 1; undefined without ties. */
      readonly normalised: number | undefined;
      readonly optima: number;
      readonly camps: readonly Camp[];
      /** The ties that the divisions of `camps` leave frustrated. */
      readonly frustrated: readonly SignedTie[];
      /**
       * For each actor, a group whose members stand to each other the same way in every best division, and its side there; and
       * the circle within that side which good ties join.
       */
      readonly certain: ReadonlyMap<
        string,
        { readonly group: number; readonly side: 0 | 1; readonly circle: number }
      >;
    }
  | { readonly decided: false; readonly why: string; readonly largestBlock: number };

/**
 * Blocs: the division of a system in two that leaves the least frustrated.
 *
 * Answers:   who stands with whom, how far from two clear camps the system is, and whether the division is the only one.
 * Formula:   least, over all divisions in two, weight of good ties between the sides plus bad ties within a side.
 * Takes:     good and bad ties, undirected, at most one a pair, with weights if wanted; the largest block to try (20).
 * Gives:     the frustration index (`frustration`) with all divisions that attain it: how many they are, one of them, and for
 *            `sameBloc` which pairs all of them agree on. Where not all are known the blocs are not decided, and there is no
 *            number: an approximate one would pass for exact.
 * Doubt:     sees one world; a tie near neutral decides by its sign as much as a war does, unless weights are given.
 * Variants:  only two blocs; with more, enemies' enemies may be enemies too (Davis): `campsIndex`. `byEnemiesAlone` tells
 *            those whom nothing but common enemies puts on one side.
 * Cost:      2^(size − 1) × mean ties of an actor, for the largest unbalanced block of up to `largest` actors, or what cycles leave of a larger one.
 * Checked:   exhaustive enumeration of 12 networks of 12 to 19 states, with the number of optima; signnet 1.0.4 and CBC;
 *            test/reference/signed-networks.json
 * Source:    Harary (1959), Behavioral Science 4(4), 316–323. Aref, Mason & Wilson (2020), Networks 75(1), 95–110.
 *            doi:10.1002/net.21907
 *
 * @example blocs([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: 1 }]).frustration // => 1
 */
export function blocs(ties: readonly SignedTie[], largest = 20): Blocs {
  const network = signedNetwork(ties);
  const parts = divideParts(network, checkedEffort({ largest }));
  const undecided = Math.max(
    0,
    ...parts.filter(({ divided }) => !divided.best).map(({ actors }) => actors.length),
  );
  if (undecided > 0) {
    const why = `${undecided} actors form one unbalanced block; all divisions are tried for up to ${largest}`;
    return { decided: false, why, largestBlock: undecided };
  }
  return assemble(network, ties, parts);
}

/**
 * Whether two actors are in one bloc: true or false when every best division says so, undefined when they differ, or when
 * no chain of ties joins the two, or the blocs were not decided.
 *
 * @example sameBloc(blocs([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }]), 'USA', 'USSR') // => false
 */
export function sameBloc(of: Blocs, a: string, b: string): boolean | undefined {
  if (!of.decided) return undefined;
  const [one, other] = [of.certain.get(a), of.certain.get(b)];
  if (!one || !other || one.group !== other.group) return undefined;
  return one.side === other.side;
}

/**
 * Whether two actors are on one side only since they have enemies in common: no chain of good ties within the side joins them.
 *
 * @example byEnemiesAlone(blocs([{ a: 'USA', b: 'UK', sign: -1 }, { a: 'UK', b: 'USSR', sign: -1 }]), 'USA', 'USSR') // => true
 */
export function byEnemiesAlone(of: Blocs, a: string, b: string): boolean {
  return sameBloc(of, a, b) === true && of.decided && of.certain.get(a)!.circle !== of.certain.get(b)!.circle;
}

function assemble(network: SignedNetwork, ties: readonly SignedTie[], parts: readonly DividedPart[]): Blocs {
  const { upper, normalised, pieces, frustrated } = frustrationOfParts(network, ties, parts);
  const { sides, best } = glueParts(network, parts);
  return {
    decided: true,
    frustration: upper,
    normalised: normalised.value ?? undefined,
    optima: parts.reduce((product, { divided }) => product * divided.best!.optima, 1),
    camps: pieces.map((piece) => ({ ...piece, optima: piece.optima! })),
    frustrated,
    certain: certainPlaces(network, sides, best!.rigid),
  };
}

/** The place of each actor among those that stand to it alike in every best division, in order of names. */
function certainPlaces(
  { actors, ties }: SignedNetwork,
  sides: Uint8Array,
  rigid: readonly (readonly number[])[],
): (Blocs & { decided: true })['certain'] {
  const group = new Int32Array(actors.length);
  for (const members of rigid) for (const member of members) group[member] = members[0]!;
  const circles = joiner(actors.length);
  for (const { a, b, sign } of ties)
    if (sign > 0 && group[a] === group[b] && sides[a] === sides[b]) circles.join(a, b, 0);
  const order = actors.map((_, i) => i).sort((x, y) => (actors[x]! < actors[y]! ? -1 : 1));
  return new Map(
    order.map((i) => [
      actors[i]!,
      { group: group[i]!, side: sides[i]! as 0 | 1, circle: circles.find(i).root },
    ]),
  );
}
