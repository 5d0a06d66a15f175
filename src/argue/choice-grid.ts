/** How many combinations there are of one value of each choice; `sizes`: how many values each has. */
export function gridSize(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/**
 * Combinations of one value of each choice, by their places, that of all first values first: every one where there are at most `most`;
 * else so many, the others drawn so that each is as likely, and none twice.
 *
 * Takes: `lot`, for every number from 0 upwards a chance between 0 and 1, the same whenever it is asked.
 *
 * @example combinationsOf([2, 2], 9, () => 0) // => [[0, 0], [0, 1], [1, 0], [1, 1]]
 */
export function combinationsOf(
  sizes: readonly number[],
  most: number,
  lot: (n: number) => number,
): readonly (readonly number[])[] {
  if (gridSize(sizes) <= most) return wholeGrid(sizes);
  const found = new Map<string, readonly number[]>();
  const first = sizes.map(() => 0);
  found.set(first.join(' '), first);
  for (let n = 0; found.size < most; n++) {
    const values = sizes.map((size, choice) => Math.floor(lot(n * sizes.length + choice) * size));
    found.set(values.join(' '), values);
  }
  return [...found.values()];
}

function wholeGrid(sizes: readonly number[]): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[]];
  for (const size of sizes)
    all = all.flatMap((before) => Array.from({ length: size }, (_, value) => [...before, value]));
  return all;
}
