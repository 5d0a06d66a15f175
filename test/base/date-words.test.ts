import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { dayInWords, edtfInWords, rangeInWords } from '../../src/base/date-words.ts';
import { parseEdtf } from '../../src/base/edtf/edtf.ts';
import { edtfText } from './edtf-arbitraries.ts';

function words(text: string): string {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.message);
  return edtfInWords(result.date);
}

describe('dayInWords(day)', () => {
  it('writes day, month, year', () => {
    expect(dayInWords(dayOf(1969, 3, 2))).toBe('2 March 1969');
    expect(dayInWords(dayOf(79, 8, 24))).toBe('24 August AD 79');
    expect(dayInWords(dayOf(-43, 3, 15))).toBe('15 March 44 BC');
  });
});

describe('rangeInWords(earliest, latest)', () => {
  it.each([
    [[1969, 3, 2], [1969, 3, 2], '2 March 1969'],
    [[1969, 3, 1], [1969, 3, 31], 'March 1969'],
    [[1969, 1, 1], [1969, 12, 31], '1969'],
    [[1969, 3, 2], [1969, 3, 15], '2–15 March 1969'],
    [[1969, 2, 28], [1969, 3, 2], '28 February–2 March 1969'],
    [[1968, 12, 28], [1969, 1, 2], '28 December 1968–2 January 1969'],
    [[1969, 3, 1], [1969, 5, 31], 'March–May 1969'],
    [[1968, 10, 1], [1969, 5, 31], 'October 1968–May 1969'],
    [[1965, 1, 1], [1972, 12, 31], '1965–1972'],
    [[1969, 3, 1], [1969, 5, 30], '1 March–30 May 1969'],
    [[-49, 1, 1], [-43, 12, 31], '50–44 BC'],
    [[-5, 1, 1], [10, 12, 31], '6 BC–AD 10'],
  ])('words %j to %j as %s', (from, to, text) => {
    expect(rangeInWords(dayOf(from[0]!, from[1]!, from[2]!), dayOf(to[0]!, to[1]!, to[2]!))).toBe(text);
  });

  it('words open ends', () => {
    const [past, future] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(rangeInWords(past, dayOf(1984, 12, 31))).toBe('in or before 1984');
    expect(rangeInWords(past, dayOf(1984, 11, 30))).toBe('in or before November 1984');
    expect(rangeInWords(past, dayOf(1984, 11, 29))).toBe('on or before 29 November 1984');
    expect(rangeInWords(dayOf(1984, 1, 1), future)).toBe('in or after 1984');
    expect(rangeInWords(dayOf(1984, 3, 1), future)).toBe('in or after March 1984');
    expect(rangeInWords(dayOf(1984, 3, 2), future)).toBe('on or after 2 March 1984');
    expect(rangeInWords(past, future)).toBe('at any time');
  });

  it('gives different ranges different words', () => {
    const seen = new Map<string, string>();
    const day = fc.integer({ min: dayOf(1967, 12, 1), max: dayOf(1970, 2, 1) });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const range = `${Math.min(a, b)} ${Math.max(a, b)}`;
        const text = rangeInWords(Math.min(a, b), Math.max(a, b));
        expect(seen.get(text) ?? range).toBe(range);
        seen.set(text, range);
      }),
      { numRuns: 5000, seed: 1938 },
    );
  });

  it('throws when the range is reversed', () => {
    expect(() => rangeInWords(1, 0)).toThrow('rangeInWords requires');
  });
});

describe('edtfInWords(date)', () => {
  it.each([
    ['1969-03-02', '2 March 1969'],
    ['1969-03~', 'c. March 1969'],
    ['1969?', '1969 (?)'],
    ['1969%', 'c. 1969 (?)'],
    ['1969-21', 'spring 1969'],
    ['1968-24', 'winter 1968–1969'],
    ['2001-34', 'second quarter of 2001'],
    ['196X', '1960s'],
    ['19XX', '1900–1999'],
    ['XXXX', 'unknown'],
    ['1985-04-XX', 'a day of April 1985'],
    ['1985-XX-XX', 'a day of 1985'],
    ['2004-XX', 'a month of 2004'],
    ['156X-12-25', '25 December, in the 1560s'],
    ['XXXX-12-25', '25 December, year unknown'],
    ['1984-1X', 'October–December 1984'],
    ['1560-XX-25', 'some day of the pattern 1560-XX-25 (25 January–25 December 1560)'],
    ['2004?-06-11', '11 June 2004 (year uncertain)'],
    ['2004-06~-11', '11 June 2004 (month and year approximate)'],
    ['?2004-06-~11', '11 June 2004 (year uncertain; day approximate)'],
    ['1917-10-25 OS', '25 October 1917 Old Style (7 November 1917)'],
    ['1950S2', '1900–1999 (put at 1950)'],
    ['Y17000', '17000'],
    ['-0043-03-15', '15 March 44 BC'],
    ['1965/1972', '1965–1972'],
    ['1968-10/1969-05', 'October 1968–May 1969'],
    ['1965~/1972', 'from c. 1965 to 1972'],
    ['2004-02-01/2005', 'from 1 February 2004 to 2005'],
    ['1949/..', 'from 1949 on'],
    ['1949/', 'from 1949, end unknown'],
    ['../1949', 'until 1949'],
    ['/1949-10', 'until October 1949, start unknown'],
    ['../..', 'open at both ends'],
    ['[1965..1972]', 'between 1965 and 1972'],
    ['[1969-03-11..1969-03-20]', 'between 11 and 20 March 1969'],
    ['[..1984]', 'in or before 1984'],
    ['[1760-12..]', 'in or after December 1760'],
    ['[..1760-12-03]', 'on or before 3 December 1760'],
    ['[1667,1760-12]', '1667 or December 1760'],
    ['[1667,1668,1670..1672]', 'one of 1667, 1668, 1670–1672'],
    ['{1667,1668,1670..1672}', '1667, 1668 and 1670–1672'],
    ['{..1984}', '1984 and before'],
  ])('words %s as %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('has words for every date', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        expect(words(text)).not.toMatch(/NaN|undefined|Infinity|^$/);
      }),
      { numRuns: 500, seed: 1938 },
    );
  });
});
