import { describe, expect, it } from 'vitest';
import { add, inStore } from '../temporary-store.ts';
import { measured } from './measured-in-store.ts';

/** Rows of coded events, one a line: the month of 1970, who, to whom, the code. */
const eventsCsv = (acts: readonly (readonly [month: number, act: string])[]) =>
  `date,source,target,code\n${acts
    .map(([month, act]) => {
      const day = `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
      return `${day},${act}\n`;
    })
    .join('')}`;

/** What A did to B in each of 36 months, good or bad; B does to A the same a month later, but for every fifth time. */
const course = [...'+--+++-+--+-+++-+-++--+-+--+++-+-+--'];
const isLeftOut = (month: number) => month % 5 === 4;
const codeOf = (sign: string) => (sign === '+' ? '057' : '190');

describe('reciprocity of coded events', () => {
  it('tells of A towards B whether B answers what A did, and of B towards A whether A does', () =>
    inStore(async (store, put) => {
      const acts = course.flatMap((sign, month) => [
        [month, `AAA,BBB,${codeOf(sign)}`] as const,
        ...(isLeftOut(month) ? [] : [[month + 1, `BBB,AAA,${codeOf(sign)}`] as const]),
      ]);
      await add(store, put('e.csv', eventsCsv(acts)), 'cameo-events');
      const of = async (variant: string, between: string[]) => {
        const { values } = await measured(store, 'reciprocity', { variant, between });
        return new Map(values.map(({ a, b, year, value }) => [`${a} ${b} ${year}`, value!]));
      };
      const { values } = await measured(store, 'reciprocity', { from: 1960, to: 1990 });
      expect(values.map(({ a, b, year, n }) => [a, b, year, n])).toEqual([
        ['AAA', 'BBB', 1973, 37],
        ['BBB', 'AAA', 1973, 37],
      ]);
      for (const between of [
        ['AAA', 'BBB'],
        ['BBB', 'AAA'],
      ]) {
        const [p, sum] = [await of('p', between), await of('sum', between)];
        // the year is the last of the months
        expect([...p.keys()].sort()).toEqual(['AAA BBB 1973', 'BBB AAA 1973']);
        expect(p.get('AAA BBB 1973')).toBeLessThan(0.001);
        expect(p.get('BBB AAA 1973')).toBeGreaterThan(0.05);
        // four acts of five come back whole, in the months from January 1970 to January 1973
        expect(sum.get('AAA BBB 1973')).toBeGreaterThan(0.6);
        expect(sum.get('AAA BBB 1973')).toBeLessThan(1.1);
      }
    }));
});

describe('events by the year', () => {
  it('rest on all events, also those without a weight, from the first day of the data to the last', () =>
    inStore(async (store, put) => {
      // 1970: −10 and 8, and one of which no scale knows the code; 1971: none; 1972: one, unknown
      const acts = [
        [0, 'AAA,BBB,190'],
        [1, 'AAA,BBB,057'],
        [2, 'AAA,BBB,zzz'],
        [2, 'BBB,AAA,190'],
        [2, 'AAA,AAA,190'],
        [24, 'AAA,BBB,zzz'],
      ] as const;
      await add(store, put('e.csv', eventsCsv(acts)), 'cameo-events');
      const of = async (variant: string) => {
        const { values } = await measured(store, 'events', { variant, between: ['AAA', 'BBB'] });
        return values.filter(({ a }) => a === 'AAA').map(({ year, value, n }) => [year, value, n]);
      };
      const rests = (values: readonly (number | null)[]) => [
        ...[3, 0, 1].map((n, i) => [1970 + i, values[i], n]),
      ];
      expect(await of('net')).toEqual(rests([-2, 0, null]));
      expect(await of('mean')).toEqual(rests([-1, null, null]));
      expect(await of('cooperation')).toEqual(rests([8, 0, null]));
      expect(await of('conflict')).toEqual(rests([10, 0, null]));
      expect(await of('count')).toEqual(rests([3, 0, 1]));
      const early = await measured(store, 'events', { between: ['AAA', 'BBB'], from: 1968, to: 1973 });
      const reaches = 'cameo-events reaches from 1970 to 1972';
      expect(early.values.slice(0, 6).map(({ value, why }) => why ?? value)).toEqual([
        ...[reaches, reaches, -2, 0, 'no event with a weight', reaches],
      ]);
      const { values } = await measured(store, 'events', { variant: 'count', from: 1970, to: 1970 });
      expect(values.map(({ a, b, value }) => `${a} ${b} ${value}`)).toEqual(['AAA BBB 3', 'BBB AAA 1']);
    }));
});
