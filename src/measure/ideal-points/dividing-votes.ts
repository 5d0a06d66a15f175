import type { RollCalls } from '../similarity/roll-calls.ts';

/** How many votes were left out, and why: nobody took a side, all took one, or too few took another. */
export interface DroppedVotes {
  readonly empty: number;
  readonly unanimous: number;
  readonly lopsided: number;
}

/** The votes that tell states apart, and the states that have a ballot in one of them. */
export interface DividingVotes {
  readonly votes: readonly number[];
  readonly states: readonly number[];
  readonly dropped: DroppedVotes;
}

/**
 * The votes in which at least a share of those who took a side took another than most. All others place nobody, and only slow an
 * estimate down.
 *
 * Takes: roll calls; whether an abstention is a side of its own or no side; the least share, 0 for all votes but unanimous ones.
 */
export function dividingVotes(
  { states, votes, ballots }: RollCalls,
  { abstentions, least }: { readonly abstentions: boolean; readonly least: number },
): DividingVotes {
  if (ballots.some((code) => code > 3))
    throw new Error('dividingVotes requires ballots from 0 to 3: missing, yes, abstain, no');
  const dropped = { empty: 0, unanimous: 0, lopsided: 0 };
  const ballotOf = (i: number, j: number) => ballots[i * votes.length + j]!;
  const counts = new Int32Array(4);
  const isKept = (j: number): boolean => {
    counts.fill(0);
    for (let i = 0; i < states.length; i++) counts[ballotOf(i, j)]! += 1;
    const sides = abstentions ? [counts[1]!, counts[2]!, counts[3]!] : [counts[1]!, counts[3]!];
    const all = sides.reduce((sum, side) => sum + side, 0);
    const others = all - Math.max(...sides);
    const why =
      all === 0 ? 'empty' : others === 0 ? 'unanimous' : others < least * all ? 'lopsided' : undefined;
    if (why) dropped[why] += 1;
    return why === undefined;
  };
  const kept = [...votes.keys()].filter(isKept);
  const takesSide = (code: number) => code !== 0 && (abstentions || code !== 2);
  const placed = [...states.keys()].filter((i) => kept.some((j) => takesSide(ballotOf(i, j))));
  return { votes: kept, states: placed, dropped };
}
