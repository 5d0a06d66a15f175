import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * The eigenvalues of a symmetric matrix, the least first.
 *
 * Takes: its rows one after the other, size × size numbers; only symmetric matrices, which is not looked at.
 *
 * @example symmetricEigenvalues([2, 0, 0, 1], 2) // => [1, 2]
 */
export function symmetricEigenvalues(rows: ArrayLike<number>, size: number): number[] {
  const matrix = new Matrix(size, size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) matrix.set(i, j, rows[i * size + j]!);
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return realEigenvalues.toSorted((a, b) => a - b);
}

/** A pivot so much smaller than what it is left of says that a column follows from those before it. */
const LEAST_PIVOT = 1e-11;

/**
 * The solution of a · x = right for a symmetric, positive definite matrix; nothing when it is not, or is singular to all that numbers
 * can tell.
 *
 * Takes: its rows one after the other, size × size numbers, and as many on the right as it has rows.
 *
 * @example solvePositiveDefinite([4, 0, 0, 16], [4, 8]) // => [1, 0.5]
 */
export function solvePositiveDefinite(
  rows: ArrayLike<number>,
  right: ArrayLike<number>,
): number[] | undefined {
  const size = right.length;
  const matrix = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const value = rows[i * size + j]!;
      if (!Number.isFinite(value)) return undefined;
      matrix.set(i, j, value);
    }
  }
  const decomposed = new CholeskyDecomposition(matrix);
  if (!decomposed.isPositiveDefinite()) return undefined;
  const lower = decomposed.lowerTriangularMatrix;
  for (let i = 0; i < size; i++) {
    const pivot = lower.get(i, i);
    if (!(pivot * pivot > LEAST_PIVOT * matrix.get(i, i))) return undefined;
  }
  return decomposed.solve(Matrix.columnVector(Array.from(right))).to1DArray();
}
