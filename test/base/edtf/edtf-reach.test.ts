import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeInWords } from '../../../src/base/date-words.ts';
import {
  type Edtf,
  parseEdtf,
  possibleDays,
  possibleEnd,
  possibleStart,
  type Reach,
} from '../../../src/base/edtf/edtf.ts';
import { edtfText } from '../edtf-arbitraries.ts';

const none = { years: 0, months: 0, days: 0 };
const WEEK_MONTH_YEAR: Reach = {
  day: { ...none, days: 7 },
  month: { ...none, months: 1 },
  year: { ...none, years: 1 },
};
const NOTHING: Reach = { day: none, month: none, year: none };

function parsed(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.message);
  return result.date;
}

const days = (text: string, reach = WEEK_MONTH_YEAR): string =>
  possibleDays(parsed(text), reach)
    .map((range) => rangeInWords(range.earliest, range.latest))
    .join(', ');

describe('possibleDays(date, reach)', () => {
  it.each([
    ['1969-03-02', '2 March 1969'],
    ['1969-03-02~', '23 February–9 March 1969'],
    ['1969-03~', 'February–April 1969'],
    ['1969-03?', 'February–April 1969'],
    ['1969-03%', 'February–April 1969'],
    ['1969-02~', 'January–March 1969'],
    ['1969~', '1968–1970'],
    ['196X~', '1959–1970'],
    ['1950S2?', '1899–2000'],
    ['1969-21~', 'February–June 1969'],
    ['1985-04-XX~', 'March–May 1985'],
    ['1985-XX-XX~', '1984–1986'],
  ])('widens %s to %s', (text, words) => {
    expect(days(text)).toBe(words);
  });

  it.each([
    ['1969?-03-02', '2 March 1968, 2 March 1969, 2 March 1970'],
    ['2004?-02-29', '29 February 2004'],
    ['2004-06~-11', '11 May 2004, 11 June 2004, 11 July 2004'],
    ['2004-%06-11', '11 May 2004, 11 June 2004, 11 July 2004'],
    ['2004-01~-31', '31 December 2003, 31 January 2004'],
    ['2004?-06-~11', '4–18 June 2003, 4–18 June 2004, 4–18 June 2005'],
    ['2001~-09', 'September 2000, September 2001, September 2002'],
    ['1917?-10-25 OS', '7 November 1916, 7 November 1917, 7 November 1918'],
    ['2001~-21', 'March–May 2000, March–May 2001, March–May 2002'],
    ['~196X-12-25', Array.from({ length: 12 }, (_, i) => `25 December ${1959 + i}`).join(', ')],
  ])('moves only the doubtful part of %s: %s', (text, words) => {
    expect(days(text)).toBe(words);
  });

  it.each([
    ['1965~/1972', '1964–1972'],
    ['1965/1972~', '1965–1973'],
    ['1949~/..', 'in or after 1948'],
    ['../1949?', 'in or before 1950'],
    ['../..', 'at any time'],
    ['1969-03-02~/1969-04', '23 February–30 April 1969'],
  ])('widens %s at its doubtful end: %s', (text, words) => {
    expect(days(text)).toBe(words);
  });

  it('joins the members of a set where they touch', () => {
    expect(days('[1667,1668,1670..1672]')).toBe('1667–1668, 1670–1672');
    expect(days('[1668,1667-12]')).toBe('December 1667–December 1668');
    expect(days('[1667~,1670]')).toBe('1666–1668, 1670');
  });

  it('obeys the reach that the case states', () => {
    const wide: Reach = {
      day: { ...none, days: 30 },
      month: { ...none, months: 6 },
      year: { ...none, years: 5 },
    };
    expect(days('1969~', wide)).toBe('1964–1974');
    expect(days('1969-03-02~', wide)).toBe('31 January–1 April 1969');
    expect(days('1969?-03-02', { ...WEEK_MONTH_YEAR, year: { ...none, months: 6 } })).toBe('2 March 1969');
    expect(days('1969?-03-02', { ...WEEK_MONTH_YEAR, year: { ...none, days: 365 } })).toContain(
      '2 March 1968',
    );
  });

  it('is sorted, disjoint and holds the stated days; without reach it is those days', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const date = parsed(text);
        const wide = possibleDays(date, WEEK_MONTH_YEAR);
        for (let i = 1; i < wide.length; i++) {
          if (!(wide[i]!.earliest > wide[i - 1]!.latest + 1)) expect(wide[i - 1]).toBe(wide[i]);
        }
        for (const stated of date.ranges.slice(0, 50)) {
          expect(
            wide.some((range) => range.earliest <= stated.earliest && range.latest >= stated.latest),
          ).toBe(true);
        }
        if (date.kind === 'date') expect(possibleDays(date, NOTHING)).toEqual(date.ranges);
      }),
      { numRuns: 300, seed: 1938 },
    );
  });
});

describe('possibleStart(date, reach) and possibleEnd(date, reach)', () => {
  it('give the days of one end, with its doubts', () => {
    const [start, end] = [possibleStart, possibleEnd].map((f) => f(parsed('1965~/1972-03'), WEEK_MONTH_YEAR));
    expect(start!.map((range) => rangeInWords(range.earliest, range.latest))).toEqual(['1964–1966']);
    expect(end!.map((range) => rangeInWords(range.earliest, range.latest))).toEqual(['March 1972']);
  });

  it('give nothing where the end is open or unknown', () => {
    expect(possibleEnd(parsed('1949/..'), WEEK_MONTH_YEAR)).toEqual([]);
    expect(possibleStart(parsed('/1949'), WEEK_MONTH_YEAR)).toEqual([]);
  });
});
