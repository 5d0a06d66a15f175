import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

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
