/** Positions on a scale of mean 0 and deviation 1, and how it came from the one before: before = middle + unit · after. */
export interface Standardised {
  readonly positions: Float64Array;
  readonly middle: number;
  readonly unit: number;
}

/**
 * Positions on a scale of mean 0 and standard deviation 1, turned so that one of them, the anchor, lies above 0. What no scale can
 * be given to has none, and the reason.
 *
 * @example standardised([1, 2, 3], 0) // => { positions: Float64Array.of(1, -0, -1), middle: 2, unit: -1 }
 */
export function standardised(positions: ArrayLike<number>, anchor: number): Standardised | { why: string } {
  const n = positions.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) sum += positions[i]!;
  const middle = sum / n;
  for (let i = 0; i < n; i++) squares += (positions[i]! - middle) * (positions[i]! - middle);
  const deviation = Math.sqrt(squares / (n - 1));
  if (!Number.isFinite(deviation)) return { why: 'the fit is singular: it ran out of what a number holds' };
  if (deviation < 1e-9) return { why: 'the fit puts all states on one point' };
  const above = positions[anchor]! - middle;
  if (Math.abs(above) < 1e-9 * deviation)
    return { why: 'the anchor lies in the middle, so that it tells no side from the other' };
  const unit = above > 0 ? deviation : -deviation;
  return { positions: Float64Array.from(positions, (x) => (x - middle) / unit), middle, unit };
}
