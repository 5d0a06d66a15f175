import { naturalLogarithm } from '../../base/powers.ts';

/** A matrix as rows. */
export type Rows = readonly (readonly number[])[];

/**
 * How each series of a vector autoregression answers, step by step, to a shock of one to each: Ψ₀ = I, Ψₛ = Σₗ Aₗ Ψₛ₋ₗ.
 *
 * Takes: for each lag from 1 the matrix of its coefficients, a row an equation; how many steps.
 * Gives: for each step from 0 to `steps` the matrix whose column is the shock.
 */
export function impulseResponses(coefficients: readonly Rows[], steps: number): number[][][] {
  const size = coefficients[0]!.length;
  const found: number[][][] = [identity(size)];
  for (let s = 1; s <= steps; s++) {
    const next = identity(size).map((row) => row.map(() => 0));
    for (let l = 1; l <= Math.min(s, coefficients.length); l++) {
      const part = product(coefficients[l - 1]!, found[s - l]!);
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) next[i]![j] = next[i]![j]! + part[i]![j]!;
    }
    found.push(next);
  }
  return found;
}

/**
 * The same to shocks of one standard deviation that do not hang together: Ψₛ · chol(Σ), in an order in which each series may move
 * those after it at once, and none before.
 *
 * Takes: the responses; Σ; the order, as places of the series. Gives: matrices with series where they stood; undefined when Σ is
 * singular, one series' shocks following from the others'.
 */
export function orthogonalResponses(
  plain: readonly Rows[],
  covariance: Rows,
  order: readonly number[],
): number[][][] | undefined {
  const factor = cholesky(order.map((i) => order.map((j) => covariance[i]![j]!)));
  if (!factor) return undefined;
  const inPlace = identity(order.length);
  for (const [a, i] of order.entries()) for (const [b, j] of order.entries()) inPlace[i]![j] = factor[a]![b]!;
  return plain.map((step) => product(step, inPlace));
}

/** The largest modulus of the roots of a vector autoregression: below 1, what a shock did fades away. */
export function largestRoot(coefficients: readonly Rows[]): number {
  const size = coefficients[0]!.length;
  const whole = size * coefficients.length;
  let power: number[][] = Array.from({ length: whole }, (_, i) =>
    Array.from({ length: whole }, (_, j) =>
      i < size ? coefficients[Math.floor(j / size)]![i]![j % size]! : Number(i - size === j),
    ),
  );
  // ‖A^n‖^(1/n) for n = 2, 4, 8, …, with what is taken out to stay in range put back: by then any norm will do.
  let root = 1;
  for (let doubling = 0; doubling <= 50; doubling++) {
    const norm = Math.max(...power.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
    if (norm === 0) return 0;
    root *= nthRoot(norm, doubling);
    power = power.map((row) => row.map((value) => value / norm));
    power = product(power, power);
  }
  return root;
}

/** x^(1 / 2^doublings). */
function nthRoot(x: number, doublings: number): number {
  let root = x;
  for (let i = 0; i < doublings; i++) root = Math.sqrt(root);
  return root;
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => Number(i === j)));
}

function product(a: Rows, b: Rows): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

/** Logarithm of the determinant of a symmetric, positive definite matrix; −Infinity of a singular one. */
export function logDeterminant(matrix: Rows): number {
  const factor = cholesky(matrix);
  return factor ? factor.reduce((sum, row, i) => sum + 2 * naturalLogarithm(row[i]!), 0) : -Infinity;
}

/** The lower triangle whose product with its mirror image is a symmetric, positive definite matrix; undefined when it is not. */
function cholesky(matrix: Rows): number[][] | undefined {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i]![j]!;
      for (let k = 0; k < j; k++) left -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(left > 1e-13 * matrix[i]![i]!)) return undefined;
      lower[i]![j] = i === j ? Math.sqrt(left) : left / lower[j]![j]!;
    }
  }
  return lower;
}
