/**
 * Whole numbers that follow on each other as runs, in words.
 *
 * @example runsOf([1950, 1951, 1952, 1960]) // => '1950 to 1952 and 1960'
 */
export function runsOf(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const each of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && each <= run[1] + 1) run[1] = each;
    else runs.push([each, each]);
  }
  const words = runs.map(([first, last]) =>
    first === last ? String(first) : `${first} ${last === first + 1 ? 'and' : 'to'} ${last}`,
  );
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
