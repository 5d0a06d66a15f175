/**
 * A bound leaves out what would have shown itself in the worlds that were asked with a chance of less than this. Three counts are bounded
 * on two sides, so that together they leave out less than one in a hundred thousand.
 */
const tail = 1e-5 / 6;

export type Counts = readonly [least: number, most: number];

/**
 * Between which numbers of all worlds a test comes out so, when it did in `seen` of the first `asked`. The first worlds are no others
 * than the rest, so that they are drawn from all of them without putting back: the bound is that of Clopper and Pearson (1934,
 * doi:10.1093/biomet/26.4.404) with the hypergeometric distribution in the place of the binomial.
 */
export function countsInAll(seen: number, asked: number, all: number): Counts {
  return [leastCount(seen, asked, all), all - leastCount(asked - seen, asked, all)];
}

const known = new Map<string, number>();

/** The smallest number of all worlds under which it is not out of the question that so many are seen. */
function leastCount(seen: number, asked: number, all: number): number {
  const key = `${seen} ${asked} ${all}`;
  let least = known.get(key);
  if (least === undefined) {
    let most = seen + all - asked;
    least = seen;
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      if (chanceOfAtLeast(seen, middle, asked, all) < tail) least = middle + 1;
      else most = middle;
    }
    known.set(key, least);
  }
  return least;
}

/** The chance to see at least `seen` in `asked` worlds out of `all`, when it is so in `count` of all. */
function chanceOfAtLeast(seen: number, count: number, asked: number, all: number): number {
  if (seen * all <= asked * count) return 1; // it is what one expects, or less
  let chance = 1;
  for (let n = 1; n <= seen; n++) chance *= (((asked - seen + n) / n) * (count - n + 1)) / (all - n + 1);
  for (let n = 1; n <= asked - seen; n++) chance *= (all - count - n + 1) / (all - seen - n + 1);
  let sum = 0;
  for (let x = seen; x <= Math.min(asked, count) && chance > 0; x++) {
    sum += chance;
    chance *= ((asked - x) * (count - x)) / ((x + 1) * (all - count - asked + x + 1));
  }
  return sum;
}
