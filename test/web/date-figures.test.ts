import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import type { StudyFact } from '../../src/publish/study-data.ts';
import type { DateReport, StandingTie } from '../../src/report/date-report.ts';
import { nearestOf, stepOf } from '../../src/web/parts/walk-marks.ts';
import { blocMatrix } from '../../src/web/views/date/bloc-cells.ts';
import { cellInWords } from '../../src/web/views/date/bloc-drawing.tsx';
import { tileInWords } from '../../src/web/views/date/recognition-drawing.tsx';
import { layoutTiles } from '../../src/web/views/date/recognition-tiles.ts';
import { layoutStanding } from '../../src/web/views/date/standing-layout.ts';
import { standingGroups } from '../../src/web/views/date/standing-rows.ts';
import { beginInWords, endInWords, standingInWords } from '../../src/web/views/date/standing-words.ts';

const sure = (median: number) => ({ median, low: median, high: median });
const nameOf = (id: string) => id;

describe('blocMatrix', () => {
  const relations = [
    { a: 'A', b: 'C', range: sure(-5), contact: sure(0) },
    { a: 'A', b: 'B', range: sure(-3), contact: sure(2) },
    { a: 'B', b: 'C', range: sure(4), contact: sure(1) },
    { a: 'C', b: 'D', range: sure(0.5), contact: sure(0) },
  ];

  it('blocMatrix(relations and blocs) orders actors bloc by bloc, those in none last', () => {
    const { ids, blocs } = blocMatrix(
      {
        relations,
        blocs: [
          { members: ['B', 'A'], circles: [['B', 'A']], camp: 1, share: 1 },
          { members: ['C'], circles: [['C']], camp: 1, share: 1 },
        ],
      },
      1,
    );
    expect(ids).toEqual(['B', 'A', 'C', 'D']);
    expect(blocs).toEqual([
      { first: 0, size: 2 },
      { first: 2, size: 1 },
    ]);
  });

  it('blocMatrix(relations and blocs) says which relations go against the division', () => {
    const { ids, cells } = blocMatrix(
      {
        relations,
        blocs: [
          { members: ['B', 'A'], circles: [['B', 'A']], camp: 1, share: 1 },
          { members: ['C'], circles: [['C']], camp: 1, share: 1 },
        ],
      },
      1,
    );
    const amiss = cells.filter((cell) => cell.isAmiss).map(({ row, column }) => [ids[row], ids[column]]);
    expect(amiss).toEqual([
      ['A', 'B'],
      ['C', 'B'],
    ]);
    expect(cells.find(({ row }) => ids[row] === 'D')?.isWithin).toBeUndefined();
    expect(cells.every(({ row, column }) => row > column)).toBe(true);
    expect(cellInWords(cells[0]!)).toBe('net relation −3.0, conflict, within a bloc, against the division');
  });

  it('blocMatrix(no blocs) keeps the relations and frames nothing', () => {
    const { ids, blocs, cells } = blocMatrix({ relations, blocs: [] }, 10);
    expect([ids.length, blocs.length, cells.length]).toEqual([4, 0, 4]);
    expect(cells.some((cell) => cell.isAmiss)).toBe(false);
  });
});

const tie = (by: string, of: string, year: number, more: Partial<StandingTie> = {}): StandingTie => ({
  ...{
    by,
    of,
    since: year === 0 ? Number.NEGATIVE_INFINITY : dayOf(year, 5, 4),
    ...(year === 0 ? {} : { stated: { text: `${year}-05-04`, words: `4 May ${year}` } }),
    share: 1,
    fact: `${by}-${of}`,
  },
  ...more,
});

describe('layoutTiles', () => {
  const ties = [tie('X', 'PRC', 1955), tie('Y', 'PRC', 1949), tie('X', 'ROC', 0), tie('Z', 'PRC', 1950)];

  it('layoutTiles(recognition) gives a block for each government and a row for each ten years', () => {
    const { heads, rows, tiles } = layoutTiles(ties, 400);
    expect(heads.map(({ of, count }) => [of, count])).toEqual([
      ['PRC', 3],
      ['ROC', 1],
    ]);
    expect(rows.map(({ words }) => words)).toEqual(['1940s', '1950s', 'earlier']);
    expect(tiles.map((each) => each.tie.by)).toEqual(['Y', 'Z', 'X', 'X']);
    expect(tiles[2]!.also).toEqual(['ROC']);
  });

  it('layoutTiles(a narrow drawing) keeps its tiles inside and apart', () => {
    const many = Array.from({ length: 40 }, (_, i) => tie(`A${i}`, 'PRC', 1960));
    const { tiles, height } = layoutTiles(many, 200);
    expect(tiles.every(({ box }) => box.x + box.width <= 200 && box.y + box.height <= height)).toBe(true);
    expect(new Set(tiles.map(({ box }) => `${box.x} ${box.y}`)).size).toBe(40);
  });

  it('tileInWords(tile) says since when, how, how surely and what else', () => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const one = { tie: tie('X', 'PRC', 1955, { level: 'de-facto', share: 0.6 }), also: ['ROC'], box };
    expect(tileInWords(one, nameOf)).toBe(
      'recognises PRC since 4 May 1955, de facto, in 60\u00a0% of worlds; recognises ROC too',
    );
    expect(tileInWords({ tie: tie('X', 'ROC', 0), also: [], box }, nameOf)).toBe(
      'recognises ROC since before the record',
    );
  });
});

const on = (year: number, month: number, day: number) => {
  const at = dayOf(year, month, day);
  return { earliest: at, latest: at };
};

describe('what stood', () => {
  const treaty = {
    ...{
      id: 'treaty',
      table: 'instruments',
      kind: 'treaty',
      title: 'A treaty',
      date: '',
      by: ['A', 'B'],
      to: [],
    },
    ...{ first: on(1954, 12, 2), inForce: on(1955, 3, 3), end: { earliest: null, latest: null } },
  } as unknown as StudyFact;
  const report = {
    ...{ seats: [tie('ROC', 'UN', 1945, { fact: 'seat' })], possessions: [], places: [] },
    instruments: [
      { id: 'treaty', title: 'A treaty', parties: ['A', 'B'], since: dayOf(1955, 3, 3), share: 0.8 },
    ],
    standing: [
      { id: 'w', kind: 'war', title: 'war', parties: ['A', 'C'], since: dayOf(1950, 1, 1), share: 1 },
    ],
  } as unknown as DateReport;
  const period = { start: dayOf(1945, 1, 1), end: dayOf(1991, 12, 31) };
  const groups = standingGroups(report, { facts: [treaty], period, places: [] }, nameOf);

  it('standingGroups(report) leaves out empty groups and gives known rows their bars', () => {
    expect(groups.map(({ head, rows }) => [head, rows.length])).toEqual([
      ['Seats', 1],
      ['Instruments in force', 1],
      ['Also standing', 1],
    ]);
    const bar = groups[1]!.rows[0]!.bar!;
    expect(bar.start[0]).toBe(dayOf(1955, 3, 3));
    expect(bar.signed).toEqual([dayOf(1954, 12, 2), dayOf(1954, 12, 2)]);
    expect(groups[0]!.rows[0]!.bar).toBeUndefined();
  });

  it('standingInWords(row) tells signature from force and what has no end', () => {
    expect(standingInWords(groups[1]!.rows[0]!, nameOf)).toBe(
      'instrument among A and B, signed 2 December 1954, in force 3 March 1955, no end recorded, in 80\u00a0% of worlds',
    );
    expect(standingInWords(groups[0]!.rows[0]!, nameOf)).toBe('held by ROC, since 4 May 1945');
    expect(standingInWords({ ...groups[0]!.rows[0]!, kind: 'occupation' }, nameOf)).toBe(
      'occupied by ROC, since 4 May 1945',
    );
    const unknown = { earliest: null, latest: null };
    expect(beginInWords({ first: unknown })).toBe('since before the record');
    expect(endInWords({ end: on(1980, 4, 11) })).toBe('until 11 April 1980');
  });

  it('layoutStanding(groups, width) stands labels beside the bars, or above them on a phone', () => {
    const wide = layoutStanding(groups, 1000);
    const narrow = layoutStanding(groups, 320);
    expect(wide.left).toBeGreaterThan(300);
    expect(narrow.left).toBe(0);
    expect(narrow.rows.every(({ labelY, barY }) => labelY < barY)).toBe(true);
    expect(layoutStanding([], 320).rows).toEqual([]);
  });
});

describe('marks to walk through', () => {
  const mark = (key: string, x: number, size: number) => ({
    ...{ key, name: key, says: '' },
    box: { x, y: 0, width: size, height: size },
  });

  it('nearestOf(marks, x, y) takes the smallest of those about the point, and none too far off', () => {
    const marks = [mark('large', 0, 100), mark('small', 40, 10)];
    expect(nearestOf(marks, 45, 5)?.key).toBe('small');
    expect(nearestOf(marks, 80, 80)?.key).toBe('large');
    expect(nearestOf(marks, 140, 50)).toBeUndefined();
    expect(
      nearestOf([{ ...mark('twice', 0, 5), also: [{ x: 200, y: 0, width: 5, height: 5 }] }], 202, 2)?.key,
    ).toBe('twice');
  });

  it('stepOf(key, from, count) stays within the marks', () => {
    expect(stepOf('ArrowRight', -1, 3)).toBe(0);
    expect(stepOf('ArrowDown', 2, 3)).toBe(2);
    expect(stepOf('ArrowLeft', 0, 3)).toBe(0);
    expect(stepOf('End', 0, 3)).toBe(2);
    expect(stepOf('Tab', 0, 3)).toBeUndefined();
  });
});
