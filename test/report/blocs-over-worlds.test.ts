import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { blocs, byEnemiesAlone, sameBloc } from '../../src/measure/structure/blocs.ts';
import { campsInWords, doubtsInWords, noteInWords } from '../../src/publish/words/bloc-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { blocsOverWorlds } from '../../src/report/blocs-over-worlds.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf } from '../case-of.ts';

const worlds = (...values: number[]) => Float64Array.from(values);

describe('blocsOverWorlds', () => {
  it('blocsOverWorlds() tells two sides of one camp with the share of worlds in which each stands together', () => {
    const pairs = [
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ] as const;
    const report = blocsOverWorlds(
      pairs,
      [worlds(5, 5, 5, 0), worlds(-5, -5, -5, -5), worlds(-5, -5, 9, -5)],
      1,
    );
    expect(report.blocs).toEqual([
      { members: ['A', 'B'], circles: [['A', 'B']], camp: 1, share: 0.75 },
      { members: ['C'], circles: [['C']], camp: 1, share: 1 },
    ]);
    expect(campsInWords(report)).toEqual([
      'A and B (together in 75 % of worlds) against C.'.replace('75 %', '75\u00a0%'),
    ]);
    expect(report.blocsNote).toBeUndefined();
  });

  it('blocsOverWorlds(three enemies) has no bloc, and says why', () => {
    const pairs = [
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ] as const;
    const report = blocsOverWorlds(pairs, [worlds(-5), worlds(-5), worlds(-5)], 1);
    expect(report.blocs).toEqual([]);
    expect(noteInWords(report)).toBe('No bloc: 3 divisions are equally good and disagree about A, B and C');
    expect(report.together).toEqual([]);
  });

  it('blocsOverWorlds() tells as much as equally good divisions agree on', () => {
    // A and B are friends and share an enemy in D; C is the friend of both A and D.
    const pairs = [
      ['A', 'B'],
      ['A', 'C'],
      ['A', 'D'],
      ['B', 'D'],
      ['C', 'D'],
    ] as const;
    const report = blocsOverWorlds(pairs, [worlds(5), worlds(5), worlds(-5), worlds(-5), worlds(5)], 1);
    expect(report.blocs.map(({ members, camp }) => [camp, members])).toEqual([
      [1, ['A', 'B']],
      [1, ['D']],
    ]);
    expect(noteInWords(report)).toBe('2 divisions are equally good and disagree about C');
  });

  it('blocsOverWorlds() tells camps apart that no tie joins', () => {
    const report = blocsOverWorlds(
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
      [worlds(5), worlds(-5)],
      1,
    );
    expect(report.blocs.map(({ camp, members }) => [camp, members])).toEqual([
      [1, ['A', 'B']],
      [2, ['C']],
      [2, ['D']],
    ]);
    expect(campsInWords(report)).toEqual([
      'A and B, with nobody against them.',
      'Apart from these: C against D.',
    ]);
    expect(report.together.find(({ a, b }) => a === 'A' && b === 'C')).toBeUndefined();
  });

  it('blocsOverWorlds(common enemies) tells those apart whom no good tie joins', () => {
    const pairs = [
      ['A', 'C'],
      ['B', 'C'],
      ['A', 'D'],
    ] as const;
    const report = blocsOverWorlds(pairs, [worlds(-5, -5), worlds(-5, -5), worlds(5, 5)], 1);
    expect(report.blocs).toEqual([
      { members: ['A', 'B', 'D'], circles: [['A', 'D'], ['B']], camp: 1, share: 1 },
      { members: ['C'], circles: [['C']], camp: 1, share: 1 },
    ]);
    expect(campsInWords(report)).toEqual(['A and D beside B (by common enemies alone) against C.']);
    expect(report.together.find(({ a, b }) => a === 'A' && b === 'B')).toEqual({
      ...{ a: 'A', b: 'B', together: 0, byEnemies: 1, apart: 0, undecided: 0 },
    });
    expect(doubtsInWords(report)).toEqual([]);
  });

  it('blocsOverWorlds(worlds that part) tells a parting only where some worlds put two together and others apart', () => {
    const doubts = (...values: number[]) =>
      doubtsInWords(blocsOverWorlds([['A', 'B']], [worlds(...values)], 1)).map((words) =>
        words.replaceAll('\u00a0', ' '),
      );
    expect(doubts(5, 5, -5, 0)).toEqual([
      'The worlds part over A and B (together in 50 %, apart in 25 %, neither in 25 %).',
    ]);
    expect(doubts(-5, 0)).toEqual(['Not in every world: A and B (apart in 50 %, neither in 50 %).']);
    expect(doubts(-5, -5)).toEqual([]);
  });

  it('blocsOverWorlds(all neutral) says that no relation is beyond the neutral band', () => {
    const report = blocsOverWorlds([['A', 'B']], [worlds(0, 1, 4)], 1);
    expect(report).toMatchObject({ blocs: [], blocsNote: 'no relation is beyond the neutral band' });
    expect(report.together[0]!.together).toBeCloseTo(1 / 3, 12);
    expect(doubtsInWords(report)).toEqual([
      'Not in every world: A and B (together in 33\u00a0%, neither in 67\u00a0%).',
    ]);
  });

  it('the share of a pair is that of the worlds in which every best division says so, asked world by world', () => {
    const pairs = [
      ['A', 'B'],
      ['A', 'C'],
      ['A', 'D'],
      ['B', 'C'],
      ['B', 'D'],
      ['C', 'D'],
    ] as const;
    let seed = 7;
    const next = () => {
      seed = (seed * 16807) % 2147483647;
      return (seed % 13) - 6;
    };
    const relations = pairs.map(() => worlds(...Array.from({ length: 60 }, next)));
    const { together } = blocsOverWorlds(pairs, relations, 1);
    for (const [a, b] of pairs) {
      let [with0, beside, apart] = [0, 0, 0];
      for (let k = 0; k < 60; k++) {
        const ties = pairs.flatMap(([x, y], i) => {
          const value = relations[i]![k]!;
          return Math.abs(value) <= 1 ? [] : [{ a: x, b: y, sign: value > 0 ? (1 as const) : (-1 as const) }];
        });
        const division = blocs(ties);
        const same = sameBloc(division, a, b);
        if (same === true && byEnemiesAlone(division, a, b)) beside++;
        else if (same === true) with0++;
        if (same === false) apart++;
      }
      const pair = together.find((each) => each.a === a && each.b === b);
      expect([a, b, pair?.together ?? 0, pair?.byEnemies ?? 0, pair?.apart ?? 0]).toEqual([
        a,
        b,
        expect.closeTo(with0 / 60, 9),
        expect.closeTo(beside / 60, 9),
        expect.closeTo(apart / 60, 9),
      ]);
    }
  });
});

describe('on a date', () => {
  const covered = 'coverage: [{ between: [A, B, C], period: 1900/1960 }]\n';
  const report = async (yaml: string, day: number) => {
    const record = await caseOf(covered + yaml);
    return reportDate(record, day, { worlds: 50, reading: defaultReading(record) });
  };

  it('three states at odds with one another have no bloc', async () => {
    const clash = (id: string, by: string, to: string) =>
      `  - { id: ${id}, date: 1905-01-01, by: ${by}, to: ${to}, type: "190", title: Clash, evidence: "@one" }\n`;
    const { blocs: found, blocsNote } = await report(
      `events:\n${clash('x', 'A', 'B')}${clash('y', 'B', 'C')}${clash('z', 'C', 'A')}`,
      dayOf(1905, 2, 1),
    );
    expect([found, blocsNote]).toEqual([[], '3 divisions are equally good and disagree about A, B and C']);
  });

  it('a war in force keeps envoys who meet from making the two friends, however often they do', async () => {
    const meetings = Array.from(
      { length: 9 },
      (_, i) =>
        `  - { id: m${i}, date: 1905-0${i + 1}-01, by: A, to: B, type: "044", title: Envoys meet, evidence: "@one" }\n`,
    );
    const war =
      'spells: [{ id: w, kind: war, between: [A, B], start: 1904-01-01, end: 1907-12-31, evidence: "@one" }]\n';
    const { relations, blocs: found } = await report(
      `${war}events:\n${meetings.join('')}`,
      dayOf(1905, 10, 1),
    );
    expect(relations.find(({ a, b }) => a === 'A' && b === 'B')!.range).toMatchObject({
      low: -10,
      high: -10,
    });
    expect(found.map(({ members }) => members)).toEqual([['A'], ['B']]);
  });

  it('a pair in rivalry whose dealings are covered has a relation, though no act is recorded', async () => {
    const rivalry =
      'spells: [{ id: r, kind: rivalry, between: [A, C], start: 1904-01-01, type: spatial, evidence: "@one" }]\n';
    const { relations } = await report(rivalry, dayOf(1905, 10, 1));
    expect(relations).toMatchObject([{ a: 'A', b: 'C', range: { median: -5, low: -5, high: -5 } }]);
  });
});
