import { groupBy } from '../../base/group-by.ts';
import { biconnectedBlocks } from './biconnected.ts';
import { type Block, frustrationOf, slackOf } from './block.ts';
import { type Bounded, boundDivision, isFrustrated } from './bound-division.ts';
import { joiner } from './joiner.ts';
import { mergeCertain } from './merge-certain.ts';
import type { PackedCycle } from './pack-cycles.ts';
import { solveSides } from './sides-model.ts';
import type { Solver } from './solver.ts';
import { balancedSides, exhaustiveSides } from './two-sides.ts';

/** How hard to try. */
export interface Effort {
  /** All divisions are tried of blocks of up to so many actors. */
  readonly largest: number;
  /** What is asked when cycles and trial leave a gap. */
  readonly solver?: Solver | undefined;
}

/**
 * What shows that no division leaves less frustrated: it leaves nothing; all were tried; cycles weigh as much; cycles decide most
 * places, and all divisions of the rest were tried; a solver says so; nothing does. In the order of trust.
 */
export const proofs = ['balanced', 'trial', 'cycles', 'cycles and trial', 'solver', 'none'] as const;
export type Proof = (typeof proofs)[number];

/** What is known of the best divisions of a network in two. */
export interface Divided {
  /** No division leaves less frustrated than this. */
  readonly lower: number;
  /** What `sides` leaves frustrated: equal to `lower` when proved. */
  readonly upper: number;
  /** 0 or 1 for each actor. */
  readonly sides: Uint8Array;
  readonly proof: Proof;
  /** How many divisions are as good, and the groups whose members stand to each other alike in all; undefined where not all are known. */
  readonly best: { readonly optima: number; readonly rigid: readonly (readonly number[])[] } | undefined;
  /** Cycles with an odd number of bad ties, by the numbers of their ties, that together bear the bound. */
  readonly cycles: readonly PackedCycle[];
}

/** A part of a network that hangs on the rest by single actors, with what is known of it. */
export interface DividedPart {
  /** The actors of the part by their numbers in the whole network. */
  readonly actors: readonly number[];
  /** The same for its ties. */
  readonly ties: readonly number[];
  readonly divided: Divided;
}

/** Divides each part of a network that hangs on the rest by single actors by itself: cycles lie within one part. */
export function divideParts(network: Block, effort: Effort): DividedPart[] {
  return biconnectedBlocks(network).map((ties) => {
    const { actors, block } = partOf(network, ties);
    return { actors, ties, divided: divideBlock(block, effort) };
  });
}

/** A part of a network as a network of its own, its actors and ties numbered anew in the order given. */
export function partOf(network: Block, ties: readonly number[]): { actors: number[]; block: Block } {
  const actors = [...new Set(ties.flatMap((tie) => [network.ties[tie]!.a, network.ties[tie]!.b]))];
  const place = new Map(actors.map((actor, i) => [actor, i]));
  const own = ties.map((tie) => {
    const { a, b, sign, weight } = network.ties[tie]!;
    return { a: place.get(a)!, b: place.get(b)!, sign, weight };
  });
  return { actors, block: { size: actors.length, ties: own } };
}

function divideBlock(block: Block, effort: Effort): Divided {
  const balanced = balancedSides(block);
  const tried = balanced ?? (block.size <= effort.largest ? exhaustiveSides(block) : undefined);
  if (tried) {
    const { frustration, optima, rigid, sides } = tried;
    const proof = balanced ? 'balanced' : 'trial';
    return { lower: frustration, upper: frustration, sides, proof, best: { optima, rigid }, cycles: [] };
  }
  const bounded = boundDivision(block, 2);
  const rest = divideRest(block, bounded, effort);
  if (rest) return rest;
  const { camps: sides, upper, lower, packing } = bounded;
  const found = { sides, upper, best: undefined, cycles: packing.cycles };
  if (lower >= upper - slackOf(block)) return { ...found, lower: upper, proof: 'cycles' };
  if (!effort.solver) return { ...found, lower, proof: 'none' };
  return { ...found, ...solveSides(block, { sides, lower, upper }, effort.solver) };
}

/**
 * Decides what the cycles leave open. A division that frustrates a tie leaves at least the weight of the cycles and what they do
 * not use of that tie; where this is more than the best division found, every division as good as it satisfies the tie. The ends of
 * such ties are made one, and what is left is divided. Undefined when nothing becomes one.
 */
function divideRest(
  block: Block,
  { camps: sides, upper, lower, packing }: Bounded,
  effort: Effort,
): Divided | undefined {
  const gap = Math.max(0, upper - packing.weight) + slackOf(block);
  const merged = mergeCertain(block, (tie) => packing.unused[tie]! > gap && !isFrustrated(block, sides, tie));
  if (merged.block.size === block.size) return undefined;
  // Where the cycles weigh as much as the division leaves, the rest only tells how many divisions are as good.
  const { largest, solver } = effort;
  const isClosed = lower >= upper - slackOf(block);
  const rest = glueParts(
    merged.block,
    divideParts(merged.block, { largest, solver: isClosed ? undefined : solver }),
  );
  const members: number[][] = Array.from({ length: merged.block.size }, () => []);
  for (let actor = 0; actor < block.size; actor++) members[merged.part[actor]!]!.push(actor);
  const all = Uint8Array.from(
    { length: block.size },
    (_, i) => rest.sides[merged.part[i]!]! ^ merged.turned[i]!,
  );
  const frustration = frustrationOf(block, all);
  const isProved = isClosed || rest.lower >= rest.upper - slackOf(block);
  return {
    // What the merged network leaves out is the same in every division.
    lower: isProved ? frustration : Math.max(lower, frustration - rest.upper + rest.lower),
    upper: frustration,
    sides: all,
    proof: isClosed
      ? 'cycles'
      : rest.proof === 'solver' || rest.proof === 'none'
        ? rest.proof
        : 'cycles and trial',
    best: rest.best && {
      optima: rest.best.optima,
      rigid: rest.best.rigid.map((group) => group.flatMap((part) => members[part]!)),
    },
    cycles: packing.cycles,
  };
}

/** The parts of a network as one. Pieces that no tie joins may be turned against each other: that doubles the divisions. */
export function glueParts(network: Block, parts: readonly DividedPart[]): Divided {
  const joined = joiner(network.size);
  const certain = joiner(network.size);
  let [lower, upper, optima, pieces] = [0, 0, 1, network.size];
  let isWhole = true;
  for (const { actors, divided } of parts) {
    lower += divided.lower;
    upper += divided.upper;
    pieces -= actors.length - 1;
    optima *= divided.best?.optima ?? 1;
    isWhole &&= divided.best !== undefined;
    joinAll(joined, actors, [[...actors.keys()]], divided.sides);
    joinAll(certain, actors, divided.best?.rigid ?? [], divided.sides);
  }
  for (let i = 1; i < pieces; i++) optima *= 2;
  const everyone = Array.from({ length: network.size }, (_, i) => i);
  const groups = groupBy(everyone, (actor) => certain.find(actor).root);
  return {
    lower,
    upper,
    sides: Uint8Array.from(everyone, (actor) => joined.find(actor).side),
    proof: proofs[Math.max(0, ...parts.map(({ divided }) => proofs.indexOf(divided.proof)))]!,
    best: isWhole ? { optima, rigid: [...groups.values()] } : undefined,
    cycles: parts.flatMap(({ ties, divided }) =>
      divided.cycles.map(({ ties: own, weight }) => ({ ties: own.map((tie) => ties[tie]!), weight })),
    ),
  };
}

/** Joins those of each group as they stand in a division of their part. */
export function joinAll(
  into: ReturnType<typeof joiner>,
  actors: readonly number[],
  groups: readonly (readonly number[])[],
  sides: Uint8Array,
): void {
  for (const group of groups) {
    for (const member of group)
      into.join(actors[group[0]!]!, actors[member]!, sides[group[0]!]! ^ sides[member]!);
  }
}
