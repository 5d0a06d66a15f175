import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { measureNamed } from '../../../src/dataset/measures/measure-table.ts';
import { add, inStore } from '../temporary-store.ts';
import { ballotsCsv, values } from './measured-in-store.ts';

const russia = { label: 'RUS', word: 'RUS', cow: '365', days: { start: dayOf(1991, 12, 26), end: Infinity } };

describe('whom a value is of', () => {
  it('has nothing of the years in which a state was not, though another has its number then', () =>
    inStore(async (store, put) => {
      await add(store, put('n.csv', 'ccode,year,cinc\n365,1970,0.17\n365,1991,0.13\n365,2000,0.05\n'), 'nmc');
      const of = (word: Parameters<typeof values>[2]) => values(store, 'capability', word);
      expect(await of({ between: ['Soviet Union'] })).toMatchObject({
        ...{ '1970 365': 0.17, '1991 365': 0.13, '2000 365': '"Soviet Union" had ended by 2000' },
      });
      expect(await of({ between: [russia] })).toMatchObject({
        ...{ '1970 RUS': '"RUS" had not begun in 1970', '1991 RUS': 0.13, '2000 RUS': 0.05 },
      });
      for (const word of ['365', 'Russia'])
        expect(await of({ between: [word] })).toMatchObject({ '1970 365': 0.17, '2000 365': 0.05 });
    }));

  it('measures nobody against himself, and says of an unknown number that it is one', () =>
    inStore(async (store, put) => {
      const { ballots, rollCalls } = ballotsCsv({
        1970: { 2: 'yynn', 255: 'yynn', 365: 'nnyy' },
        1991: { 2: 'yynn', 255: 'yyny', 365: 'nnyy' },
      });
      await add(store, put('r.csv', rollCalls));
      await add(store, put('b.csv', ballots));
      const of = (between: Parameters<typeof values>[2]) => values(store, 'agreement', between);
      expect(await of({ between: ['USSR', '365'], from: 1970, to: 1970 })).toEqual({
        '1970 365 365': 'both are 365 in 1970',
      });
      expect(await of({ between: ['260', '255'], from: 1991, to: 1991 })).toEqual({
        '1991 260 255': 'both are 255 in 1991',
      });
      const none = { label: 'XXX', word: 'XXX', cow: '999' };
      expect(await of({ between: [none, 'USA'], from: 1970, to: 1970 })).toEqual({
        '1970 XXX 2': 'no state has the number 999',
      });
    }));

  it('counts a state once, by whatever words it is named: twice is refused of states and systems, with a list that passes', () =>
    inStore(async (store, put) => {
      const row = (year: number) => `2,${year},0.2\n255,${year},0.1\n365,${year},0.1\n`;
      await add(store, put('n.csv', `ccode,year,cinc\n${row(1970)}260,1970,0.1\n${row(1991)}`), 'nmc');
      const of = (name: string, between: readonly string[], variant?: string) =>
        values(store, name, { between, ...(variant === undefined ? {} : { variant }) });
      for (const [name, variant] of [
        ['capability'],
        ['poles', 'effective'],
        ['concentration', 'con'],
      ] as const) {
        await expect(of(name, ['USA', 'USSR', '365'], variant)).rejects.toMatchObject({
          problem: {
            message: '"USSR" and "365" are one state, 365',
            hint: 'name it once: --between USA,365',
          },
        });
        await expect(of(name, ['Serbia', 'Yugoslavia'], variant)).rejects.toThrow(/one state, 345/);
        await of(name, ['USA', '365'], variant);
      }
      const watched = { measure: measureNamed('capability')! };
      await expect(values(store, 'turningPoints', { watched, between: ['USSR', 'Russia'] })).rejects.toThrow(
        /one state/,
      );
      // two numbers that come to one in a year, and a state that had ended
      const two = await of('poles', ['USA', '255', '260'], 'effective');
      expect(two['1991 2+255+260']).toBe('both are 255 in 1991');
      await add(
        store,
        put('m.csv', `ccode,year,cinc\n2,1970,0.2\n365,1970,0.1\n2,1995,0.2\n365,1995,0.1\n`),
        'nmc',
        { name: 'later' },
      );
      const ended = await values(store, 'poles', {
        data: 'later',
        between: ['USA', 'USSR'],
        variant: 'effective',
      });
      expect(ended).toMatchObject({ '1995 2+365': '"USSR" had ended by 1995' });
      expect(ended['1970 2+365']).toBeCloseTo(1.8, 9);
    }));
});
