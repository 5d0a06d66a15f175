import { MonthRows } from './month-rows.ts';

/** Stands for no weight among weights, which are smaller. */
export const UNWEIGHED = -32768;

/** Events by their cells: (source · actors + target) · months + month, months counted from `from`. */
export interface CellEvents {
  readonly actors: number;
  /** The first month and the last. */
  readonly from: number;
  readonly to: number;
  readonly cells: Int32Array;
  /** What each weighs, in units, or `UNWEIGHED`. */
  readonly units: Int16Array;
}

/** Cells of one bin lie together in the cache. */
const BIN_BITS = 14;
const BIN = 2 ** BIN_BITS;

/**
 * The sums of every cell in which something happened, in the order of cells. Events are dealt into bins of neighbouring cells first: counting each at its place in half a gigabyte waits for memory at every
 * event, which took most of the time.
 */
export function cellRows({ actors, from, to, cells, units }: CellEvents): MonthRows {
  const months = to - from + 1;
  const bins = Math.ceil((actors * actors * months) / BIN);
  const { starts, near, weights } = dealt(cells, units, bins);
  const rows = new MonthRows(countCells(near, starts, bins));
  const sums = new Int32Array(4 * BIN);
  for (let bin = 0; bin < bins; bin++) {
    if (starts[bin] === starts[bin + 1]) continue;
    sums.fill(0);
    addEvents(sums, near, weights, starts[bin]!, starts[bin + 1]!);
    for (let at = 0; at < sums.length; at += 4) {
      if (sums[at] === 0) continue;
      const cell = bin * BIN + at / 4;
      const pair = Math.floor(cell / months);
      const source = Math.floor(pair / actors);
      rows.add(source, pair - source * actors, from + cell - pair * months, sums, at);
    }
  }
  return rows;
}

/** Events in the order of their bins: each cell's place within its bin, what it weighs, and where each bin starts. */
function dealt(cells: Int32Array, units: Int16Array, bins: number) {
  const starts = new Int32Array(bins + 1);
  for (let i = 0; i < cells.length; i++) starts[(cells[i]! >> BIN_BITS) + 1]!++;
  for (let bin = 0; bin < bins; bin++) starts[bin + 1]! += starts[bin]!;
  const next = starts.slice();
  const near = new Uint16Array(cells.length);
  const weights = new Int16Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const to = next[cells[i]! >> BIN_BITS]!++;
    near[to] = cells[i]! & (BIN - 1);
    weights[to] = units[i]!;
  }
  return { starts, near, weights };
}

/** In how many cells something happened. */
function countCells(near: Uint16Array, starts: Int32Array, bins: number): number {
  const seenIn = new Int32Array(BIN).fill(-1);
  let count = 0;
  for (let bin = 0; bin < bins; bin++) {
    for (let i = starts[bin]!; i < starts[bin + 1]!; i++) {
      const cell = near[i]!;
      if (seenIn[cell] === bin) continue;
      seenIn[cell] = bin;
      count++;
    }
  }
  return count;
}

function addEvents(sums: Int32Array, near: Uint16Array, weights: Int16Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const at = 4 * near[i]!;
    const weight = weights[i]!;
    sums[at]!++;
    if (weight === UNWEIGHED) sums[at + 1]!++;
    else {
      sums[at + 2]! += weight;
      if (weight > 0) sums[at + 3]! += weight;
    }
  }
}
