import { type Block, tieLists } from './block.ts';

/** Calls back with the numbers of the three ties of every closed triad, each once. */
export function eachTriangle(block: Block, visit: (one: number, other: number, third: number) => void): void {
  const { size } = block;
  const { start, to, tie } = tieLists(block);
  const tieTo = new Int32Array(size).fill(-1);
  for (let actor = 0; actor < size; actor++) {
    for (let k = start[actor]!; k < start[actor + 1]!; k++) if (to[k]! > actor) tieTo[to[k]!] = tie[k]!;
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const next = to[k]!;
      if (next < actor) continue;
      for (let j = start[next]!; j < start[next + 1]!; j++) {
        const third = to[j]!;
        if (third > next && tieTo[third]! >= 0) visit(tie[k]!, tie[j]!, tieTo[third]!);
      }
    }
    for (let k = start[actor]!; k < start[actor + 1]!; k++) tieTo[to[k]!] = -1;
  }
}
