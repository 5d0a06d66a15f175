import { describe, expect, it } from 'vitest';
import { dividingVotes } from '../../../src/measure/ideal-points/dividing-votes.ts';
import { rollCallsFrom } from './ballot-strings.ts';

/** Votes: one no in four, one abstention beside three yes, all yes, nobody, one no in three. */
const rollCalls = rollCallsFrom(['yyy.y', 'yyy.y', 'yyy.n', 'nay..']);
const of = (abstentions: boolean, least: number) => {
  const { votes, states, dropped } = dividingVotes(rollCalls, { abstentions, least });
  return { votes, states, ...dropped };
};

describe('dividingVotes(roll calls)', () => {
  it('keeps a vote in which just the least share took another side than most, and none with less', () => {
    expect(of(false, 1 / 4)).toMatchObject({ votes: [0, 4], lopsided: 0 });
    expect(of(false, 0.26)).toMatchObject({ votes: [4], lopsided: 1 });
  });

  it('takes an abstention for no side or for a side of its own, and places who has a ballot in what is kept', () => {
    expect(of(false, 0)).toEqual({
      ...{ votes: [0, 4], states: [0, 1, 2, 3], empty: 1, unanimous: 2, lopsided: 0 },
    });
    expect(of(true, 0)).toEqual({
      ...{ votes: [0, 1, 4], states: [0, 1, 2, 3], empty: 1, unanimous: 1, lopsided: 0 },
    });
    expect(of(false, 0.3)).toMatchObject({ votes: [4], states: [0, 1, 2] });
  });
});
