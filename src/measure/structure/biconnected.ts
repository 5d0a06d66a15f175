import { type Block, tieLists } from './block.ts';

/**
 * The blocks of a network, each as the numbers of its ties: parts that hang together at single actors only. A cycle of ties
 * lies within one block, and a tie on no cycle is a block of its own.
 *
 * Source: Hopcroft & Tarjan (1973), Communications of the ACM 16(6), 372–378. doi:10.1145/362248.362272
 */
export function biconnectedBlocks(network: Block): number[][] {
  const { size } = network;
  const { start, to: ends, tie: tieAt } = tieLists(network);
  const reached = new Int32Array(size);
  const lowest = new Int32Array(size);
  const open: number[] = [];
  const blocks: number[][] = [];
  let count = 0;
  const visit = (actor: number, cameBy: number) => {
    reached[actor] = lowest[actor] = ++count;
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const [to, tie] = [ends[k]!, tieAt[k]!];
      if (tie === cameBy) continue;
      if (reached[to] === 0) {
        const before = open.push(tie) - 1;
        visit(to, tie);
        lowest[actor] = Math.min(lowest[actor]!, lowest[to]!);
        if (lowest[to]! >= reached[actor]!) blocks.push(open.splice(before));
      } else if (reached[to]! < reached[actor]!) {
        open.push(tie);
        lowest[actor] = Math.min(lowest[actor]!, reached[to]!);
      }
    }
  };
  for (let actor = 0; actor < size; actor++) if (reached[actor] === 0) visit(actor, -1);
  return blocks;
}
