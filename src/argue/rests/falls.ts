import type { Share } from '../judge-report.ts';
import { sideOfVerdict, type Tally, verdictOf } from '../verdict.ts';
import { countsInAll } from './counts-in-all.ts';
import type { Answer } from './rests-report.ts';

/** What is less than this is no fall, though it crosses a line: of 200 worlds a share near the middle is off by up to seven points. */
export const leastFall = 0.1;

const words = ['true', 'false', 'unknown'] as const;

/** In what share of the worlds, at least, a test is answered otherwise than before. */
export function movement(before: Share, after: Share): number {
  return words.reduce((sum, word) => sum + Math.max(0, after[word] - before[word]), 0);
}

/** Whether a verdict falls: it is on another side than before, and that by more than a hair. One that is untestable has nothing to lose. */
export function falls(before: Share, after: Share): boolean {
  const [was, is] = [before, after].map((share) => sideOfVerdict(verdictOf(share)));
  return was !== 'untestable' && was !== is && movement(before, after) >= leastFall - 1e-9;
}

/**
 * Whether a verdict may fall in all worlds, as far as some of them tell: what is ruled out is so but for less than one in a hundred thousand.
 *
 * Takes: its share in all worlds before, and how some of so many answered after.
 */
export function mayFall(before: Share, some: Tally, worlds: number): boolean {
  const was = sideOfVerdict(verdictOf(before));
  if (was === 'untestable') return false;
  const asked = some.true + some.false + some.unknown;
  const between = words.map((word) => countsInAll(some[word], asked, worlds).map((count) => count / worlds));
  const gained = words.reduce((sum, word, n) => sum + Math.max(0, between[n]![1]! - before[word]), 0);
  const lost = words.reduce((sum, word, n) => sum + Math.max(0, before[word] - between[n]![0]!), 0);
  if (Math.min(gained, lost) < leastFall - 1e-9) return false;
  // the shares of a side have no dent: what has all its corners on one side is all on that side
  const [yes, , unknown] = between as [number[], number[], number[]];
  return yes.some((share) =>
    unknown.some((open) => sideOfVerdict(verdictOf({ true: share, false: 0, unknown: open })) !== was),
  );
}

/** Shares with the verdict that they amount to. */
export function answerOf(share: Share): Answer {
  return { verdict: verdictOf(share), share };
}
