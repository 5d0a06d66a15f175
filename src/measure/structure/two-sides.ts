import { type Block, slackOf } from './block.ts';

/** The best ways to divide a block in two. */
export interface TwoSides {
  /** The least weight of frustrated ties: good ones between the sides, bad ones within a side. */
  readonly frustration: number;
  /** How many divisions are as good; sides have no names, so a division and its mirror image are one. */
  readonly optima: number;
  /** One of them: 0 or 1 for each actor. */
  readonly sides: Uint8Array;
  /** Groups of actors who stand to each other as they do in `sides` in every best division. */
  readonly rigid: readonly (readonly number[])[];
}

/** The best division when no tie need be frustrated; undefined when some must be. One walk over the ties. */
export function balancedSides({ size, ties }: Block): TwoSides | undefined {
  const around = neighbours({ size, ties });
  const sides = new Uint8Array(size).fill(2);
  sides[0] = 0;
  const queue = [0];
  for (const actor of queue) {
    for (const { to, sign } of around[actor]!) {
      const side = sign > 0 ? sides[actor]! : 1 - sides[actor]!;
      if (sides[to] === 2) {
        sides[to] = side;
        queue.push(to);
      } else if (sides[to] !== side) return undefined;
    }
  }
  return { frustration: 0, optima: 1, sides, rigid: [queue] };
}

/**
 * The best divisions of a connected block, found by trying all 2^(size − 1), each from the one before by moving one actor
 * (a Gray code), so that a trial costs that actor's ties.
 */
export function exhaustiveSides(block: Block): TwoSides {
  const { size, ties } = block;
  const around = neighbours(block);
  const side = new Int8Array(size).fill(1);
  let cost = 0;
  for (const { sign, weight } of ties) if (sign < 0) cost += weight;
  const slack = slackOf(block);
  let mask = 0;
  let best = cost;
  let optima = 1;
  let first = 0;
  let groups = [(1 << size) - 1];
  for (let trial = 1; trial < 1 << (size - 1); trial++) {
    // The last actor never moves: that picks one of each division and its mirror image.
    const moved = 31 - Math.clz32(trial & -trial);
    const own = side[moved]!;
    for (const { to, sign, weight } of around[moved]!) cost += sign * own * side[to]! * weight;
    side[moved] = -own;
    mask ^= 1 << moved;
    if (cost > best + slack) continue;
    if (cost < best - slack) {
      best = cost;
      optima = 1;
      first = mask;
      groups = [(1 << size) - 1];
    } else {
      optima++;
      groups = refine(groups, mask ^ first);
    }
  }
  return {
    frustration: best,
    optima,
    sides: Uint8Array.from({ length: size }, (_, actor) => (first >> actor) & 1),
    rigid: groups.map((group) =>
      Array.from({ length: size }, (_, actor) => actor).filter((actor) => (group >> actor) & 1),
    ),
  };
}

/** Splits each group into those who moved and those who did not. */
function refine(groups: number[], moved: number): number[] {
  if (groups.every((group) => (group & moved) === 0 || (group & ~moved) === 0)) return groups;
  return groups.flatMap((group) => [group & moved, group & ~moved].filter((part) => part !== 0));
}

function neighbours({ size, ties }: Block): { to: number; sign: 1 | -1; weight: number }[][] {
  const around: { to: number; sign: 1 | -1; weight: number }[][] = Array.from({ length: size }, () => []);
  for (const { a, b, sign, weight } of ties) {
    around[a]!.push({ to: b, sign, weight });
    around[b]!.push({ to: a, sign, weight });
  }
  return around;
}
