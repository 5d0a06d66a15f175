import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allianceSimilarity, type Commitment } from '../../../src/measure/power/alliance-similarity.ts';
import { alliedClusters } from '../../../src/measure/power/allied-clusters.ts';
import { blocPolarity } from '../../../src/measure/power/bloc-polarity.ts';
import { tightness } from '../../../src/measure/power/tightness.ts';
import { sScore } from '../../../src/measure/similarity/s-score.ts';
import { blocs, sameBloc } from '../../../src/measure/structure/blocs.ts';
import { campsIndex } from '../../../src/measure/structure/camps-index.ts';
import reference from '../../reference/power.json' with { type: 'json' };
import { cowWindows, whetherAbsent } from '../structure/cow-windows.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
/** Some commitments of the six. */
const commitments = fc.array(
  fc
    .record({ a: fc.constantFrom(...names), b: fc.constantFrom(...names), level: fc.constantFrom(1, 2, 3) })
    .filter(({ a, b }) => a !== b) as fc.Arbitrary<Commitment>,
  { maxLength: 9 },
);

/** Whether a chain of alliances joins two, by walking. */
function areJoined(a: string, b: string, alliances: readonly Commitment[]): boolean {
  const seen = new Set([a]);
  for (let i = 0; i < names.length; i++)
    for (const tie of alliances) {
      if (seen.has(tie.a)) seen.add(tie.b);
      if (seen.has(tie.b)) seen.add(tie.a);
    }
  return seen.has(b);
}

/** What the digits of the fixture say, the targets that are no majors being numbered. */
function ofReference({ ties }: { ties: Readonly<Record<string, string | undefined>> }) {
  const majors = Object.keys(ties);
  const digits = ties[majors[0]!]!.length;
  const states = [...majors, ...Array.from({ length: digits - majors.length }, (_, i) => `target ${i}`)];
  const bonds = majors.flatMap((a) =>
    [...ties[a]!].flatMap((digit, i) =>
      digit === '0' || states[i] === a ? [] : [{ a, b: states[i]!, level: Number(digit) as 1 | 2 | 3 }],
    ),
  );
  const clusters = alliedClusters(
    majors,
    bonds.filter(({ level }) => level === 3),
  );
  return { states, bonds, clusters };
}

describe('alliedClusters and blocPolarity', () => {
  it('by hand', () => {
    const alliances = [
      { a: 'D', b: 'B' },
      { a: 'E', b: 'D' },
      { a: 'F', b: 'stranger' },
      { a: 'stranger', b: 'A' },
    ];
    const clusters = alliedClusters(names, alliances);
    expect(clusters).toEqual([['B', 'D', 'E'], ['A'], ['C'], ['F']]);
    expect(blocPolarity(clusters)).toEqual({ value: 4, n: 6, ratio: { value: 4 / 6 }, blocs: 1, alone: 3 });
  });

  it('takes the camps of the best division', () => {
    const ties = [
      { a: 'USA', b: 'UK', sign: 1 },
      { a: 'USSR', b: 'PRC', sign: 1 },
      { a: 'USA', b: 'USSR', sign: -1 },
    ] as const;
    expect(blocPolarity(campsIndex(ties, 2).camps)).toMatchObject({ value: 2, blocs: 2, alone: 0 });
  });

  it.skipIf(whetherAbsent)(
    `the best divisions of 1948 to 1974 have two sides, whatever pacts cross them${whetherAbsent}`,
    () => {
      for (let year = 1948; year <= 1971; year++) {
        const best = blocs(cowWindows.get(year)!);
        const together = (a: string, b: string) => sameBloc(best, a, b);
        expect([together('USA', 'GBR'), together('USA', 'FRA'), together('RUS', 'CHN')]).toEqual([
          true,
          true,
          true,
        ]);
        expect([together('USA', 'RUS'), together('USA', 'CHN')]).toEqual([false, false]);
      }
    },
  );

  it('two are in one cluster where a chain joins them, and poles are as many as pieces', () => {
    fc.assert(
      fc.property(commitments, (alliances) => {
        const clusters = alliedClusters(names, alliances);
        const of = (state: string) => clusters.find((cluster) => cluster.includes(state));
        for (const a of names)
          for (const b of names) expect(of(a) === of(b)).toBe(areJoined(a, b, alliances));
        expect(clusters.flat().toSorted()).toEqual(names);
        expect(alliedClusters(names.toReversed(), alliances.toReversed())).toEqual(clusters);
      }),
      { numRuns: 100, seed: 1984 },
    );
  });

  it('has no value without a state, and refuses what is no division', () => {
    expect(blocPolarity([])).toMatchObject({ value: null, why: 'no state', n: 0, ratio: { value: null } });
    expect(alliedClusters([], [])).toEqual([]);
    expect(blocPolarity(alliedClusters(names, []))).toMatchObject({
      value: 6,
      ratio: { value: 1 },
      alone: 6,
    });
    expect(() => blocPolarity([['A'], ['A', 'B']])).toThrow('"A" is in two');
    expect(() => blocPolarity([[]])).toThrow('clusters with a state');
    expect(() => alliedClusters(['A', 'A'], [])).toThrow('each state once');
    expect(() => alliedClusters(['A'], [{ a: 'A', b: 'A' }])).toThrow('of "A" with itself');
  });
});

describe('tightness', () => {
  const alike: Record<string, number | null> = {
    AB: 0.8,
    AC: 0.2,
    BC: 0.5,
    AD: -0.4,
    BD: 0,
    CD: null,
    DE: 1,
  };
  const similarity = (a: string, b: string) => {
    const value = alike[[a, b].toSorted().join('')] ?? null;
    return value === null ? { value, why: 'nothing in common' } : { value };
  };

  it('by hand: means over pairs', () => {
    const { within, between, discreteness, gap } = tightness([['A', 'B'], ['D']], similarity);
    expect(within).toEqual({ value: 0.8, n: 1, missing: [] });
    expect(between).toEqual({ value: -0.2, n: 2, missing: [] });
    expect(discreteness.value).toBeCloseTo(1.2, 12);
    expect(gap).toEqual({ value: expect.closeTo(1, 12), n: 3, missing: [] });
  });

  it('by hand: the mean of clusters counts a large one no more than a small one', () => {
    const clusters = [
      ['A', 'B', 'C'],
      ['D', 'E'],
    ];
    const leaveOut = { whenMissing: 'leave out' } as const;
    expect(tightness(clusters, similarity, leaveOut).within.value).toBeCloseTo(2.5 / 4, 12);
    const ofClusters = tightness(clusters, similarity, { ...leaveOut, mean: 'of clusters' });
    expect(ofClusters.within.value).toBeCloseTo((0.5 + 1) / 2, 12);
  });

  it('has no value without pairs of the kind, or where a pair has no similarity', () => {
    const one = tightness([['A', 'B', 'C']], similarity);
    expect(one.within.value).toBeCloseTo(0.5, 12);
    for (const none of [one.between, one.discreteness, one.gap])
      expect(none).toMatchObject({ value: null, why: 'all states are in one cluster' });
    const apart = tightness([['A'], ['B']], similarity);
    expect(apart.within).toMatchObject({ value: null, why: 'no cluster has two states', n: 0 });
    const missing = tightness([['C', 'D'], ['A']], similarity);
    expect(missing.within).toEqual({
      value: null,
      why: 'C and D have no similarity',
      n: 0,
      missing: [['C', 'D']],
    });
    expect(tightness([['C', 'D']], similarity, { whenMissing: 'leave out' }).within.value).toBeNull();
    expect(tightness([], similarity).gap).toMatchObject({ value: null, n: 0 });
    expect(() => tightness([['A', 'B']], () => ({ value: Number.NaN }))).toThrow('not NaN');
  });

  it.each(reference.blocs)('the majors of $year are what scipy gives', (row) => {
    const { states, bonds, clusters } = ofReference(row);
    expect(blocPolarity(clusters).value).toBe(row.poles);
    const { within, between } = tightness(clusters, allianceSimilarity(states, bonds));
    for (const [ours, theirs] of [
      [within.value, row.within],
      [between.value, row.between],
    ] as const) {
      if (theirs === null) expect(ours).toBeNull();
      else expect(ours).toBeCloseTo(theirs, 12);
    }
  });

  it('is a loop over all pairs, in any order and under any names, by tau-b and by S', () => {
    fc.assert(
      fc.property(commitments, (bonds) => {
        const clusters = alliedClusters(names, bonds);
        for (const measure of [undefined, sScore]) {
          const alikeBy = allianceSimilarity(names, bonds, measure);
          const { within, between } = tightness(clusters, alikeBy);
          const found = { within: [] as number[], between: [] as number[] };
          for (const [i, a] of names.entries())
            for (const b of names.slice(i + 1))
              found[areJoined(a, b, bonds) ? 'within' : 'between'].push(alikeBy(b, a).value!);
          for (const [ours, pairs] of [
            [within, found.within],
            [between, found.between],
          ] as const) {
            expect(ours.n).toBe(pairs.length);
            if (pairs.length === 0) expect(ours.value).toBeNull();
            else expect(ours.value).toBeCloseTo(pairs.reduce((sum, of) => sum + of, 0) / pairs.length, 12);
          }
          const turned = bonds.map(({ a, b, level }) => ({ a: `x${b}`, b: `x${a}`, level })).toReversed();
          const others = names.map((name) => `x${name}`).toReversed();
          const again = tightness(
            alliedClusters(others, turned),
            allianceSimilarity(others, turned, measure),
          );
          expect(again.gap.value ?? 9).toBeCloseTo(tightness(clusters, alikeBy).gap.value ?? 9, 12);
        }
      }),
      { numRuns: 60, seed: 1975 },
    );
  });

  it('allianceSimilarity: the highest of several commitments counts, and strangers are refused', () => {
    const bonds: Commitment[] = [
      { a: 'A', b: 'B', level: 1 },
      { a: 'B', b: 'A', level: 3 },
    ];
    expect(allianceSimilarity(names, bonds)('A', 'B')).toEqual({ value: expect.closeTo(1, 12), n: 6 });
    expect(() => allianceSimilarity(['A'], bonds)).toThrow('"B" to be among the states');
  });
});
