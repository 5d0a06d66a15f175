import { naturalLogarithm } from '../../base/powers.ts';
import type { SegmentCost } from './segment-costs.ts';

export interface Segmenting {
  readonly penalty: number;
  /** Whether each segment costs log(length) as well. */
  readonly lengths: boolean;
  /** The least number of values in a segment. */
  readonly shortest: number;
}

/** How many lists the starts wait in, a power of two. */
const LISTS = 64;
/** The highest level, above which levels are no longer told apart. */
const HIGHEST = 2 ** 50;

/**
 * For each end of a segmentation of n values, the end of the segment before the last one in the best segmentation up to there.
 *
 * Pruning is that of Killick, Fearnhead & Eckley (2012). It waits for the shortest segment, and leaves the lengths out, so that it
 * loses no optimum. Where a cost only rises with its segment, what a start came to when last reckoned is a lower bound of what it
 * comes to later: the start waits, in the list of its level, until the best has risen to there, which spares most of the reckoning.
 * Of equally good starts the earliest is taken.
 */
export function bestSegmentation(cost: SegmentCost, n: number, search: Segmenting): Int32Array {
  const { penalty, shortest, lengths } = search;
  const { of, rises } = cost;
  const logs = logsOfLengths(lengths ? n : 0);
  const before = new Int32Array(n + 1);
  const least = new Float64Array(n + 1).fill(Infinity);
  least[0] = -penalty;
  // The first start of each list, the one after each start, and the first end at which a start is out.
  const heads = new Int32Array(LISTS).fill(-1);
  const next = new Int32Array(n + 1);
  const expiry = new Int32Array(n + 1).fill(n + 1);
  const came = new Float64Array(n + 1);
  const width = penalty > 0 ? (2 * penalty) / LISTS : 1;
  const levelOf = (value: number) => (rises ? Math.min(Math.max(Math.floor(value / width), 0), HIGHEST) : 0);
  let level = 0;
  for (let end = shortest; end <= n; end++) {
    // The best start of the end before is likely the best again, and is reckoned first.
    let bestStart = before[end - 1]!;
    let best = least[bestStart]! + of(bestStart, end) + (lengths ? logs[end - bestStart]! : 0);
    const newest = end - shortest;
    came[newest] = -Infinity;
    next[newest] = heads[level % LISTS]!;
    heads[level % LISTS] = newest;
    let looked = -1;
    for (const last = level + LISTS; level < last && level <= levelOf(best); level++) {
      for (let start = heads[level % LISTS]!, after = -1; start >= 0; start = after) {
        after = next[start]!;
        if (expiry[start]! <= end) continue;
        const sofar = least[start]! + of(start, end);
        const whole = lengths ? sofar + logs[end - start]! : sofar;
        if (whole < best || (whole === best && start < bestStart)) {
          best = whole;
          bestStart = start;
        }
        if (sofar > best + penalty) {
          if (shortest === 1) continue;
          expiry[start] = Math.min(expiry[start]!, end + shortest);
        }
        came[start] = sofar;
        next[start] = looked;
        looked = start;
      }
      heads[level % LISTS] = -1;
    }
    level = levelOf(best);
    for (let start = looked, after = -1; start >= 0; start = after) {
      after = next[start]!;
      const list = Math.min(Math.max(levelOf(came[start]!), level), level + LISTS - 1) % LISTS;
      next[start] = heads[list]!;
      heads[list] = start;
    }
    least[end] = best + penalty;
    before[end] = bestStart;
  }
  return before;
}

/** The logarithm of every length up to n. */
function logsOfLengths(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let length = 2; length <= n; length++) logs[length] = naturalLogarithm(length);
  return logs;
}
