import { describe, expect, it } from 'vitest';
import { sessionLayout } from '../../../src/measure/ideal-points/session-layout.ts';
import { sessionPoints } from '../../../src/measure/ideal-points/session-points.ts';
import { rollCallsFrom } from './ballot-strings.ts';

const states = ['A', 'B', 'C'];
const sessions = [
  { session: 1, rollCalls: rollCallsFrom(['yn', 'ny', 'y.'], states), resolutions: ['r1', 'r2'] },
  { session: 2, rollCalls: rollCallsFrom(['y', 'n', '.'], states), resolutions: ['r3'] },
];
const layout = sessionLayout(sessions);

/** Draws in which A lies at 0 to 100 in its first session and at 10 in its second, and B as far below 0. */
const draws = Array.from({ length: 101 }, (_, k) =>
  Float64Array.from(layout.seats, ({ state, session }) =>
    state === 'A' ? (session === 1 ? k : 10) : session === 1 ? -k : -10,
  ),
);
const pointsOf = (kept: readonly Float64Array[], ends: readonly [string, string] = ['A', 'B']) =>
  sessionPoints(sessions, layout, { kept, ends, seed: 1, complete: true }).points;
const told = (points: ReturnType<typeof pointsOf>) =>
  points.map(({ state, session, value, interval }) => [`${state}${session}`, value, interval]);

describe('sessionPoints(draws)', () => {
  it('are the means of the draws, between the values that 5 and 95 % of them lie below', () => {
    expect(told(pointsOf(draws))).toEqual([
      ['A1', 50, [5, 95]],
      ['B1', -50, [-95, -5]],
      ['C1', null, undefined],
      ['A2', 10, [10, 10]],
      ['B2', -10, [-10, -10]],
      ['C2', null, undefined],
    ]);
    expect(pointsOf(draws)[2]).toMatchObject({ why: 'ballots in one session alone' });
  });

  it('are turned round where most draws have the ends the other way', () => {
    expect(told(pointsOf(draws, ['B', 'A'])).slice(0, 2)).toEqual([
      ['A1', -50, [-95, -5]],
      ['B1', 50, [5, 95]],
    ]);
  });

  it('are none where the draws do not agree which end lies above', () => {
    const mixed = draws.map((draw, k) => (k % 10 === 0 ? draw.map((point) => -point - 1) : draw));
    expect(pointsOf(mixed)[0]).toMatchObject({
      value: null,
      why: 'the draws do not agree whether A lies above B',
    });
  });
});
