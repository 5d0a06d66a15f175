import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
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
});
