/**
 * How often two actors stand at each pair of levels towards the same targets: votes in common, or third states they may be allied
 * with. All similarity measures but the fast ones over every pair are read off such a table, so that they see the same targets.
 */
export interface JointTable {
  /** Every value that there is, used or not, from low to high. The scale's length, dmax, is the last less the first. */
  readonly levels: readonly number[];
  /** Targets, or their weight, at which the first actor stands at the row's level and the second at the column's; row by row. */
  readonly cells: ArrayLike<number>;
  /** Targets of which both have a value, whatever they weigh. */
  readonly n: number;
}

/** Values towards the same targets in the same order; null where there is none. */
export type Portfolio = readonly (number | null)[];

/**
 * A portfolio in bytes: 0 where a value is missing, else the place of its level, counted from 1. `RollCalls` hold ballots so.
 *
 * @throws when the levels do not rise, or a value is none of them.
 *
 * @example codePortfolio([3, 0, null], [0, 1, 2, 3]) // => Uint8Array.of(4, 1, 0)
 */
export function codePortfolio(values: Portfolio, levels: readonly number[]): Uint8Array {
  requireLevels(levels);
  return Uint8Array.from(values, (value) => {
    if (value === null) return 0;
    const place = levels.indexOf(value);
    if (place < 0) throw new Error(`codePortfolio requires values among ${levels.join(', ')}, not ${value}`);
    return place + 1;
  });
}

/**
 * The joint table of two portfolios. Targets of which one has no value are left out. Weights are divided by the sum of those that
 * are used, so that it does not matter whether they add up to 1: shares of capabilities do not.
 *
 * @throws when the lengths differ, a level is not on the scale, or a weight is negative or no number.
 *
 * @example jointTable([1, 1, 3, null], [1, 2, 3, 1], [1, 2, 3]) // => { levels: [1, 2, 3], cells: Float64Array.of(1, 1, 0, 0, 0, 0, 0, 0, 1), n: 3 }
 */
export function jointTable(
  x: Portfolio,
  y: Portfolio,
  levels: readonly number[],
  weights?: readonly number[],
): JointTable {
  return tableOfCodes(codePortfolio(x, levels), codePortfolio(y, levels), levels, weights);
}

/**
 * The joint table of two portfolios that are coded already, such as the ballots of two states in `RollCalls`.
 *
 * @example tableOfCodes(Uint8Array.of(1, 0, 2), Uint8Array.of(1, 2, 1), [0, 1]) // => { levels: [0, 1], cells: Float64Array.of(1, 0, 1, 0), n: 2 }
 */
export function tableOfCodes(
  x: Uint8Array,
  y: Uint8Array,
  levels: readonly number[],
  weights?: readonly number[],
): JointTable {
  if (x.length !== y.length || (weights && weights.length !== x.length))
    throw new Error('tableOfCodes requires portfolios and weights of one length');
  const size = levels.length;
  const cells = new Float64Array(size * size);
  let n = 0;
  for (let k = 0; k < x.length; k++) {
    const [row, column] = [x[k]!, y[k]!];
    if (row === 0 || column === 0) continue;
    if (row > size || column > size) throw new Error(`tableOfCodes requires codes up to ${size}`);
    cells[(row - 1) * size + column - 1]! += weights ? weightAt(weights, k) : 1;
    n++;
  }
  return { levels, cells: weights ? shares(cells) : cells, n };
}

function weightAt(weights: readonly number[], k: number): number {
  const weight = weights[k]!;
  if (!(weight >= 0 && weight < Infinity))
    throw new Error(`tableOfCodes requires weights of 0 or more, not ${weight}`);
  return weight;
}

function shares(cells: Float64Array): Float64Array {
  const sum = cells.reduce((all, cell) => all + cell, 0);
  if (sum === Infinity) throw new Error('tableOfCodes requires weights whose sum is finite');
  return sum > 0 ? cells.map((cell) => cell / sum) : cells;
}

function requireLevels(levels: readonly number[]): void {
  const rise = levels.every((level, i) => Number.isFinite(level) && (i === 0 || level > levels[i - 1]!));
  if (!rise || levels.length < 2 || levels.length > 254)
    throw new Error('codePortfolio requires 2 to 254 finite levels, from low to high');
}
