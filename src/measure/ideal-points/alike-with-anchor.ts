import type { OrderedVotes } from './ordinal-fit.ts';

/**
 * How near each state voted to one of them, the anchor, from −1 to 1: where an estimate begins. It depends neither on the order of
 * states nor on that of votes. A state without a vote in common begins in the middle.
 */
export function alikeWithAnchor({ states, votes, ballots }: OrderedVotes, anchor: number): Float64Array {
  const [near, common] = [new Float64Array(states), new Float64Array(states)];
  for (let j = 0; j < votes; j++) {
    const his = ballots[j * states + anchor]!;
    if (his === 0) continue;
    for (let i = 0; i < states; i++) {
      const code = ballots[j * states + i]!;
      if (code === 0) continue;
      near[i]! += 1 - Math.abs(code - his);
      common[i]! += 1;
    }
  }
  return near.map((sum, i) => (common[i]! > 0 ? sum / common[i]! : 0));
}
