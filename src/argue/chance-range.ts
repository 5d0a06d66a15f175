import type { Side } from '../measure/leverage/exact-tests.ts';
import type { ActCount } from '../system/times-in.ts';

/** Between which values p lies in one world; the same where every row stands for one act. */
export interface ChanceRange {
  readonly low: number;
  readonly high: number;
}

/** The numbers of one side: with every row as one act, and at the corners of what its rows may stand for. */
export interface Readings<T> {
  readonly rows: T;
  readonly acts: readonly T[];
}

/** Stands for a number of acts that nobody can bound; no p with so many is much moved by more. */
const anyNumber = 1000;

/** The fewest and the most acts that rows may stand for, as whole numbers that a test can take. */
export function edgesOf({ least, most }: ActCount): readonly number[] {
  return [...new Set([least, Math.min(most, Math.max(least, anyNumber))])];
}

/**
 * The range of p over what the rows of both sides may stand for, in the direction in which the acts differ: up to 1 where the acts
 * may differ in either, in neither, or may be none. Acts that one row tells of are hardly independent, so that it also counts as a single one.
 *
 * Takes: `sideOf`, the direction in which numbers differ; `test`, p in a direction, undefined where there is none.
 */
export function chanceRange<T>(
  left: Readings<T>,
  right: Readings<T>,
  sideOf: (left: T, right: T) => Side,
  test: (left: T, right: T, side: Side) => number | undefined,
): ChanceRange | undefined {
  const pairs = left.acts.flatMap((one) => right.acts.map((other) => [one, other] as const));
  const sides = new Set(pairs.map(([one, other]) => sideOf(one, other)));
  const side = sides.has(1) ? 1 : sides.has(-1) ? -1 : 0;
  const found = [...pairs, [left.rows, right.rows] as const].map(([one, other]) => {
    const p = test(one, other, side);
    return p === undefined || sideOf(one, other) !== 0 ? p : 1;
  });
  const known = found.filter((p) => p !== undefined);
  if (known.length === 0) return undefined;
  const isTold = known.length === found.length && !(sides.has(1) && sides.has(-1));
  return { low: Math.min(...known), high: isTold ? Math.max(...known) : 1 };
}
