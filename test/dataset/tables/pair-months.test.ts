import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { eventRelation, eventScaleOf } from '../../../src/dataset/tables/event-relation.ts';
import { readFarMonths } from '../../../src/dataset/tables/read-far-months.ts';
import { type PairMonths, readPairMonths } from '../../../src/dataset/tables/read-pair-months.ts';
import { gdeltScale } from '../../../src/measure/change/event-scales.ts';
import { eventSeries } from '../../../src/measure/change/event-series.ts';
import { add, inStore } from '../temporary-store.ts';

/** Rows as lists: who, to whom, in which month, and the four sums. */
const rowsOf = ({ actors, unit, ...of }: PairMonths) =>
  Array.from(of.events, (events, i) => [
    ...[actors[of.source[i]!], actors[of.target[i]!]],
    `${1970 + Math.floor(of.month[i]! / 12)}-${(((of.month[i]! % 12) + 12) % 12) + 1}`,
    ...[events, of.unweighed[i]!, of.net[i]! / unit, of.cooperation[i]! / unit],
  ]);

const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

/** So many events among some actors, drawn anew from one seed. */
function drawn(count: number) {
  const next = chance(7);
  const of = <T>(words: readonly T[]): T => words[Math.floor(next() * words.length)]!;
  return Array.from({ length: count }, () => ({
    day: dayOf(1968, 11, 20) + Math.floor(next() * 1200),
    source: of(['USA', 'SUN', 'CHN', 'ISRMIL', 'ISRGOV']),
    target: of(['USA', 'SUN', 'CHN', 'EGY']),
    code: of(['010', '0311', '111', '190', '20', 'xx', '0841']),
  }));
}

const csv = (events: ReturnType<typeof drawn>): string =>
  [
    'date,source,target,code',
    ...events.map(({ day, ...event }) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      return [date, event.source, event.target, event.code].join(',');
    }),
  ].join('\n');

describe('readPairMonths', () => {
  it('readPairMonths() counts what eventSeries tells of each pair, and the database counts it alike', () =>
    inStore(async (store, put) => {
      const events = drawn(5000);
      const { dataSet } = await add(store, put('events.csv', csv(events)), 'cameo-events');
      const relation = eventRelation(dataSet);
      const scale = eventScaleOf(dataSet)!;
      expect(scale).toBe(gdeltScale);
      const here = await readPairMonths(store.database, relation, { scale });
      const grouped = await readPairMonths(store.database, relation, { scale, mostCells: 0 });
      expect(grouped).toEqual(here);
      expect(await readFarMonths(store.database, relation, scale)).toEqual(here);
      expect(here.actors).toEqual(['CHN', 'EGY', 'ISR', 'SUN', 'USA']);
      expect(here.events.reduce((sum, n) => sum + n, 0)).toBe(5000);
      const short = events.map((event) => ({ ...event, source: event.source.slice(0, 3) }));
      for (const [source, target] of [
        ['ISR', 'EGY'],
        ['USA', 'USA'],
        ['SUN', 'CHN'],
      ] as const) {
        const series = eventSeries(short, {
          ...{ source, target, scale, step: 'month' },
          ...{ from: dayOf(1968, 11, 1), to: dayOf(1972, 3, 31) },
        });
        const told = series.steps
          .filter((step) => step.events > 0)
          .map(({ from, events: n, unweighed, net, cooperation }) => {
            const date = new Date(from * 86_400_000);
            const month = `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}`;
            return [source, target, month, n, unweighed, net ?? 0, cooperation ?? 0];
          });
        expect(rowsOf(here).filter(([a, b]) => a === source && b === target)).toEqual(told);
      }
    }));

  it('readPairMonths() leaves out and counts events without an actor, a day or a code', () =>
    inStore(async ({ database }) => {
      const relation = `(SELECT * FROM (VALUES ('A', 'B', 0, '190'), (NULL, 'B', 0, '190'), ('A', 'B', NULL, '190'), ('A', 'B', 31, NULL), ('B', 'A', -1, 'zz')) AS t(source, target, day, code))`;
      const made = await readPairMonths(database, relation, { scale: gdeltScale });
      expect(made.leftOut).toBe(3);
      expect(rowsOf(made)).toEqual([
        ['A', 'B', '1970-1', 1, 0, -10, 0],
        ['B', 'A', '1969-12', 1, 1, 0, 0],
      ]);
      for (const mostCells of [0, 100]) {
        const none = await readPairMonths(database, `(SELECT * FROM ${relation} WHERE false)`, {
          scale: gdeltScale,
          mostCells,
        });
        expect({ rows: rowsOf(none), actors: none.actors, leftOut: none.leftOut }).toEqual({
          ...{ rows: [], actors: [], leftOut: 0 },
        });
      }
    }));

  it('readPairMonths() of more months than one bin of cells holds keeps their order', () =>
    inStore(async ({ database }) => {
      const relation = `(SELECT 'A' || (i % 9) AS source, 'A' || (i % 7) AS target, ((i * 7919) % 400000 - 200000)::INTEGER AS day, '0' || (i % 9) AS code FROM range(30000) t(i))`;
      const here = await readPairMonths(database, relation, { scale: gdeltScale });
      expect(here).toEqual(await readPairMonths(database, relation, { scale: gdeltScale, mostCells: 1 }));
      expect(here.events.length).toBeGreaterThan(16_384);
    }));
});
