import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  dayOfJulian,
  daysInMonth,
  formatDay,
  isLeapYear,
  weekday,
  yearMonthDay,
} from '../../src/base/calendar.ts';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day after, by counting: no arithmetic in common with the calendar under test. */
function next(
  { year, month, day }: { year: number; month: number; day: number },
  isLeap: (year: number) => boolean,
) {
  const length = MONTH_LENGTHS[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);
  if (day < length) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

function gregorianLeap(year: number): boolean {
  if (year % 400 === 0) return true;
  return year % 100 !== 0 && year % 4 === 0;
}

describe('dayOf(year, month, day) and yearMonthDay(day)', () => {
  it('agree with a walk from day to day over 900 years around year 0 and around 1970', () => {
    for (const start of [-450, 1500]) {
      let date = { year: start, month: 1, day: 1 };
      const first = dayOf(start, 1, 1);
      for (let n = 0; n < 900 * 365; n++) {
        if (dayOf(date.year, date.month, date.day) !== first + n) expect(date).toBe(first + n);
        const back = yearMonthDay(first + n);
        if (back.year !== date.year || back.month !== date.month || back.day !== date.day)
          expect(back).toEqual(date);
        date = next(date, gregorianLeap);
      }
    }
  });

  it('are inverse over ±5 million days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (day) => {
        const { year, month, day: number } = yearMonthDay(day);
        expect(dayOf(year, month, number)).toBe(day);
      }),
      { numRuns: 5000, seed: 1938 },
    );
    for (let day = -5_000_000; day <= 5_000_000; day += 97) {
      const date = yearMonthDay(day);
      if (dayOf(date.year, date.month, date.day) !== day) expect(date).toBe(day);
    }
  });

  it('agree with known days', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 3, 2)).toBe(-305);
    expect(dayOf(2000, 3, 1)).toBe(11_017);
    expect(dayOf(1, 1, 1)).toBe(-719_162);
    expect(dayOf(-4713, 11, 24)).toBe(-2_440_588);
    expect(yearMonthDay(-719_529)).toEqual({ year: -1, month: 12, day: 31 });
  });

  it('stay whole numbers in the far past and future', () => {
    for (const year of [-20_000_000_000_000, -170_000_000, 170_000_002, 20_000_000_000_000]) {
      const day = dayOf(year, 1, 1);
      expect(Number.isSafeInteger(day)).toBe(true);
      expect(yearMonthDay(day)).toEqual({ year, month: 1, day: 1 });
    }
  });

  it('throw on what is no date', () => {
    expect(() => dayOf(1900, 2, 29)).toThrow('dayOf requires a day that the month has');
    expect(() => dayOf(1969, 4, 31)).toThrow('dayOf requires a day that the month has');
    expect(() => dayOf(1969, 3, 0)).toThrow('dayOf requires a day that the month has');
    expect(() => dayOf(1969, 13, 1)).toThrow('a month from 1 to 12');
    expect(() => dayOf(1969.5, 1, 1)).toThrow('a whole year');
    expect(() => yearMonthDay(Number.POSITIVE_INFINITY)).toThrow(
      'yearMonthDay requires a whole number of days',
    );
  });
});

describe('isLeapYear(year) and daysInMonth(year, month)', () => {
  it.each([
    [1900, false],
    [2000, true],
    [1968, true],
    [1969, false],
    [0, true],
    [-4, true],
    [-100, false],
  ])('know that %i is a leap year: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  it('know the other months', () => {
    expect(MONTH_LENGTHS.map((_, i) => daysInMonth(1969, i + 1))).toEqual(MONTH_LENGTHS);
  });
});

describe('dayOfJulian(year, month, day)', () => {
  it.each([
    ['the October Revolution', [1917, 10, 25], '1917-11-07'],
    ['the day before the reform', [1582, 10, 4], '1582-10-14'],
    ['the Decembrists', [1825, 12, 14], '1825-12-26'],
    ['the battle of Poltava', [1709, 6, 27], '1709-07-08'],
    ['a leap day that only the Julian calendar has', [1900, 2, 29], '1900-03-13'],
    ['the Ides of March', [-43, 3, 15], '-0043-03-13'],
    ['the first day of the Julian period', [-4712, 1, 1], '-4713-11-24'],
  ])('places %s', (_, [year, month, day], gregorian) => {
    expect(formatDay(dayOfJulian(year!, month!, day!))).toBe(gregorian);
  });

  it('agrees with a walk from day to day over 2,500 years', () => {
    let date = { year: -500, month: 1, day: 1 };
    const first = dayOfJulian(-500, 1, 1);
    for (let n = 0; n < 2500 * 365; n++) {
      if (dayOfJulian(date.year, date.month, date.day) !== first + n) expect(date).toBe(first + n);
      date = next(date, (year) => year % 4 === 0);
    }
  });

  it('throws on what is no date', () => {
    expect(() => dayOfJulian(1901, 2, 29)).toThrow('dayOfJulian requires a day that the month has');
  });
});

describe('addMonths(day, months)', () => {
  it.each([
    ['1969-01-31', 1, '1969-02-28'],
    ['1968-01-31', 1, '1968-02-29'],
    ['1969-03-31', -1, '1969-02-28'],
    ['1969-03-02', 12, '1970-03-02'],
    ['1968-02-29', 12, '1969-02-28'],
    ['1969-12-15', 1, '1970-01-15'],
    ['0001-01-15', -1, '0000-12-15'],
    ['1969-03-02', 0, '1969-03-02'],
  ])('moves %s by %i to %s', (from, months, to) => {
    const [year, month, day] = from.split('-').map(Number) as [number, number, number];
    expect(formatDay(addMonths(dayOf(year, month, day), months))).toBe(to);
  });
});

describe('weekday(day)', () => {
  it('counts from Monday, 1, to Sunday, 7', () => {
    expect(weekday(dayOf(1969, 3, 2))).toBe(7);
    expect(weekday(dayOf(1970, 1, 1))).toBe(4);
    expect(weekday(dayOf(1945, 8, 6))).toBe(1);
    expect(weekday(dayOf(1945, 8, 14))).toBe(2);
    expect(weekday(dayOf(2000, 1, 1))).toBe(6);
    expect(weekday(dayOf(-43, 3, 13))).toBe(weekday(dayOf(-43, 3, 13 - 7)));
  });
});

describe('formatDay(day)', () => {
  it.each([
    [[1969, 3, 2], '1969-03-02'],
    [[79, 8, 24], '0079-08-24'],
    [[0, 1, 1], '0000-01-01'],
    [[-43, 3, 15], '-0043-03-15'],
    [[9999, 12, 31], '9999-12-31'],
    [[10_000, 1, 1], 'Y10000-01-01'],
    [[-10_000, 1, 1], 'Y-10000-01-01'],
  ])('writes %j as %s', ([year, month, day], text) => {
    expect(formatDay(dayOf(year!, month!, day!))).toBe(text);
  });
});
