/** The statistic of Kolmogorov and Smirnov: the largest gap between a sample and a distribution, times the root of its size. */
export function largestGap(sample: readonly number[], distribution: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  let gap = 0;
  for (const [i, x] of sorted.entries())
    gap = Math.max(gap, Math.abs(distribution(x) - (i + 0.5) / sorted.length));
  return gap * Math.sqrt(sorted.length);
}
