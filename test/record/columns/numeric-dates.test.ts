import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/base/calendar.ts';
import { dateInOrder, hangsOnOrder, settledOrder } from '../../../src/record/columns/numeric-dates.ts';

describe('dateInOrder(text, order)', () => {
  it.each([
    ['28/02/1955', '1955-02-28'],
    ['2.3.1969', '1969-03-02'],
    ['2. 3. 1969', '1969-03-02'],
    ['02-03-1969', '1969-03-02'],
    ['02/1955', '1955-02'],
    ['dec. 1955', '1955-12'],
    ['3 mars 1969', '1969-03-03'],
    ['16/08/1956-23/08/1956', '1956-08-16/1956-08-23'],
    ['16.08.1956 – 23.08.1956', '1956-08-16/1956-08-23'],
    ['16.08.1956 bis 1957', '1956-08-16/1957'],
    ['28/02/1955?', '1955-02-28?'],
  ])('%s is %s', (text, edtf) => {
    expect(dateInOrder(text, 'day-first')).toBe(edtf);
  });

  it.each([
    '31/11/1955',
    '28/02/55',
    'Ramadan 1389',
    '17 Ramadan 1389',
    'Showa 44.3.2',
    '23/08/1956-16/08/1956',
    '',
    '1955-02-30',
    '1/2/3/1955',
  ])('leaves %s', (text) => {
    expect(dateInOrder(text, 'day-first')).toBeUndefined();
  });

  it('gives back any day that was written in its order, and never two meanings for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 364 }), (year, n) => {
        const iso = formatDay(year * 365 + Math.floor(year / 4) + n);
        const [y = '', m = '', d = ''] = iso.split('-');
        if (y.length !== 4) return;
        expect(dateInOrder(`${d}/${m}/${y}`, 'day-first')).toBe(iso);
        expect(dateInOrder(`${Number(m)}/${Number(d)}/${y}`, 'month-first')).toBe(iso);
        const order = settledOrder(`${d}/${m}/${y}`);
        expect(order === 'day-first' || Number(d) <= 12).toBe(true);
        if (order === undefined) expect(hangsOnOrder(`${d}/${m}/${y}`)).toBe(d !== m);
      }),
    );
  });
});
