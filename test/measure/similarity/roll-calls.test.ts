import { describe, expect, it } from 'vitest';
import {
  ballotsOf,
  type CastBallot,
  rollCallsOf,
  withoutUnanimous,
} from '../../../src/measure/similarity/roll-calls.ts';
import reference from '../../reference/vote-pairs.json' with { type: 'json' };
import { hasVotes, unDigits, votesAbsent } from './un-votes.ts';

const cast = (text: string): CastBallot[] =>
  text.split('; ').map((part) => {
    const [vote, state, ballot] = part.split(' ') as [string, string, CastBallot['ballot']];
    return { vote, state, ballot };
  });

describe('rollCallsOf', () => {
  it('puts ballots in their places, whatever order they come in; who is not told of is missing', () => {
    const rollCalls = rollCallsOf(cast('r1 A yes; r2 B no; r1 B abstain; r2 C missing'));
    expect(rollCalls.states).toEqual(['A', 'B', 'C']);
    expect(rollCalls.votes).toEqual(['r1', 'r2']);
    expect(['A', 'B', 'C'].map((state) => [...ballotsOf(rollCalls, state)])).toEqual([
      [1, 0],
      [2, 3],
      [0, 0],
    ]);
  });

  it('refuses a second ballot of a state in a vote, even where the first was missing', () => {
    const message = 'rollCallsOf requires one ballot a state and vote: "A" has two in "r1"';
    expect(() => rollCallsOf(cast('r1 A missing; r1 A yes'))).toThrow(message);
  });

  it('rollCallsOf(nothing) has nothing', () => {
    expect(rollCallsOf([])).toEqual({ states: [], votes: [], ballots: new Uint8Array() });
    expect(() => ballotsOf(rollCallsOf([]), 'A')).toThrow('not "A"');
  });
});

describe('withoutUnanimous', () => {
  it('leaves out votes in which all did the same, or one voted, or none', () => {
    const rollCalls = rollCallsOf(
      cast(
        'all A yes; all B yes; two A yes; two B abstain; one A no; one B missing; none A missing; last A yes; last C no',
      ),
    );
    const rest = withoutUnanimous(rollCalls);
    expect(rest.votes).toEqual(['two', 'last']);
    expect(rest.states).toEqual(['A', 'B', 'C']);
    expect([...rest.ballots]).toEqual([1, 1, 2, 0, 0, 3]);
    expect(withoutUnanimous(rest)).toEqual(rest);
  });

  it.skipIf(!hasVotes)(`drops 79 of the 5,429 roll calls to session 70${votesAbsent}`, () => {
    const sessions = [...unDigits().values()];
    const [all, rest] = [sessions, sessions.map(withoutUnanimous)].map((of) =>
      of.reduce((sum, { votes }) => sum + votes.length, 0),
    );
    expect([all, all! - rest!]).toEqual([5429, 79]);
    expect([reference.rollCalls, reference.unanimous]).toEqual([5429, 79]);
  });
});
