import { describe, expect, it } from 'vitest';
import { networks } from '../../../src/dataset/contest/networks.ts';
import { NO, OPEN, YES } from '../../../src/dataset/contest/pair-answers.ts';
import { pairPredictors } from '../../../src/dataset/contest/predictors.ts';
import { sharedThreats } from '../../../src/dataset/contest/threats.ts';
import { smallFacts } from './small-facts.ts';

/** A table of every two of four states: what the pairs that are named say, the same both ways, and of others no. */
const pairs = (...said: readonly (readonly [number, number, number?])[]) => {
  const all = new Uint8Array(16);
  for (const [i, j, says = YES] of said) all[i * 4 + j] = all[j * 4 + i] = says;
  return all;
};
/** The third state, of size 0.4, is at odds with the first two. */
const atOdds = pairs([0, 2], [1, 2]);
const shared = (change: {
  readonly foes?: Uint8Array;
  readonly near?: Uint8Array;
  readonly size?: readonly number[];
  readonly reachesAll?: readonly number[];
  readonly isTold?: readonly boolean[];
}) => {
  const { foes = atOdds, near = pairs(), size = [0, 0, 0.4, 0.1], reachesAll = [0, 0, 0, 0] } = change;
  const { isTold = [true, true, true, true] } = change;
  return sharedThreats({
    company: { friends: pairs(), foes, isTold },
    ...{ size: Float64Array.from(size), near, reachesAll: Uint8Array.from(reachesAll) },
  })[1]!;
};

describe('sharedThreats', () => {
  it('are of a third that is at odds with both and within reach of both, and of no other', () => {
    expect(shared({ near: pairs([0, 2], [1, 2]) })).toBe(0.4);
    expect(shared({ near: pairs([0, 2]) })).toBe(0);
    expect(shared({ near: pairs([1, 2]) })).toBe(0);
    // near each other, and each near another who is no foe
    expect(shared({ near: pairs([0, 1], [0, 3], [1, 3]) })).toBe(0);
    expect(shared({ near: pairs([0, 2], [1, 2]), foes: pairs([0, 2]) })).toBe(0);
    expect(shared({ reachesAll: [NO, NO, YES, NO] })).toBe(0.4);
    // another's reach is not the third's
    expect(shared({ reachesAll: [YES, YES, NO, YES] })).toBe(0);
    expect(shared({ near: pairs([0, 2]), reachesAll: [NO, NO, NO, YES] })).toBe(0);
  });

  it('are those of the greatest such third', () => {
    const foes = pairs([0, 2], [1, 2], [0, 3], [1, 3]);
    expect(shared({ foes, near: foes, size: [0, 0, 0.2, 0.3] })).toBe(0.3);
  });

  it('are not known where a third of unknown size may be the greatest: unknown is not zero', () => {
    const near = pairs([0, 2], [1, 2]);
    expect(shared({ near, size: [0, 0, Number.NaN, 0.1] })).toBeNaN();
    expect(shared({ near, size: [Number.NaN, Number.NaN, 0.4, Number.NaN] })).toBe(0.4);
    const foes = pairs([0, 2], [1, 2], [0, 3], [1, 3]);
    expect(shared({ foes, near: foes, size: [0, 0, Number.NaN, 0.3] })).toBeNaN();
  });

  it('are not known where data leave open whether a third is such, unless a greater one is known; nor of a state of whose foes nothing is told', () => {
    const near = pairs([0, 2], [1, 2]);
    expect(shared({ near, foes: pairs([0, 2], [1, 2, OPEN]) })).toBeNaN();
    expect(shared({ near: pairs([0, 2], [1, 2, OPEN]) })).toBeNaN();
    expect(shared({ near, foes: pairs([0, 2], [1, 2], [0, 3, OPEN], [1, 3]), size: [0, 0, 0.4, 0.1] })).toBe(
      0.4,
    );
    expect(shared({ near, isTold: [false, true, true, true] })).toBeNaN();
  });
});

describe('pairPredictors', () => {
  it('leave open a threat whose capabilities the data do not have, and those of a pair of which they tell nothing', () => {
    const facts = smallFacts(6);
    const alliances = { network: networks.find(({ name }) => name === 'alliances')!, pacts: 'all' } as const;
    const window = { first: 1950, last: 1953 };
    const without = (state: number) => ({
      ...facts,
      capabilities: facts.capabilities!.map((year) =>
        year.map((share, i) => (i === state ? Number.NaN : share)),
      ),
    });
    const whole = pairPredictors(facts, alliances, window).sharedThreat!;
    const partial = facts.states.map(
      (_, state) => pairPredictors(without(state), alliances, window).sharedThreat!,
    );
    expect(whole.some((threat) => threat > 0)).toBe(true);
    // taking a state's capabilities away makes no threat less, and some unknown
    for (const threats of partial)
      for (const [pair, threat] of threats.entries())
        if (!Number.isNaN(threat)) expect(threat).toBe(whole[pair]);
    expect(partial.some((threats) => threats.some((threat) => Number.isNaN(threat)))).toBe(true);
  });
});
