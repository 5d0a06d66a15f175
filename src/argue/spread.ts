import type { Spread } from './judge-report.ts';

/** How many worlds gave each number. */
export type Numbers = Map<number, number>;

/** Notes the number of one world, or of several that are alike. */
export function noteNumber(numbers: Numbers, value: number, worlds: number): void {
  numbers.set(value, (numbers.get(value) ?? 0) + worlds);
}

/** Median, least and most of the numbers; undefined when no world gave one. */
export function spreadOf(numbers: Numbers): Spread | undefined {
  const sorted = [...numbers].sort((a, b) => a[0] - b[0]);
  const worlds = sorted.reduce((sum, [, count]) => sum + count, 0);
  let passed = 0;
  for (const [value, count] of sorted) {
    passed += count;
    if (passed * 2 >= worlds) return { median: value, low: sorted[0]![0], high: sorted.at(-1)![0] };
  }
  return undefined;
}
