import type { JointTable } from './joint-table.ts';

/** How far two levels lie apart: not the same at all (1), by how much, or by the square of that. */
export type Distance = 'nominal' | 'linear' | 'squared';

/** The distance of two levels, on the scale's own units. */
function distanceOf(a: number, b: number, distance: Distance): number {
  const apart = Math.abs(a - b);
  return distance === 'nominal' ? Number(apart > 0) : distance === 'linear' ? apart : apart * apart;
}

/**
 * The largest distance that a scale has: dmax, or its square, or 1. Of the scale, not of what was seen: the same two portfolios would
 * else be more alike the narrower the range that happens to occur.
 *
 * @example greatestDistance([0, 1, 2, 3], 'squared') // => 9
 */
export function greatestDistance(levels: readonly number[], distance: Distance): number {
  return distanceOf(levels[0]!, levels.at(-1)!, distance);
}

/** Sum of all cells: n, or the weight of the targets in common. */
export function totalOf({ cells, levels }: JointTable): number {
  let sum = 0;
  for (let cell = 0; cell < levels.length * levels.length; cell++) sum += cells[cell]!;
  return sum;
}

/** Sum over the targets of the distance between the two. */
export function disagreement({ cells, levels }: JointTable, distance: Distance): number {
  let sum = 0;
  for (const [i, a] of levels.entries())
    for (const [j, b] of levels.entries()) sum += cells[i * levels.length + j]! * distanceOf(a, b, distance);
  return sum;
}

/** How often each level occurs with the first (rows) and with the second (columns). */
export function margins({ cells, levels }: JointTable): { rows: Float64Array; columns: Float64Array } {
  const rows = new Float64Array(levels.length);
  const columns = new Float64Array(levels.length);
  for (let i = 0; i < levels.length; i++) {
    for (let j = 0; j < levels.length; j++) {
      const cell = cells[i * levels.length + j]!;
      rows[i]! += cell;
      columns[j]! += cell;
    }
  }
  return { rows, columns };
}

/** The disagreement of all pairings of one margin with another, of which total² are made: what independence would bring, times the total. */
export function chanceDisagreement(
  levels: readonly number[],
  distance: Distance,
  rows: Float64Array,
  columns: Float64Array,
): number {
  let sum = 0;
  for (const [i, a] of levels.entries())
    for (const [j, b] of levels.entries()) sum += rows[i]! * columns[j]! * distanceOf(a, b, distance);
  return sum;
}

/** Why nothing can be said of a table, if so: no target in common, or none that weighs. */
export function whyEmpty(table: JointTable): string | undefined {
  if (table.n === 0) return 'the two have no vote or target in common';
  return totalOf(table) > 0 ? undefined : 'what the two have in common weighs nothing';
}
