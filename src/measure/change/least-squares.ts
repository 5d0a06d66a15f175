/** Columns whose length shrinks to this share of itself, once those before are taken out, are a combination of them; R's lm has it so. */
const DEPENDENT = 1e-7;

/** What fits columns to any left side by least squares, or the first column that is a combination of those before it. */
export type LeastSquares =
  | {
      readonly solve: (y: ArrayLike<number>) => { estimates: number[]; residuals: Float64Array };
      /** The diagonal of (X'X)⁻¹. */
      readonly inverse: readonly number[];
    }
  | { readonly dependent: number };

/**
 * Least squares by Householder's reflections, which keep the figures that X'X would lose.
 *
 * Takes: columns of equal length, at least as many rows as columns.
 */
export function leastSquares(columns: readonly ArrayLike<number>[]): LeastSquares {
  const rows = columns[0]?.length ?? 0;
  const width = columns.length;
  if (rows < width) throw new Error('leastSquares requires at least as many rows as columns');
  const q = columns.map((column) => Float64Array.from(column));
  const lengths = q.map((column) => Math.sqrt(dot(column, column, 0)));
  const diagonal: number[] = [];
  for (let j = 0; j < width; j++) {
    const column = q[j]!;
    const norm = Math.sqrt(dot(column, column, j));
    if (!(norm > DEPENDENT * lengths[j]!)) return { dependent: j };
    const head = column[j]! > 0 ? -norm : norm;
    diagonal.push(head);
    column[j] = column[j]! - head;
    for (let other = j + 1; other < width; other++) reflect(q[other]!, column, j);
  }
  const back = (right: Float64Array): number[] => {
    const estimates = new Array<number>(width).fill(0);
    for (let j = width - 1; j >= 0; j--) {
      let left = right[j]!;
      for (let k = j + 1; k < width; k++) left -= q[k]![j]! * estimates[k]!;
      estimates[j] = left / diagonal[j]!;
    }
    return estimates;
  };
  const inverse = new Array<number>(width).fill(0);
  for (let j = 0; j < width; j++) {
    const unit = new Float64Array(width);
    unit[j] = 1;
    for (const [i, value] of back(unit).entries()) inverse[i] = inverse[i]! + value * value;
  }
  const solve = (y: ArrayLike<number>) => {
    const turned = Float64Array.from(y);
    for (let j = 0; j < width; j++) reflect(turned, q[j]!, j);
    const estimates = back(turned);
    const residuals = Float64Array.from(y, (value, row) =>
      columns.reduce((left, column, j) => left - column[row]! * estimates[j]!, value),
    );
    return { estimates, residuals };
  };
  return { solve, inverse };
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Mirrors a column at the plane that a vector stands on, from a row on. */
function reflect(column: Float64Array, vector: Float64Array, from: number): void {
  const share = (2 * dot(column, vector, from)) / dot(vector, vector, from);
  for (let i = from; i < column.length; i++) column[i] = column[i]! - share * vector[i]!;
}
