import type { RollCalls } from './roll-calls.ts';

/** Ballots as bits: 32 votes a word, and for each word of a state three: who voted, who said yes, who said no. */
export interface PackedBallots {
  /** Words of each kind that a state has. */
  readonly words: number;
  /** Words of state i begin at `i * words * 3`: voted, yes, no of votes 0 to 31, then of 32 to 63, and so on. */
  readonly planes: Int32Array;
}

/**
 * Packs roll calls for `countPairs`. The two bits of a code are gathered by themselves: 01 is yes, 10 abstain, 11 no.
 *
 * @throws when a code is none of a ballot, such as the 8 and 9 that Voeten's files have for absent and not a member.
 */
export function packBallots({ states, votes, ballots }: RollCalls): PackedBallots {
  if (ballots.length !== states.length * votes.length)
    throw new Error('packBallots requires one ballot a state and vote');
  const words = Math.ceil(votes.length / 32);
  const planes = new Int32Array(states.length * words * 3);
  let [cell, codes] = [0, 0];
  for (let word = 0; word < planes.length; word += 3) {
    const inState = (word / 3) % words;
    const end = cell + Math.min(32, votes.length - 32 * inState);
    let [low, high] = [0, 0];
    for (let bit = 0; cell < end; cell++, bit++) {
      const code = ballots[cell]!;
      codes |= code;
      low |= (code & 1) << bit;
      high |= (code >>> 1) << bit;
    }
    planes[word] = low | high;
    planes[word + 1] = low & ~high;
    planes[word + 2] = low & high;
  }
  if (codes > 3) throw new Error('packBallots requires codes from 0 to 3');
  return { words, planes };
}
