/** How the noise of a series is estimated from the differences between neighbours. */
export type NoiseEstimate = 'median-of-differences' | 'mean-square-of-differences';

/**
 * Standard deviation of the noise of a series about its level, which a few jumps of the level hardly touch.
 *
 * `median-of-differences`: 1.4826 · median |difference − their median| / √2; when more than half the differences are equal,
 * √π / 2 · mean |difference|. `mean-square-of-differences` (von Neumann 1941): √(mean difference² / 2), for a series most of
 * whose values are equal and whose acts are few, where the median is about 0 and every act would be a change. 0 when all are equal.
 *
 * @example noiseOf([0, 0, 2, 0, 0], 'mean-square-of-differences') // => 1
 */
export function noiseOf(
  values: ArrayLike<number>,
  estimate: NoiseEstimate = 'median-of-differences',
): number {
  const slack = roundingOf(values);
  const differences = differencesOf(values, slack);
  if (differences.length === 0) return 0;
  if (estimate === 'mean-square-of-differences') {
    const squares = differences.reduce((sum, difference) => sum + difference * difference, 0);
    return Math.sqrt(squares / (2 * differences.length));
  }
  const middle = median(differences);
  const spread = (1.4826 * median(differences.map((each) => Math.abs(each - middle)))) / Math.SQRT2;
  if (spread > slack) return spread;
  const mean = differences.reduce((sum, each) => sum + Math.abs(each), 0) / differences.length;
  return (mean * Math.sqrt(Math.PI)) / 2;
}

/**
 * Whether more than half of the values are as the ones before them: the median of the differences then tells nothing of the few that are not.
 *
 * @example isMostlyLevel([0, 0, 0, 5, 0, 0]) // => true
 */
export function isMostlyLevel(values: ArrayLike<number>): boolean {
  const differences = differencesOf(values, roundingOf(values));
  return differences.filter((each) => each === 0).length > differences.length / 2;
}

/** What rounding may make of values that are equal. */
export function roundingOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most * 1e-12;
}

function differencesOf(values: ArrayLike<number>, slack: number): Float64Array {
  const differences = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < differences.length; i++) {
    const difference = values[i + 1]! - values[i]!;
    differences[i] = Math.abs(difference) <= slack ? 0 : difference;
  }
  return differences;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
