import fc from 'fast-check';
import type { Portfolio } from '../../../src/measure/similarity/joint-table.ts';

/** Two portfolios over the same targets, written a digit a target, `.` where there is no value. */
export function portfolio(text: string): Portfolio {
  return [...text].map((digit) => (digit === '.' ? null : Number(digit)));
}

export const voteScale = [1, 2, 3];

/** Two lists of votes of one length, with values missing here and there; some are short or do the same throughout. */
export const twoVotes: fc.Arbitrary<{ x: (number | null)[]; y: (number | null)[] }> = fc
  .array(fc.tuple(fc.constantFrom(1, 1, 1, 2, 3, null), fc.constantFrom(1, 1, 2, 3, 3, null)), {
    maxLength: 14,
  })
  .map((ballots) => ({ x: ballots.map(([x]) => x), y: ballots.map(([, y]) => y) }));

/** The values of targets that both have. */
export function common({ x, y }: { x: Portfolio; y: Portfolio }): [number, number][] {
  return x.flatMap((one, k) => (one === null || y[k] == null ? [] : [[one, y[k]] as [number, number]]));
}
