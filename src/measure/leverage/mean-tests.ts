import { keyOf, uniform } from '../../base/chance.ts';

/** How probable a difference of means as large is by chance, and whether every arrangement was looked at or some were drawn. */
export interface MeanTest {
  readonly p: number;
  readonly isExact: boolean;
}

/** Of more arrangements a sample is drawn. */
const mostArrangements = 100_000;
/** So many are drawn then. */
const drawn = 9_999;
const seed = 1;

/**
 * Chance in a difference of two means of other years: a permutation test.
 *
 * Answers:   how often would the years, dealt to the two sides at random, give a difference as large, in the direction in which it goes?
 * Formula:   the share of all C(n + m, n) ways to choose the first side's n of the n + m values of which the mean differs from that of the
 *            others by as much or more; of more than 100,000 ways, (b + 1) / (N + 1), where b of N = 9,999 that are drawn do so.
 * Takes:     the values of either side, no year on both.
 * Gives:     p, one-sided, in the direction of the difference; 1 where there is none; undefined where a side has no value.
 * Doubt:     years are not exchangeable: each is like the one before, so that the true p is larger. It describes how little is there.
 * Cost:      as many sums as there are ways.
 * Checked:   by hand; all ways listed by combn in R; drawn against all.
 * Source:    Fisher (1935), The Design of Experiments; Pitman (1937), Supplement to the JRSS 4(1), 119–130; Phipson & Smyth (2010),
 *            Statistical Applications in Genetics and Molecular Biology 9(1), for the 1 that is added.
 *
 * @example meansTest([1, 2], [3, 4]) // => { p: 1 / 6, isExact: true }
 */
export function meansTest(left: readonly number[], right: readonly number[]): MeanTest | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const all = [...left, ...right];
  const total = sumOf(all);
  const k = left.length;
  // a sum of the first side as far from its share of the total as the one that was seen
  const gap = sumOf(left) - (total * k) / all.length;
  const isAsFar = (sum: number) => reaches(sum - (total * k) / all.length, gap, all);
  if (Math.abs(gap) <= slackOf(all)) return { p: 1, isExact: true };
  if (ways(all.length, k) > mostArrangements) {
    const key = keyOf('means of other years');
    return drawnTest((draw) => {
      const left = all.slice();
      let sum = 0;
      for (let i = 0; i < k; i++) {
        const j = i + Math.floor(uniform(seed, key, draw * all.length + i) * (all.length - i));
        sum += left[j]!;
        left[j] = left[i]!;
      }
      return isAsFar(sum);
    });
  }
  let [found, of] = [0, 0];
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      of++;
      if (isAsFar(sum)) found++;
      return;
    }
    for (let i = from; i <= all.length - left; i++) choose(i + 1, left - 1, sum + all[i]!);
  };
  choose(0, k, 0);
  return { p: found / of, isExact: true };
}

/**
 * Chance in a difference of two means of the same years: the same with each year’s two values changed about, or not.
 *
 * Formula:   the share of all 2^n ways to give the differences of the n years a sign of which the sum is as large or larger; above
 *            100,000 ways of 9,999 that are drawn.
 * Takes:     the values of either side, year by year in one order.
 * Gives:     p as `meansTest` does; undefined where there is no year. Doubt, source and checks are its own.
 *
 * @example pairedMeansTest([1, 2, 3], [0, 0, 0]) // => { p: 1 / 8, isExact: true }
 */
export function pairedMeansTest(left: readonly number[], right: readonly number[]): MeanTest | undefined {
  if (left.length !== right.length) throw new Error('pairedMeansTest requires as many values on both sides');
  if (left.length === 0) return undefined;
  const apart = left.map((value, i) => value - right[i]!);
  const gap = sumOf(apart);
  const size = [...left, ...right];
  if (Math.abs(gap) <= slackOf(size)) return { p: 1, isExact: true };
  const turned = (isTurned: (i: number) => boolean) =>
    reaches(sumOf(apart.map((each, i) => (isTurned(i) ? -each : each))), gap, size);
  const n = apart.length;
  if (n > 16) {
    const key = keyOf('means of the same years');
    return drawnTest((draw) => turned((i) => uniform(seed, key, draw * n + i) < 0.5));
  }
  let found = 0;
  for (let way = 0; way < 1 << n; way++) if (turned((i) => ((way >> i) & 1) === 1)) found++;
  return { p: found / (1 << n), isExact: true };
}

function drawnTest(isAsFar: (draw: number) => boolean): MeanTest {
  let found = 0;
  for (let draw = 0; draw < drawn; draw++) if (isAsFar(draw)) found++;
  return { p: (found + 1) / (drawn + 1), isExact: false };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What rounding may take from a sum of some values. */
const slackOf = (values: readonly number[]): number =>
  1e-12 * values.reduce((sum, value) => sum + Math.abs(value), 0);

const reaches = (other: number, gap: number, values: readonly number[]): boolean =>
  gap > 0 ? other >= gap - slackOf(values) : other <= gap + slackOf(values);

/** In how many ways k of n can be chosen. */
function ways(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) product = (product * (n - i + 1)) / i;
  return product;
}
