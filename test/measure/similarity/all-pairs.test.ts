import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleAgreement, voetenAgreement } from '../../../src/measure/similarity/agreement.ts';
import { countPairs, pairPlace, valuesOfPairs } from '../../../src/measure/similarity/all-pairs.ts';
import { tableOfCodes } from '../../../src/measure/similarity/joint-table.ts';
import { ballotsOf, type RollCalls, voteLevels } from '../../../src/measure/similarity/roll-calls.ts';
import { sScore } from '../../../src/measure/similarity/s-score.ts';
import reference from '../../reference/vote-pairs.json' with { type: 'json' };
import { hasVotes, unDigits, unSessions, votesAbsent } from './un-votes.ts';

const plain = {
  simple: simpleAgreement,
  voeten: voetenAgreement,
  'S absolute': sScore,
  'S squared': (table: Parameters<typeof sScore>[0]) => sScore(table, 'squared'),
} as const;

/** Where the fast values are not, to the last bit, those of the plain functions, which go pair by pair. */
function differences(rollCalls: RollCalls): string[] {
  const { states } = rollCalls;
  const counts = countPairs(rollCalls);
  const names = Object.keys(plain) as (keyof typeof plain)[];
  const values = names.map((name) => valuesOfPairs(counts, name));
  const rows = states.map((state) => ballotsOf(rollCalls, state));
  const found: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      const table = tableOfCodes(rows[i]!, rows[j]!, voteLevels);
      const pair = pairPlace(states.length, i, j);
      if (counts.common[pair] !== table.n) found.push(`${states[i]} ${states[j]} n`);
      for (const [k, name] of names.entries()) {
        const fast = values[k]![pair]!;
        if (!Object.is(plain[name](table).value ?? Number.NaN, fast))
          found.push(`${states[i]} ${states[j]} ${name} ${fast}`);
      }
    }
  }
  return found;
}

const drawn = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1, 31, 32, 33, 64, 97))
  .chain(([states, votes]) =>
    fc
      .uint8Array({ min: 0, max: 3, minLength: states * votes, maxLength: states * votes })
      .map((ballots): RollCalls => {
        const names = (prefix: string, length: number) => Array.from({ length }, (_, i) => `${prefix}${i}`);
        return { states: names('s', states), votes: names('r', votes), ballots };
      }),
  );

describe('countPairs and valuesOfPairs', () => {
  it('three states in three votes, by hand', () => {
    const rollCalls = {
      states: ['A', 'B', 'C'],
      votes: ['r1', 'r2', 'r3'],
      ballots: Uint8Array.of(1, 1, 3, 1, 2, 0, 3, 1, 1),
    };
    const counts = countPairs(rollCalls);
    // A and B: alike, abstention beside yes. A and C: no to yes, alike, yes to no. B and C: yes to no, abstention beside yes.
    expect([...counts.common]).toEqual([2, 3, 2]);
    expect([...counts.differing]).toEqual([1, 2, 2]);
    expect([...counts.opposed]).toEqual([0, 2, 1]);
    expect([...valuesOfPairs(counts, 'voeten')]).toEqual([0.75, 1 - 4 / 6, 0.25]);
  });

  it('are to the last bit what the plain functions give, at any number of votes about a word', () => {
    fc.assert(
      fc.property(drawn, (rollCalls) => {
        expect(differences(rollCalls)).toEqual([]);
      }),
      { seed: 1945, numRuns: 150 },
    );
  });

  it('give NaN of two without a vote in common, and n 0 beside it', () => {
    const counts = countPairs({
      states: ['A', 'B'],
      votes: ['r1', 'r2'],
      ballots: Uint8Array.of(1, 0, 0, 1),
    });
    expect([...counts.common]).toEqual([0]);
    for (const name of Object.keys(plain) as (keyof typeof plain)[])
      expect([...valuesOfPairs(counts, name)]).toEqual([Number.NaN]);
  });

  it('refuse a code that is no ballot, as the plain functions do, and ballots that are too few', () => {
    const withAbsent = { states: ['A', 'B'], votes: ['r1', 'r2'], ballots: Uint8Array.of(1, 8, 1, 1) };
    expect(() => countPairs(withAbsent)).toThrow('codes from 0 to 3');
    expect(() => differences(withAbsent)).toThrow();
    expect(() => countPairs({ ...withAbsent, ballots: Uint8Array.of(1) })).toThrow(
      'one ballot a state and vote',
    );
  });

  it('do not mind the order of votes', () => {
    fc.assert(
      fc.property(drawn, ({ states, votes, ballots }) => {
        const turned = Uint8Array.from(ballots, (_, cell) => {
          const k = cell % votes.length;
          return ballots[cell - k + votes.length - 1 - k]!;
        });
        const counts = countPairs({ states, votes, ballots });
        expect(countPairs({ states, votes: votes.toReversed(), ballots: turned })).toEqual(counts);
      }),
      { seed: 1971, numRuns: 50 },
    );
  });

  it.skipIf(!hasVotes)(`are those of numpy's products, session by session${votesAbsent}`, () => {
    const sessions = unDigits();
    expect(sessions.size).toBe(reference.sessions.length);
    for (const { session, pairs, common, differing, opposed, voeten } of reference.sessions) {
      const counts = countPairs(sessions.get(session)!);
      const sum = (of: ArrayLike<number>) => Array.from(of).reduce((all, count) => all + count, 0);
      const values = Array.from(valuesOfPairs(counts, 'voeten')).filter((value) => !Number.isNaN(value));
      const sums = [values.length, sum(counts.common), sum(counts.differing), sum(counts.opposed)];
      expect([session, ...sums]).toEqual([session, pairs, common, differing, opposed]);
      expect(sum(values) / values.length).toBeCloseTo(voeten, 11);
    }
  });

  it.skipIf(!hasVotes)(`are the plain ones of every pair in sessions of the Assembly${votesAbsent}`, () => {
    const sessions = unSessions([1, 19, 26, 37, 74]);
    expect([...sessions.keys()]).toEqual([1, 19, 26, 37, 74]);
    for (const rollCalls of sessions.values()) expect(differences(rollCalls)).toEqual([]);
  });
});

describe('pairPlace', () => {
  it('counts the pairs in order, whichever state is named first', () => {
    const places: number[] = [];
    for (let i = 0; i < 5; i++) for (let j = i + 1; j < 5; j++) places.push(pairPlace(5, i, j));
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(pairPlace(5, 3, 1)).toBe(pairPlace(5, 1, 3));
    expect(() => pairPlace(5, 2, 2)).toThrow('two different states');
    expect(() => pairPlace(5, 2, 5)).toThrow('two different states');
  });
});
