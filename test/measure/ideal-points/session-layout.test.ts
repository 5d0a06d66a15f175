import { describe, expect, it } from 'vitest';
import { type SessionVotes, sessionLayout } from '../../../src/measure/ideal-points/session-layout.ts';
import { rollCallsFrom } from './ballot-strings.ts';

const states = ['A', 'B', 'C'];
const session = (number: number, rows: readonly string[], resolutions: readonly string[]): SessionVotes => ({
  session: number,
  rollCalls: rollCallsFrom(rows, states),
  resolutions,
});

describe('sessionLayout(sessions)', () => {
  it('joins votes on one resolution, and each seat with the one before, over a gap too', () => {
    const layout = sessionLayout([
      session(1, ['yn', 'ny', 'a.'], ['r1', 'r2']),
      session(2, ['y', 'n', '.'], ['r3']),
      session(4, ['n', 'y', 'y'], ['r1']),
    ]);
    expect(layout.resolutions).toEqual(['r1', 'r2', 'r3']);
    expect(Array.from(layout.starts)).toEqual([0, 6, 8, 10]);
    expect(layout.seats).toEqual([
      { state: 'A', session: 1, ballots: 2, neighbour: 1 },
      { state: 'A', session: 2, ballots: 1, neighbour: 0 },
      { state: 'A', session: 4, ballots: 1, neighbour: 1 },
      { state: 'B', session: 1, ballots: 2, neighbour: 4 },
      { state: 'B', session: 2, ballots: 1, neighbour: 3 },
      { state: 'B', session: 4, ballots: 1, neighbour: 4 },
      { state: 'C', session: 1, ballots: 1, neighbour: 7 },
      { state: 'C', session: 4, ballots: 1, neighbour: 6 },
    ]);
    expect(Array.from(layout.codes.subarray(0, 6))).toEqual([1, 3, 2, 3, 1, 1]);
    expect(layout.lone).toEqual([]);
  });

  it('leaves out resolutions on which nobody differed or voted, and states of one session, and counts them', () => {
    const layout = sessionLayout([
      session(1, ['yyy.', 'yny.', 'yyn.'], ['same', 'r1', 'r2', 'none']),
      session(2, ['yy', 'ny', '..'], ['r3', 'as-one']),
    ]);
    expect(layout.dropped).toEqual({ empty: 1, unanimous: 3 });
    expect(layout.lone).toEqual(['C']);
    // Without C nobody differs on r2.
    expect(layout.resolutions).toEqual(['r1', 'r3']);
    expect(layout.seats.map(({ state }) => state)).toEqual(['A', 'A', 'B', 'B']);
  });

  it('refuses a ballot that is none', () => {
    const rollCalls = { states: ['A'], votes: ['r'], ballots: Uint8Array.of(9) };
    expect(() => sessionLayout([{ session: 1, rollCalls }])).toThrow('requires ballots from 0 to 3');
  });
});
