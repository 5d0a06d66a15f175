import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/base/edtf/edtf.ts';
import { otherCalendar } from '../../../src/base/edtf/edtf-other-calendars.ts';

describe('otherCalendar(text)', () => {
  it.each([
    ['民國58年3月2日', '1969-03-02'],
    ['中華民國五八年', undefined],
    ['Minguo 58', '1969'],
    ['Showa 44.3.2', '1969-03-02'],
    ['昭和44年3月', '1969-03'],
    ['平成元年1月8日', '1989-01-08'],
  ])('%s is %s in ours', (text, edtf) => {
    expect(otherCalendar(text)?.edtf).toBe(edtf);
    if (edtf !== undefined) expect(otherCalendar(text)?.isExact).toBe(true);
  });

  // days whose counterparts are in the tables of the calendars
  it.each([
    ['1 Muharram 1', '0622/0623'],
    ['17 Ramadan 1389', '1969/1970'],
    ['1 Muharram 1443', '2021/2022'],
    ['18 brumaire an VIII', '1799/1800'],
    ['9 thermidor an II', '1793/1794'],
    ['14 Nisan 5729', '1968/1969'],
    ['22 Bahman 1357', '1978/1979'],
    ['B.E. 2475', '1932/1933'],
    // before the calendar was ours, days differ
    ['明治5年12月2日', '1872/1873'],
  ])('%s lies in %s, and no day is made up', (text, edtf) => {
    expect(otherCalendar(text)).toMatchObject({ edtf, isExact: false });
  });

  it('knows no other calendar in dates of ours, nor in the ids of rows', () => {
    for (const text of [
      '1969-03-02',
      '2 March 1969',
      'may 1969',
      'c. 1969',
      'tehran-conference',
      'nisan',
      'before showa',
      '1969 (?)',
      'ah',
    ])
      expect(otherCalendar(text), text).toBeUndefined();
  });

  it('offers valid EDTF whatever it is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('民國', 'Showa ', 'Ramadan ', 'brumaire an ', 'Nisan ', 'Bahman ', 'BE '),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 99 }),
        (era, year, month) => {
          const { hint, ...found } = parseEdtf(`${era}${year}.${month}`) as {
            hint: string;
            repairs: readonly string[];
          };
          for (const repair of found.repairs) expect(parseEdtf(repair).ok, hint).toBe(true);
        },
      ),
    );
  });
});
