import { type Block, slackOf, type TieLists } from './block.ts';

/** A cycle of ties, by their numbers, and how much of the weight of each it takes. */
export interface PackedCycle {
  readonly ties: readonly number[];
  readonly weight: number;
}

export interface CyclePacking {
  readonly cycles: readonly PackedCycle[];
  /** The weight of all cycles. */
  readonly weight: number;
  /** What no cycle takes of each tie. */
  readonly unused: Float64Array;
}

/** How often paths are laid anew, and in how many parts the path of a tie may go. */
const rounds = 30;
const parts = 2;

/**
 * Cycles that share no more of a tie than it weighs, each over one of some ties and else over others alone: as much of them as
 * was found.
 *
 * With the frustrated ties of a division for these ties, every cycle has an odd number of bad ties, so that any division
 * whatever frustrates one of its ties; no division can therefore leave less frustrated than the cycles weigh together, and
 * anybody can check that without a solver. With more than two camps only a cycle with a single bad tie is sure to have a
 * frustrated one; given the camps, such cycles are taken alone.
 *
 * Takes: a network, its ties by actor, the frustrated ties of a division, its camps where they may be more than two.
 * Method: paths between their ends are laid, each the cheapest; ties that are used beyond their weight get dearer, round by
 *   round, until none is (as wires are laid in a chip: McMurchie & Ebeling 1995, FPGA '95, 111–117. doi:10.1145/201310.201328).
 */
export function packCycles(
  block: Block,
  lists: TieLists,
  over: readonly number[],
  camps?: ArrayLike<number>,
): CyclePacking {
  const { ties } = block;
  const used = new Float64Array(ties.length);
  const barred = new Uint8Array(ties.length);
  for (const tie of over) barred[tie] = 1;
  const price = new Float64Array(ties.length).fill(1);
  const route = pathFinder(block, lists, barred, camps);
  const slack = slackOf(block);
  const isOver = (tie: number) => used[tie]! > ties[tie]!.weight + slack;
  const wanted = over.flatMap((tie) =>
    Array.from({ length: parts }, () => ({ tie, amount: ties[tie]!.weight / parts, path: [] as number[] })),
  );
  let harder = 2;
  for (let round = 0; round < rounds; round++, harder *= 1.3) {
    for (const one of wanted) {
      if (round > 0 && !one.path.some(isOver)) continue;
      for (const tie of one.path) used[tie]! -= one.amount;
      one.path = route(one.tie, (tie) => {
        const { weight } = ties[tie]!;
        const beyond = (used[tie]! + one.amount) / weight - 1;
        return price[tie]! * (1 + (0.2 * used[tie]!) / weight + (beyond > 1e-9 ? harder * 2 * beyond : 0));
      });
      for (const tie of one.path) used[tie]! += one.amount;
    }
    let crowded = 0;
    for (let tie = 0; tie < ties.length; tie++) {
      if (!isOver(tie)) continue;
      crowded++;
      price[tie]! += used[tie]! / ties[tie]!.weight - 1;
    }
    if (crowded === 0) break;
  }
  return settle(block, over, wanted, route, slack);
}

/** Takes of each path what its ties have room for, and then whatever more there is room for. */
function settle(
  { ties }: Block,
  over: readonly number[],
  laid: readonly { readonly tie: number; readonly amount: number; readonly path: readonly number[] }[],
  route: ReturnType<typeof pathFinder>,
  slack: number,
): CyclePacking {
  const unused = Float64Array.from(ties, ({ weight }) => weight);
  const cycles: { ties: number[]; weight: number }[] = [];
  const take = (tie: number, path: readonly number[], most: number): boolean => {
    const cycle = [tie, ...path];
    const weight = cycle.reduce((least, each) => Math.min(least, unused[each]!), most);
    if (path.length === 0 || weight <= slack) return false;
    for (const each of cycle) unused[each] = Math.max(0, unused[each]! - weight);
    const same = cycles.find(
      ({ ties: known }) => known.length === cycle.length && known.every((each, i) => each === cycle[i]),
    );
    if (same) same.weight += weight;
    else cycles.push({ ties: cycle, weight });
    return true;
  };
  for (const { tie, amount, path } of laid) take(tie, path, amount);
  for (const tie of over) {
    while (unused[tie]! > slack) {
      const path = route(tie, (each) => (unused[each]! > slack ? 1 : Infinity));
      if (!take(tie, path, unused[tie]!)) break;
    }
  }
  return { cycles, weight: cycles.reduce((sum, { weight }) => sum + weight, 0), unused };
}

/**
 * Finds the cheapest path between the ends of a tie over ties that are not barred; empty where there is none (Dijkstra 1959).
 * Given camps, it stays within those of the two ends, and goes from the one to the other once.
 */
function pathFinder(
  { size, ties }: Block,
  { start, to, tie: tieAt }: TieLists,
  barred: Uint8Array,
  camps?: ArrayLike<number>,
) {
  const cost = new Float64Array(size);
  const via = new Int32Array(size);
  const open = new Int32Array(size);
  return (tie: number, costOf: (tie: number) => number): number[] => {
    const { a: from, b: goal } = ties[tie]!;
    cost.fill(Infinity);
    cost[from] = 0;
    open[0] = from;
    let count = 1;
    while (count > 0) {
      let nearest = 0;
      for (let i = 1; i < count; i++) if (cost[open[i]!]! < cost[open[nearest]!]!) nearest = i;
      const actor = open[nearest]!;
      if (actor === goal) break;
      open[nearest] = open[--count]!;
      for (let k = start[actor]!; k < start[actor + 1]!; k++) {
        const each = tieAt[k]!;
        if (barred[each] === 1) continue;
        const next = to[k]!;
        if (
          camps &&
          camps[next] !== camps[actor] &&
          (camps[actor] !== camps[from] || camps[next] !== camps[goal])
        )
          continue;
        const sum = cost[actor]! + costOf(each);
        if (sum >= cost[next]!) continue;
        if (cost[next] === Infinity) open[count++] = next;
        cost[next] = sum;
        via[next] = each;
      }
    }
    const path: number[] = [];
    if (cost[goal] === Infinity) return path;
    for (let actor = goal; actor !== from; ) {
      const each = via[actor]!;
      path.push(each);
      actor = ties[each]!.a === actor ? ties[each]!.b : ties[each]!.a;
    }
    return path;
  };
}
