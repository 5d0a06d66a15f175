import type { Share } from '../judge-report.ts';
import { sideOfVerdict, verdictOf } from '../verdict.ts';
import type { Answer } from './rests-report.ts';

/** What is less than this is no fall, though it crosses a line: of 200 worlds a share near the middle is off by up to seven points. */
export const leastFall = 0.1;

/** In what share of the worlds, at least, a test is answered otherwise than before. */
export function movement(before: Share, after: Share): number {
  const gained = (word: keyof Share) => Math.max(0, after[word] - before[word]);
  return gained('true') + gained('false') + gained('unknown');
}

/** Whether a verdict falls: it is on another side than before, and that by more than a hair. One that is untestable has nothing to lose. */
export function falls(before: Share, after: Share): boolean {
  const [was, is] = [before, after].map((share) => sideOfVerdict(verdictOf(share)));
  return was !== 'untestable' && was !== is && movement(before, after) >= leastFall - 1e-9;
}

/** Shares with the verdict that they amount to. */
export function answerOf(share: Share): Answer {
  return { verdict: verdictOf(share), share };
}
