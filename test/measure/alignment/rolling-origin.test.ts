import { describe, expect, it } from 'vitest';
import { alignmentAnswer } from '../../../src/measure/alignment/alignment-answer.ts';
import { rollingOrigin } from '../../../src/measure/alignment/rolling-origin.ts';
import type { Round } from '../../../src/measure/alignment/round.ts';
import { drawnModels, drawnRounds } from './drawn-rounds.ts';

const options = { least: 2, penalties: [0.001, 0.01, 0.1, 1], waysBefore: 2, knowsBefore: false };
const comparisons = [
  { model: 'interest', against: 'base' },
  { model: 'ideology', against: 'base' },
  { model: 'interest', against: 'ideology' },
  { model: 'both', against: 'interest' },
];

function gains(rounds: readonly Round[], knowsBefore = false) {
  const rolled = rollingOrigin(rounds, drawnModels, { ...options, knowsBefore });
  const answer = alignmentAnswer(rolled, { comparisons, yesBefore: 1, seed: 1, name: 'test', draws: 400 });
  const of = (model: string, against: string) =>
    answer.gains.find((each) => each.model === model && each.against === against)!.gain;
  return { answer, of };
}

/** Outcomes in the reverse order. */
const turned = (round: Round): Round => ({ ...round, outcome: round.outcome.toReversed() });

describe('rollingOrigin', () => {
  it('finds interest where interest drives, and that ideology adds nothing', () => {
    const { of } = gains(drawnRounds({ seed: 1, interest: 1.5, ideology: 0 }));
    expect(of('interest', 'base').low).toBeGreaterThan(0);
    expect(of('interest', 'ideology').low).toBeGreaterThan(0);
    expect(of('ideology', 'base').low).toBeLessThan(0);
    expect(of('both', 'interest').low).toBeLessThan(0);
  });

  it('finds ideology where ideology drives', () => {
    const { of } = gains(drawnRounds({ seed: 2, interest: 0, ideology: 2 }));
    expect(of('ideology', 'base').low).toBeGreaterThan(0);
    expect(of('interest', 'ideology').high).toBeLessThan(0);
    expect(of('both', 'interest').low).toBeGreaterThan(0);
  });

  it('finds nothing where neither does: no model is ahead of the base rate', () => {
    for (const seed of [3, 4, 5]) {
      const { of } = gains(drawnRounds({ seed, interest: 0, ideology: 0 }));
      expect(of('interest', 'base').low).toBeLessThan(0);
      expect(of('ideology', 'base').low).toBeLessThan(0);
    }
  });

  it('does not look ahead: turning the outcomes of a window and of all after it leaves what is foretold of it', () => {
    const rounds = drawnRounds({ seed: 6, interest: 1, ideology: 1 });
    for (const knowsBefore of [false, true]) {
      const told = (given: readonly Round[]) =>
        rollingOrigin(given, drawnModels, { ...options, knowsBefore }).told.map(({ odds, penalties }) => [
          [...odds].map(([model, values]) => [model, [...values]]),
          [...penalties],
        ]);
      const honest = told(rounds);
      for (const from of [2, 3, 4]) {
        const later = told(rounds.map((round, i) => (i >= from ? turned(round) : round)));
        expect(later.slice(0, from - 1)).toEqual(honest.slice(0, from - 1));
        if (from < 4) expect(later[from - 1]).not.toEqual(honest[from - 1]);
      }
    }
  });

  it('takes the base rate from training alone, with half a case on each side', () => {
    const [one] = drawnRounds({ seed: 7, interest: 0, ideology: 0, states: 4, rounds: 1 });
    const all = (outcome: number[]): Round => ({ ...one!, outcome: Uint8Array.from(outcome) });
    const { told } = rollingOrigin(
      [all([1, 0, 0, 0, 0, 0]), all([1, 1, 0, 0, 0, 0]), all([0, 0, 0, 0, 0, 1])],
      [],
      options,
    );
    expect(told[0]!.odds.get('base')![0]).toBeCloseTo(Math.log(3.5 / 9.5), 12);
  });

  it('says of a window why it cannot be told: no case, no yes before it, a standing that none had before', () => {
    const rounds = drawnRounds({ seed: 8, interest: 1, ideology: 0, states: 5, rounds: 3 });
    const silent = rounds.map((round) => ({ ...round, outcome: round.outcome.map(() => 0) }));
    expect(rollingOrigin(silent, drawnModels, options).untold).toEqual([
      { start: 1958, why: 'before it, all 20 cases are a no' },
    ]);
    const always = rounds.map((round) => ({ ...round, outcome: round.outcome.map(() => 1) }));
    expect(rollingOrigin(always, drawnModels, options).untold[0]!.why).toBe(
      'before it, all 20 cases are a yes',
    );
    const none = {
      ...drawnRounds({ seed: 8, interest: 1, ideology: 0, states: 1, rounds: 1 })[0]!,
      start: 1970,
    };
    expect(rollingOrigin([...rounds, none], drawnModels, options).untold).toEqual([
      { start: 1970, why: 'it has no case' },
    ]);
    const other = rounds.map((round, i) => ({ ...round, before: round.before.map(() => (i === 2 ? 1 : 0)) }));
    expect(rollingOrigin(other, drawnModels, { ...options, knowsBefore: true }).untold[0]!.why).toBe(
      'some of its pairs stood before as none did in the windows before it',
    );
  });

  it('gives no interval and no score for what holds no case, and tells one pair', () => {
    const { answer } = gains(drawnRounds({ seed: 9, interest: 1, ideology: 0, rounds: 2 }));
    expect([answer.n, answer.windows]).toEqual([0, []]);
    const rolled = rollingOrigin(drawnRounds({ seed: 9, interest: 1, ideology: 0 }), drawnModels, options);
    const pair = alignmentAnswer(rolled, {
      ...{ comparisons, yesBefore: 1, seed: 1, name: 'pair', among: new Set([0, 1]) },
    });
    expect(pair.n).toBe(3);
    expect(pair.gains[0]!.gain).toMatchObject({
      low: null,
      high: null,
      why: '1 pair of 2 states are too few for an interval',
    });
  });

  it('fits columns that part the outcomes, for the sake of the price', () => {
    const rounds = drawnRounds({ seed: 10, interest: 0, ideology: 0 }).map((round) => ({
      ...round,
      predictors: { ...round.predictors, common: Float64Array.from(round.outcome) },
    }));
    const { of } = gains(rounds);
    expect(of('interest', 'base').low).toBeGreaterThan(0.3);
  });

  it('throws on one window to train on', () => {
    expect(() => rollingOrigin([], [], { ...options, least: 1 })).toThrow(
      'rollingOrigin requires two windows',
    );
  });
});
