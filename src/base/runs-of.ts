/** Whole numbers that follow on each other, as runs, the least first; each number once. */
export function wholeRuns(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [first: number, last: number][] = [];
  for (const each of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && each <= run[1] + 1) run[1] = each;
    else runs.push([each, each]);
  }
  return runs;
}

/** A run in words: `1950–1952`, `1960`. */
export const runInWords = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first}–${last}`;

/**
 * Whole numbers as their runs, in words.
 *
 * @example runsInWords([1950, 1951, 1952, 1960]) // => '1950–1952, 1960'
 */
export const runsInWords = (numbers: readonly number[]): string =>
  wholeRuns(numbers).map(runInWords).join(', ');
