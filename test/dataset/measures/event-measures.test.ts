import { describe, expect, it } from 'vitest';
import { add, inStore } from '../temporary-store.ts';
import { ballotsCsv, measured } from './measured-in-store.ts';

/** Rows of coded events, one a line: the month since January 1970, who, to whom, the code. */
const eventsCsv = (acts: readonly (readonly [month: number, act: string])[]) =>
  ['date,source,target,code', ...acts.map(([month, act]) => `${dayIn(month, '15')},${act}`), ''].join('\n');

const dayIn = (month: number, day: string) =>
  `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;

/** The same with acts of two others on the first and the last day, so that no month is told in part. */
const wholeMonthsCsv = (acts: Parameters<typeof eventsCsv>[0], last: string) =>
  `${eventsCsv(acts)}1970-01-01,CCC,DDD,040\n${last},CCC,DDD,040\n`;

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
      await add(store, put('e.csv', wholeMonthsCsv(acts, '1973-01-31')), 'cameo-events');
      const of = async (variant: string, between: string[]) => {
        const { values } = await measured(store, 'reciprocity', { variant, between });
        return new Map(values.map(({ a, b, year, value }) => [`${a} ${b} ${year}`, value!]));
      };
      const { values } = await measured(store, 'reciprocity', { from: 1960, to: 1990 });
      expect(
        values.filter(({ a }) => a === 'AAA' || a === 'BBB').map(({ a, b, year, n }) => [a, b, year, n]),
      ).toEqual([
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

describe('reciprocity step by step', () => {
  /** Both directions of 120 months: B does what A did, a month later and weaker. */
  const inStoreOf = (work: (of: Of) => Promise<void>) =>
    inStore(async (store, put) => {
      const acts = Array.from({ length: 120 }, (_, month) => {
        const isGood = (month * 7 + Math.floor(month / 3)) % 5 < 2;
        const answer = month % 4 === 3 ? '190' : isGood ? '057' : '173';
        return [
          [month, `AAA,BBB,${isGood ? '057' : '190'}`],
          [month + 1, `BBB,AAA,${answer}`],
        ] as const;
      }).flat();
      await add(store, put('e.csv', wholeMonthsCsv(acts, '1980-01-31')), 'cameo-events');
      await work((variant, more = {}) =>
        measured(store, 'reciprocity', { variant, between: ['AAA', 'BBB'], ...more }),
      );
    });
  type Of = (variant: string, more?: Parameters<typeof measured>[2]) => ReturnType<typeof measured>;

  it('has responses that begin with what comes back, within their bands, in both directions', () =>
    inStoreOf(async (of) => {
      const [sum, response] = [await of('sum'), await of('response')];
      expect(response.values).toHaveLength(2 * 9);
      expect(response.step).toBe('steps after');
      for (const { a, value } of sum.values) {
        const own = response.values.filter((each) => each.a === a);
        expect(own.map(({ step }) => step)).toEqual([...'012345678']);
        // with one lag the response after one step is the coefficient, and before it nothing has come
        expect(own[0]!.value).toBe(0);
        expect(own[1]!.value).toBeCloseTo(value!, 12);
        expect(own[1]!.low).toBeLessThan(value!);
        expect(own[1]!.high).toBeGreaterThan(value!);
      }
      expect(await of('response')).toEqual(response);
      const other = await of('response', { estimate: { seed: 2 } });
      expect(other.values[1]!.low).not.toBe(response.values[1]!.low);
    }));

  it('has responses in both orders: who moves last moves the other not before the next step', () =>
    inStoreOf(async (of) => {
      const at = async (variant: string) =>
        (await of(variant)).values.filter(({ step }) => step === '0').map(({ value }) => value!);
      expect(await at('response-last')).toEqual([0, 0]);
      const first = await at('response-first');
      expect(first.every((value) => value !== 0)).toBe(true);
    }));

  it('chooses the lags that cost least', () =>
    inStoreOf(async (of) => {
      for (const lags of ['aic', 'hannan-quinn', 'bic'] as const) {
        const costs = (await of(lags)).values;
        expect(costs.map(({ step }) => step)).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
        const least = Math.min(...costs.map(({ value }) => value!));
        const best = costs.find(({ value }) => value === least)!.step!;
        const chosen = await of('sum', { lags });
        expect(chosen.notes).toContain(`steps are months; lags: ${best}, the least by ${lags}`);
        expect(chosen.values).toEqual((await of('sum', { lags: Number(best) })).values);
      }
      const few = (await of('bic', { by: 'year' })).values;
      expect(few).toHaveLength(1);
    }));
});

describe('events by other steps', () => {
  it('tell a step in which nothing happened from one that the data do not reach, and add up to the year', () =>
    inStore(async (store, put) => {
      const acts = [
        [1, 'AAA,BBB,190'],
        [4, 'AAA,BBB,057'],
        [4, 'AAA,BBB,010'],
        [20, 'AAA,BBB,130'],
      ] as const;
      await add(store, put('e.csv', eventsCsv(acts)), 'cameo-events');
      const of = (by: 'day' | 'month' | 'quarter' | 'year', variant: string) =>
        measured(store, 'events', { by, variant, between: ['AAA', 'BBB'] });
      const own = ({ values }: Awaited<ReturnType<typeof of>>) => values.filter(({ a }) => a === 'AAA');
      const quarters = own(await of('quarter', 'net'));
      expect(quarters.map(({ step, value, n }) => [step, value, n])).toEqual([
        ['1970-Q1', -10, 1],
        ['1970-Q2', 8, 2],
        ['1970-Q3', 0, 0],
        ['1970-Q4', 0, 0],
        ['1971-Q1', 0, 0],
        ['1971-Q2', 0, 0],
        ['1971-Q3', -4.4, 1],
        ['1971-Q4', null, undefined],
      ]);
      const reaches = 'e reaches from 1970-02-15 to 1971-09-15';
      expect(quarters[7]!.why?.replace(/^\S+/, 'e')).toBe(reaches);
      const found = await of('quarter', 'net');
      expect([found.step, found.notes]).toEqual([
        'quarter',
        expect.arrayContaining([
          '1970-Q1 is told from 1970-02-15, where the data begin',
          '1971-Q3 is told until 1971-09-15, where the data end',
        ]),
      ]);
      const years = own(await of('year', 'net')).map(({ value }) => value!);
      for (const by of ['day', 'month', 'quarter'] as const) {
        const steps = own(await of(by, 'net'));
        expect(steps).toHaveLength({ day: 730, month: 24, quarter: 8 }[by]);
        for (const [i, year] of [1970, 1971].entries()) {
          const sum = steps
            .filter((each) => each.year === year)
            .reduce((total, { value }) => total + (value ?? 0), 0);
          expect(sum, by).toBeCloseTo(years[i]!, 9);
        }
      }
      const days = own(await of('day', 'count')).filter(({ value }) => value);
      expect(days.map(({ step, value }) => [step, value])).toEqual([
        ['1970-02-15', 1],
        ['1970-05-15', 2],
        ['1971-09-15', 1],
      ]);
      const kinds = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'];
      const counts = await Promise.all(
        kinds.map(async (kind) => own(await of('year', kind)).map(({ value }) => value)),
      );
      expect(counts).toEqual([
        [2, 0],
        [0, 0],
        [0, 1],
        [1, 0],
      ]);
    }));

  it('are no steps of a measure by the year', () =>
    inStore(async (store, put) => {
      const { ballots, rollCalls } = ballotsCsv({ 1950: { 2: 'yy', 365: 'yn' } });
      await add(store, [put('b.csv', ballots), put('r.csv', rollCalls)]);
      const of = (name: string) => measured(store, name, { by: 'month', between: ['USA', 'USSR'] });
      for (const name of ['agreement', 'turningPoints'])
        await expect(of(name)).rejects.toThrow('agreement is taken by the year, and not by the "month"');
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
