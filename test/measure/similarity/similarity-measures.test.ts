import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../../../src/measure/measured.ts';
import { simpleAgreement, voetenAgreement } from '../../../src/measure/similarity/agreement.ts';
import { alwaysTheSame, cohenKappa, haegeZero } from '../../../src/measure/similarity/cohen-kappa.ts';
import { type JointTable, jointTable } from '../../../src/measure/similarity/joint-table.ts';
import { kendallTauB } from '../../../src/measure/similarity/kendall-tau-b.ts';
import { sScore } from '../../../src/measure/similarity/s-score.ts';
import { scottsPi } from '../../../src/measure/similarity/scotts-pi.ts';
import { common, portfolio, twoVotes, voteScale } from './portfolios.ts';

type Measure = (table: JointTable) => Measured<{ readonly n: number }>;

const distances = {
  nominal: (a: number, b: number) => Number(a !== b),
  linear: (a: number, b: number) => Math.abs(a - b),
  squared: (a: number, b: number) => (a - b) ** 2,
};
type Name = keyof typeof distances;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (pairs: [number, number][], name: Name) => mean(pairs.map(([a, b]) => distances[name](a, b)));

/** Disagreement found over that of every pairing of one list with another. */
function corrected(pairs: [number, number][], name: Name, one: number[], other: number[]): number | null {
  const chance = mean(one.flatMap((a) => other.map((b) => distances[name](a, b))));
  return chance === 0 ? null : 1 - spread(pairs, name) / chance;
}

function slowKappa(pairs: [number, number][], name: Name): number | null {
  return corrected(
    pairs,
    name,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
}

function slowTau(pairs: [number, number][]): number | null {
  let [alike, byOne, byOther] = [0, 0, 0];
  for (const [i, [a, b]] of pairs.entries()) {
    for (const [c, d] of pairs.slice(i + 1)) {
      alike += Math.sign(a - c) * Math.sign(b - d);
      byOne += Number(a !== c);
      byOther += Number(b !== d);
    }
  }
  return byOne === 0 || byOther === 0 ? null : alike / Math.sqrt(byOne * byOther);
}

/** Each measure with its slow twin, which goes through the targets one by one, or through all pairings of them. */
const measures: readonly [name: string, fast: Measure, slow: (pairs: [number, number][]) => number | null][] =
  [
    ['simpleAgreement', simpleAgreement, (pairs) => mean(pairs.map(([a, b]) => Number(a === b)))],
    ['voetenAgreement', voetenAgreement, (pairs) => mean(pairs.map(([a, b]) => 1 - Math.abs(a - b) / 2))],
    ['sScore absolute', sScore, (pairs) => 1 - spread(pairs, 'linear')],
    ['sScore squared', (table) => sScore(table, 'squared'), (pairs) => 1 - spread(pairs, 'squared') / 2],
    ['cohenKappa nominal', (table) => cohenKappa(table, 'nominal'), (pairs) => slowKappa(pairs, 'nominal')],
    ['cohenKappa linear', (table) => cohenKappa(table, 'linear'), (pairs) => slowKappa(pairs, 'linear')],
    ['cohenKappa squared', cohenKappa, (pairs) => slowKappa(pairs, 'squared')],
    [
      'scottsPi scott',
      (table) => scottsPi(table, 'scott'),
      (p) => corrected(p, 'nominal', p.flat(), p.flat()),
    ],
    [
      'scottsPi linear',
      (table) => scottsPi(table, 'linear'),
      (p) => corrected(p, 'linear', p.flat(), p.flat()),
    ],
    [
      'scottsPi haege',
      (table) => scottsPi(table, 'haege'),
      (p) => corrected(p, 'squared', p.flat(), p.flat()),
    ],
    ['kendallTauB', kendallTauB, slowTau],
  ];

const of = (measure: Measure, x: string, y: string, levels = voteScale) =>
  measure(jointTable(portfolio(x), portfolio(y), levels));

describe('similarity measures: by hand', () => {
  it('ten votes, seven alike, two of an abstention beside a yes, one of a yes beside a no', () => {
    const [x, y] = ['1111122313', '1111122321'];
    // identical 8 of 10: position 9 is 1 and 2, position 10 is 3 and 1
    expect(of(simpleAgreement, x, y)).toEqual({ value: 0.8, n: 10 });
    expect(of(voetenAgreement, x, y)).toEqual({ value: 0.85, n: 10 });
    expect(of(sScore, x, y).value).toBeCloseTo(0.7, 15);
    expect(of((table) => sScore(table, 'squared'), x, y).value).toBeCloseTo(1 - (2 * 5) / (4 * 10), 15);
  });

  it('cohenKappa and scottsPi of eight yes or no, three of four alike on either side', () => {
    const [x, y] = ['11113333', '11133331'];
    for (const measure of [cohenKappa, (table: JointTable) => scottsPi(table, 'scott')])
      expect(of(measure, x, y)).toEqual({ value: 0.5, n: 8 });
  });

  it('kendallTauB ranks, and asks nothing of the level: abstain for yes and no for abstain is 1', () => {
    expect(of(kendallTauB, '1122', '2233')).toEqual({ value: 1, n: 4 });
    expect(of(kendallTauB, '1133', '3311')).toEqual({ value: -1, n: 4 });
  });

  it('sScore takes dmax of the scale and not of what was seen', () => {
    const [x, y] = ['010110', '001110'];
    expect(of(sScore, x, y, [0, 1, 2, 3]).value).toBeCloseTo(7 / 9, 15);
    expect(of(sScore, x, y, [0, 1]).value).toBeCloseTo(1 / 3, 15);
  });
});

describe.each(measures)('%s', (name, measure, slow) => {
  it('is what going through the targets one by one gives', () => {
    fc.assert(
      fc.property(twoVotes, ({ x, y }) => {
        const pairs = common({ x, y });
        const result = measure(jointTable(x, y, voteScale));
        expect(result.n).toBe(pairs.length);
        const wanted = pairs.length === 0 ? null : slow(pairs);
        if (wanted === null) expect(result.value).toBeNull();
        else expect(result.value).toBeCloseTo(wanted, 12);
        expect('why' in result).toBe(result.value === null);
      }),
      { seed: 1960, numRuns: 300 },
    );
  });

  it('is the same whoever comes first, in whatever order, and with yes and no exchanged', () => {
    fc.assert(
      fc.property(twoVotes, ({ x, y }) => {
        const one = measure(jointTable(x, y, voteScale));
        const turned = (values: (number | null)[]) =>
          values.map((v) => (v === null ? null : 4 - v)).reverse();
        expect(measure(jointTable(y, x, voteScale))).toEqual(one);
        expect(measure(jointTable(turned(x), turned(y), voteScale))).toEqual(one);
      }),
      { seed: 1968, numRuns: 100 },
    );
  });

  it('is the same on a scale moved and stretched', () => {
    fc.assert(
      fc.property(twoVotes, ({ x, y }) => {
        const far = (values: (number | null)[]) => values.map((v) => (v === null ? null : 8 * v - 24));
        const one = measure(jointTable(x, y, voteScale));
        expect(measure(jointTable(far(x), far(y), [-16, -8, 0]))).toEqual(one);
      }),
      { seed: 1999, numRuns: 100 },
    );
  });

  it('stays in its range, and is 1 of the same votes where it has a value', () => {
    fc.assert(
      fc.property(twoVotes, ({ x, y }) => {
        const { value } = measure(jointTable(x, y, voteScale));
        expect(value ?? 0).toBeLessThanOrEqual(1);
        if (/Agreement/.test(name)) expect(value ?? 0).toBeGreaterThanOrEqual(0);
        if (/sScore|Tau/.test(name)) expect(value ?? 0).toBeGreaterThanOrEqual(-1);
        expect(measure(jointTable(x, x, voteScale)).value ?? 1).toBe(1);
      }),
      { seed: 2011, numRuns: 100 },
    );
  });

  it('has no value, and says why, of nothing in common and of nothing at all', () => {
    const why = 'the two have no vote or target in common';
    expect(of(measure, '', '')).toEqual({ value: null, why, n: 0 });
    expect(of(measure, '1..2', '.31.')).toEqual({ value: null, why, n: 0 });
  });

  it('weighs targets: whole weights are as many targets, and their size does not matter', () => {
    const [x, y] = [portfolio('1123'), portfolio('1231')];
    const table = (by: number) =>
      jointTable(
        x,
        y,
        voteScale,
        [3, 2, 1, 1].map((weight) => weight * by),
      );
    const many = of(measure, '1111123', '1112231');
    expect(measure(table(1)).value).toBeCloseTo(many.value!, 12);
    expect(measure(table(1e-9)).value).toBeCloseTo(many.value!, 12);
    expect(measure(table(1)).n).toBe(4);
    const nothing = jointTable(x, y, voteScale, [0, 0, 0, 0]);
    expect(measure(nothing)).toEqual({
      value: null,
      why: 'what the two have in common weighs nothing',
      n: 4,
    });
  });
});

describe('similarity measures: degenerate input', () => {
  it('one vote: agreement and S have a value of it, kappa and pi where chance could part the two, tau-b none', () => {
    expect([simpleAgreement, voetenAgreement, sScore].map((measure) => of(measure, '1', '1').value)).toEqual([
      1, 1, 1,
    ]);
    expect(of(cohenKappa, '1', '1')).toEqual({ value: null, why: alwaysTheSame, n: 1 });
    expect(of(cohenKappa, '1', '3')).toEqual({ value: 0, n: 1 });
    expect(of((table) => scottsPi(table, 'haege'), '1', '3')).toEqual({ value: -1, n: 1 });
    expect(of(kendallTauB, '1', '3').value).toBeNull();
  });

  it('one that always says yes: kappa is 0 with whoever does otherwise, pi below 0, tau-b has none', () => {
    for (const distance of ['nominal', 'linear', 'squared'] as const)
      expect(of((table) => cohenKappa(table, distance), '111111', '123311').value).toBe(0);
    expect(of((table) => scottsPi(table, 'scott'), '111111', '123311').value).toBeLessThan(0);
    expect(of(kendallTauB, '111111', '123311')).toMatchObject({ value: null, n: 6 });
  });

  it('haegeZero(no value) is 0 of common targets, and leaves the rest as it is', () => {
    expect(haegeZero(of(cohenKappa, '333', '333'))).toEqual({ value: 0, n: 3 });
    expect(haegeZero(of(cohenKappa, '', '')).value).toBeNull();
    expect(haegeZero(of(cohenKappa, '13', '13'))).toEqual({ value: 1, n: 2 });
  });

  it('voetenAgreement(alliances) has no value: there is no half-way', () => {
    const why = 'the scale is not that of votes: yes, abstain, no';
    expect(of(voetenAgreement, '03', '33', [0, 1, 2, 3])).toEqual({ value: null, why, n: 2 });
  });

  it('scottsPi is never above the kappa of the same distance', () => {
    fc.assert(
      fc.property(twoVotes, ({ x, y }) => {
        const table = jointTable(x, y, voteScale);
        for (const [reading, distance] of [
          ['scott', 'nominal'],
          ['linear', 'linear'],
          ['haege', 'squared'],
        ] as const) {
          const [pi, kappa] = [scottsPi(table, reading).value, cohenKappa(table, distance).value];
          expect(pi === null).toBe(kappa === null);
          expect(pi ?? 0).toBeLessThanOrEqual((kappa ?? 0) + 1e-12);
        }
      }),
      { seed: 1955, numRuns: 200 },
    );
  });

  it('kappa and pi by squares are those of Häge’s closed form', () => {
    fc.assert(
      fc.property(twoVotes, ({ x, y }) => {
        const pairs = common({ x, y });
        const sum = (of: (a: number, b: number) => number) =>
          pairs.reduce((all, [a, b]) => all + of(a, b), 0);
        const [sx, sy] = [sum((a) => a), sum((_, b) => b)];
        const squares = sum((a, b) => a * a + b * b);
        const apart = sum((a, b) => (a - b) ** 2);
        const table = jointTable(x, y, voteScale);
        const { value } = cohenKappa(table);
        if (value === null) return;
        expect(value).toBeCloseTo(1 - apart / (squares - (2 / pairs.length) * sx * sy), 10);
        const pooled = squares - (sx + sy) ** 2 / (2 * pairs.length);
        expect(scottsPi(table, 'haege').value).toBeCloseTo(1 - apart / pooled, 10);
      }),
      { seed: 287, numRuns: 200 },
    );
  });
});
