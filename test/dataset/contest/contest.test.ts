import { describe, expect, it } from 'vitest';
import { ABSENT, type ContestFacts, NOT_TOLD } from '../../../src/dataset/contest/contest-facts.ts';
import { contestModels } from '../../../src/dataset/contest/contest-models.ts';
import { contestRounds, lookAtWindows, windowsOf } from '../../../src/dataset/contest/contest-rounds.ts';
import { multilateralPacts } from '../../../src/dataset/contest/multilateral-pacts.ts';
import { networks } from '../../../src/dataset/contest/networks.ts';
import { pairPredictors } from '../../../src/dataset/contest/predictors.ts';
import { regimeIn } from '../../../src/dataset/contest/regimes.ts';
import { contestOf } from '../../../src/dataset/contest/run-contest.ts';
import { signedState } from '../../../src/dataset/contest/signed-states.ts';
import { smallFacts } from './small-facts.ts';

const alliances = { network: networks.find(({ name }) => name === 'alliances')!, pacts: 'all' } as const;
const facts = smallFacts();
const windows = windowsOf(facts, 4);
const request = { years: facts, powers: ['0', '1', '2'], length: 4, seed: 1, draws: 50 };
const sets = { atop: true, 'tss-rivalries': true };

/** A table of pairs of three states in a year. */
const pairsOf = (...tied: readonly (readonly [number, number])[]) => {
  const pairs = new Uint8Array(9);
  for (const [i, j] of tied) pairs[i * 3 + j] = pairs[j * 3 + i] = 1;
  return pairs;
};

describe('windowsOf', () => {
  it('follow each other without gap and overlap, and a rest is left', () => {
    expect(windowsOf({ first: 1946, last: 1955 }, 4)).toEqual([
      { first: 1946, last: 1949 },
      { first: 1950, last: 1953 },
    ]);
  });
});

describe('multilateralPacts', () => {
  const many = (...years: Uint8Array[]) => multilateralPacts(years, 3).map((year) => [...year]);

  it('finds a pact of three, who joins one, and leaves two pacts of one state alone', () => {
    const none = [...pairsOf()];
    const three = pairsOf([0, 1], [0, 2], [1, 2]);
    expect(many(pairsOf(), three)).toEqual([none, [...three]]);
    // the third joins a pair of allies: its two pacts are of many, theirs is as it was
    expect(many(pairsOf(), pairsOf([0, 1]), three)).toEqual([none, none, [...pairsOf([0, 2], [1, 2])]]);
    expect(many(pairsOf(), pairsOf([0, 1], [0, 2]))).toEqual([none, none]);
  });

  it('begins anew with a pact that lapsed', () => {
    const three = pairsOf([0, 1], [0, 2], [1, 2]);
    expect(many(pairsOf(), three, pairsOf(), pairsOf([0, 1])).at(-1)).toEqual([...pairsOf()]);
  });
});

describe('pairPredictors', () => {
  const three: ContestFacts = {
    ...{ states: ['2', '365', '710'], first: 1950, last: 1951, exists: [], there: [] },
    allied: [pairsOf([0, 2]), pairsOf([0, 2], [1, 2])],
    rivals: [pairsOf([0, 1]), pairsOf()],
    disputes: [pairsOf(), pairsOf()],
    ideologicalRivals: [pairsOf([0, 1]), pairsOf()],
    borders: [pairsOf([1, 2]), pairsOf([1, 2])],
    capabilities: [Float64Array.of(0.3, 0.2, Number.NaN), Float64Array.of(0.3, 0.2, 0.1)],
    soldiers: [Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.1, 0.2, 0.3)],
    majors: [Float64Array.of(1, 1, 0), Float64Array.of(1, 1, 0)],
    idealPoints: [Float64Array.of(2, -2, Number.NaN), Float64Array.of(2, -1, Number.NaN)],
    regimes: [
      ['democratic', 'communist', 'communist'],
      ['democratic', 'communist', undefined],
    ],
  };
  const found = pairPredictors(three, alliances, { first: 1950, last: 1951 });
  const of = (name: string, i: number, j: number) => found[name]![i * 3 + j]!;

  it('are those of the window by hand', () => {
    expect(of('commonFriends', 0, 1)).toBeCloseTo(Math.log(2), 12);
    expect(of('commonFriends', 0, 2)).toBe(0);
    expect(of('opposedThirds', 0, 2)).toBeCloseTo(Math.log(2), 12);
    expect(of('commonEnemies', 0, 2)).toBe(0);
    expect(of('capabilityRatio', 0, 1)).toBeCloseTo(Math.log(0.3 / 0.2), 4);
    expect(of('greatPower', 1, 2)).toBe(1);
    expect([of('adjoining', 1, 2), of('adjoining', 0, 1)]).toEqual([1, 0]);
    expect(of('mutualThreat', 1, 2)).toBeCloseTo(Math.log(1 + 200), 12);
    expect(of('mutualThreat', 0, 1)).toBe(0);
    expect(of('ideologicalRivalry', 1, 0)).toBe(1);
    expect([of('bothCommunist', 1, 2), of('oneCommunist', 0, 1), of('communistAndDemocratic', 0, 2)]).toEqual(
      [1, 1, 1],
    );
    expect(of('idealPointDistance', 0, 1)).toBe(3.5);
  });

  it('are not known where a state’s number is not', () => {
    expect(of('idealPointDistance', 0, 2)).toBeNaN();
  });

  it('have the regime of the last year of the window that tells of one, not of its first', () => {
    type Regimes = ContestFacts['regimes'][number];
    const of = (...regimes: Regimes) => {
      const changing = {
        ...three,
        last: 1953,
        regimes: regimes.map((regime): Regimes => ['communist', regime, undefined]),
      };
      const seen = pairPredictors(changing, alliances, { first: 1950, last: 1953 });
      return [seen.bothCommunist![1], seen.oneCommunist![1], seen.communistAndDemocratic![1]];
    };
    expect(of('other', 'other', 'communist', undefined)).toEqual([1, 0, 0]);
    expect(of('communist', 'communist', 'democratic', 'democratic')).toEqual([0, 1, 1]);
    expect(of('communist', 'other', 'other', 'other')).toEqual([0, 1, 0]);
    expect(of(undefined, undefined, undefined, undefined)).toEqual(Array(3).fill(Number.NaN));
  });

  it('of what data leave open are not known, and of who was no state throughout neither', () => {
    const open = (says: number) => {
      const year = pairsOf();
      year[1] = year[3] = says;
      return pairPredictors({ ...three, disputes: [year, pairsOf()] }, alliances, { first: 1950, last: 1951 })
        .disputes![1];
    };
    // a year that is open may be a yes; one in which there was no such pair is none
    expect([open(NOT_TOLD), open(ABSENT), open(0), open(1)]).toEqual([Number.NaN, 0, 0, 1]);
    const without = pairsOf().fill(ABSENT);
    const gone = { ...three, allied: [without, without], disputes: [without, without] };
    const nothing = pairPredictors(gone, alliances, { first: 1950, last: 1951 });
    for (const name of ['disputes', 'commonFriends', 'opposedThirds', 'sharedThreat'])
      expect(nothing[name]![1]).toBeNaN();
  });
});

describe('a contest of facts', () => {
  it('foretells nothing from what comes after: facts of a window and later, turned, change no prediction of it', () => {
    const from = 1962;
    const turned: ContestFacts = {
      ...facts,
      ...Object.fromEntries(
        (['allied', 'multilateral', 'disputes', 'rivals', 'ideologicalRivals', 'borders'] as const).map(
          (name) => [
            name,
            facts[name]!.map((year, i) =>
              facts.first + i >= from ? year.map((mark) => 1 - Math.min(1, mark)) : year,
            ),
          ],
        ),
      ),
      ...Object.fromEntries(
        (['capabilities', 'soldiers', 'majors', 'idealPoints'] as const).map((name) => [
          name,
          facts[name]!.map((year, i) => (facts.first + i >= from ? year.toReversed() : year)),
        ]),
      ),
      regimes: facts.regimes.map((year, i) => (facts.first + i >= from ? year.toReversed() : year)),
    };
    for (const network of networks.filter(({ name }) => name === 'alliances' || name === 'rivalries')) {
      const asked = { network, pacts: 'all' } as const;
      const seen = (given: ContestFacts) =>
        contestRounds(given, asked, lookAtWindows(given, asked, windows), 'ties').filter(
          ({ start }) => start <= from,
        );
      const [honest, other] = [seen(facts), seen(turned)];
      expect(other.map(({ predictors, before }) => [predictors, before])).toEqual(
        honest.map(({ predictors, before }) => [predictors, before]),
      );
      expect(other.at(-1)!.outcome).not.toEqual(honest.at(-1)!.outcome);
    }
  });

  it('is the same for a seed, answers every question that the sets allow, and no other', () => {
    const { answers } = contestOf(facts, windows, sets, request);
    expect(answers.map(({ network, pacts, question }) => `${network} ${pacts} ${question}`)).toEqual([
      ...['alliances all ties', 'alliances all new-ties', 'alliances all realignments'],
      ...['alliances bilateral ties', 'alliances bilateral new-ties', 'alliances bilateral realignments'],
      ...['rivalries all ties', 'rivalries all new-ties', 'rivalries all realignments'],
    ]);
    expect(contestOf(facts, windows, sets, request).answers).toEqual(answers);
    expect(contestOf(facts, windows, {}, request).answers).toEqual([]);
    // one network is asked alone, and comes out as it does among all
    const steps: number[] = [];
    const one = {
      ...request,
      network: 'rivalries',
      onProgress: (_: number, of: number) => steps.push(of),
    } as const;
    expect(contestOf(facts, windows, sets, one).answers).toEqual(
      answers.filter(({ network }) => network === 'rivalries'),
    );
    expect(steps.length).toBe(steps[0]);
  });

  it('asks of new ties pairs that had none, and of realignments pairs that had one', () => {
    const rounds = (question: 'ties' | 'new-ties' | 'realignments') =>
      contestRounds(facts, alliances, lookAtWindows(facts, alliances, windows), question).map(
        ({ outcome }) => outcome.length,
      );
    expect(rounds('ties')).toEqual(Array(windows.length - 1).fill(66));
    expect(rounds('new-ties').map((n, i) => n + rounds('realignments')[i]!)).toEqual(rounds('ties'));
  });
});

describe('contestModels', () => {
  it('leave out what is the past of the very thing that is foretold', () => {
    const known = new Set([
      'idealPointDistance',
      'bothCommunist',
      'commonFriends',
      'commonEnemies',
      'disputes',
    ]);
    const of = (network: 'un-votes' | 'signed', model: string) =>
      contestModels(network, known).find(({ id }) => id === model)!.predictors;
    expect(of('un-votes', 'ideology')).toEqual(['bothCommunist']);
    expect(of('signed', 'ideology')).toEqual(['bothCommunist', 'idealPointDistance']);
    expect(of('signed', 'interest')).toEqual(['commonEnemies', 'commonFriends']);
    expect(of('signed', 'interest-without-friends')).toEqual(['commonEnemies']);
  });
});

describe('regimeIn, signedState', () => {
  it('tell of known states and years, and of no other', () => {
    expect(regimeIn('710', 1950)).toBe('communist');
    expect(regimeIn('710', 1949)).toBe('other');
    expect(regimeIn('713', 1969)).toBe('other');
    expect(regimeIn('2', 1969)).toBe('democratic');
    expect(regimeIn('2', 1939)).toBeUndefined();
    expect(regimeIn('999', 1969)).toBeUndefined();
    expect([
      signedState('AUS'),
      signedState('AUT'),
      signedState('NIG'),
      signedState('2'),
      signedState('xyz'),
    ]).toEqual(['900', '305', '436', '2', undefined]);
  });
});
