import { biconnectedBlocks } from './biconnected.ts';
import { type SignedNetwork, type SignedTie, signedNetwork } from './signed-network.ts';
import { type Block, balancedSides, exhaustiveSides, type TwoSides } from './two-sides.ts';

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
 * Gives:     the frustration index with a proof: all divisions of every block were tried. How many are equally good;
 *            one of them; for `sameBloc`, which pairs all of them agree on. A block that is not balanced and larger
 *            than `largest` is not decided, and there is no number: an approximate one would pass for exact.
 * Doubt:     sees one world; a tie near neutral decides by its sign as much as a war does, unless weights are given.
 * Variants:  only two blocs; with more, enemies' enemies may be enemies too (Davis), another problem: `byEnemiesAlone` tells
 *            those whom nothing but common enemies puts on one side. Actors on no cycle of
 *            ties can always be satisfied; the network is therefore cut at every actor that alone joins two parts, and each
 *            part is decided by itself: a balanced one by one walk, of any size, others by trial.
 * Cost:      2^(size − 1) × mean ties of an actor, for the largest unbalanced block.
 * Checked:   exhaustive enumeration of 12 networks of 12 to 19 states, with the number of optima; signnet 1.0.4 and CBC;
 *            test/reference/signed-networks.json
 * Source:    Harary (1959), Behavioral Science 4(4), 316–323. Aref, Mason & Wilson (2020), Networks 75(1), 95–110.
 *            doi:10.1002/net.21907
 *
 * @example blocs([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }, { a: 'USA', b: 'USSR', sign: 1 }]).frustration // => 1
 */
export function blocs(ties: readonly SignedTie[], largest = 20): Blocs {
  if (!(largest >= 2 && largest <= 30)) throw new Error('blocs requires a largest block from 2 to 30 actors');
  const network = signedNetwork(ties);
  const joined = joiner(network.actors.length);
  const certain = joiner(network.actors.length);
  const parts: { actor: number; frustration: number; optima: number }[] = [];
  let undecided = 0;
  for (const tieNumbers of biconnectedBlocks(network)) {
    const { actors, block } = blockOf(network, tieNumbers);
    const best = balancedSides(block) ?? (block.size <= largest ? exhaustiveSides(block) : undefined);
    if (!best) {
      undecided = Math.max(undecided, block.size);
      continue;
    }
    for (const actor of actors)
      joined.join(actors[0]!, actor, sideOf(best, actors, actors[0]!) ^ sideOf(best, actors, actor));
    for (const group of best.rigid) {
      for (const member of group) {
        certain.join(actors[group[0]!]!, actors[member]!, best.sides[group[0]!]! ^ best.sides[member]!);
      }
    }
    parts.push({ actor: actors[0]!, frustration: best.frustration, optima: best.optima });
  }
  if (undecided > 0) {
    const why = `${undecided} actors form one unbalanced block; all divisions are tried for up to ${largest}`;
    return { decided: false, why, largestBlock: undecided };
  }
  return assemble(network, ties, joined, certain, parts);
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

function blockOf(network: SignedNetwork, tieNumbers: readonly number[]): { actors: number[]; block: Block } {
  const actors = [...new Set(tieNumbers.flatMap((tie) => [network.ties[tie]!.a, network.ties[tie]!.b]))];
  const place = new Map(actors.map((actor, i) => [actor, i]));
  const ties = tieNumbers.map((tie) => {
    const { a, b, sign, weight } = network.ties[tie]!;
    return { a: place.get(a)!, b: place.get(b)!, sign, weight };
  });
  return { actors, block: { size: actors.length, ties } };
}

function sideOf(best: TwoSides, actors: readonly number[], actor: number): number {
  return best.sides[actors.indexOf(actor)]!;
}

/** Groups that are joined step by step, each member with its side in the group (union-find with parity). */
function joiner(size: number) {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const turn = new Uint8Array(size);
  const find = (actor: number): { root: number; side: 0 | 1 } => {
    let root = actor;
    let side = 0;
    while (parent[root] !== root) {
      side ^= turn[root]!;
      root = parent[root]!;
    }
    return { root, side: side as 0 | 1 };
  };
  const join = (a: number, b: number, opposite: number) => {
    const [one, other] = [find(a), find(b)];
    if (one.root === other.root) return;
    parent[other.root] = one.root;
    turn[other.root] = one.side ^ other.side ^ opposite;
  };
  return { find, join };
}

function assemble(
  { actors }: SignedNetwork,
  ties: readonly SignedTie[],
  joined: ReturnType<typeof joiner>,
  certain: ReturnType<typeof joiner>,
  parts: readonly { actor: number; frustration: number; optima: number }[],
): Blocs {
  const order = actors.map((_, i) => i).sort((x, y) => (actors[x]! < actors[y]! ? -1 : 1));
  const camps = new Map<
    number,
    { sides: [string[], string[]]; first: number; frustration: number; optima: number }
  >();
  for (const i of order) {
    const { root, side } = joined.find(i);
    let camp = camps.get(root);
    if (!camp) {
      camp = { sides: [[], []], first: side, frustration: 0, optima: 1 };
      camps.set(root, camp);
    }
    camp.sides[(side ^ camp.first) as 0 | 1].push(actors[i]!);
  }
  for (const { actor, frustration, optima } of parts) {
    const camp = camps.get(joined.find(actor).root)!;
    camp.frustration += frustration;
    camp.optima *= optima;
  }
  const place = new Map(actors.map((actor, i) => [actor, i]));
  const circles = joiner(actors.length);
  for (const { a, b, sign } of ties) {
    const [one, other] = [certain.find(place.get(a)!), certain.find(place.get(b)!)];
    if (sign > 0 && one.root === other.root && one.side === other.side)
      circles.join(place.get(a)!, place.get(b)!, 0);
  }
  const weight = ties.reduce((sum, tie) => sum + (tie.weight ?? 1), 0);
  const frustration = parts.reduce((sum, part) => sum + part.frustration, 0);
  return {
    decided: true,
    frustration,
    normalised: weight > 0 ? 1 - (2 * frustration) / weight : undefined,
    optima: parts.reduce((product, part) => product * part.optima, 1),
    camps: [...camps.values()].map(({ sides, frustration: own, optima }) => ({
      sides,
      frustration: own,
      optima,
    })),
    frustrated: ties.filter(({ a, b, sign }) => {
      const together = joined.find(place.get(a)!).side === joined.find(place.get(b)!).side;
      return together !== sign > 0;
    }),
    certain: new Map(
      order.map((i) => {
        const { root, side } = certain.find(i);
        return [actors[i]!, { group: root, side, circle: circles.find(i).root }];
      }),
    ),
  };
}
