/** Where the words of a part lie in a longer row of words, and how many slips apart: words changed, left out or put in. */
export interface Alignment {
  readonly from: number;
  /** Index after the last word. */
  readonly to: number;
  readonly slips: number;
}

/**
 * Finds the stretch of `row` between `first` and `last` that comes nearest to `part`. Words are numbers; 0 equals nothing. Cost: the length
 * of the part × that of the stretch looked through.
 *
 * Source: Sellers (1980), Journal of Algorithms 1(4), 359–373. doi:10.1016/0196-6774(80)90016-4
 */
export function alignWords(part: readonly number[], row: Int32Array, first: number, last: number): Alignment {
  const width = last - first;
  // costs[j]: slips of the part so far against a stretch that ends before word j; starts[j]: where that stretch begins.
  let costs = new Int32Array(width + 1);
  let starts = Int32Array.from({ length: width + 1 }, (_, j) => j);
  for (const word of part) {
    const nextCosts = new Int32Array(width + 1);
    const nextStarts = new Int32Array(width + 1);
    nextCosts[0] = costs[0]! + 1;
    for (let j = 1; j <= width; j++) {
      const isSame = word !== 0 && row[first + j - 1] === word;
      let cost = costs[j - 1]! + (isSame ? 0 : 1);
      let start = starts[j - 1]!;
      if (costs[j]! + 1 < cost) [cost, start] = [costs[j]! + 1, starts[j]!];
      if (nextCosts[j - 1]! + 1 < cost) [cost, start] = [nextCosts[j - 1]! + 1, nextStarts[j - 1]!];
      nextCosts[j] = cost;
      nextStarts[j] = start;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let best = 0;
  for (let j = 1; j <= width; j++) if (costs[j]! < costs[best]!) best = j;
  return { from: first + starts[best]!, to: first + best, slips: costs[best]! };
}
