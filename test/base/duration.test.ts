import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../../src/base/calendar.ts';
import {
  addDuration,
  type Duration,
  durationDays,
  formatDuration,
  parseDuration,
} from '../../src/base/duration.ts';

describe('parseDuration(text)', () => {
  it.each([
    ['P2D', { years: 0, months: 0, days: 2 }],
    ['P6M', { years: 0, months: 6, days: 0 }],
    ['P1Y', { years: 1, months: 0, days: 0 }],
    ['P2W', { years: 0, months: 0, days: 14 }],
    ['P1Y2M3W4D', { years: 1, months: 2, days: 25 }],
    ['P0D', { years: 0, months: 0, days: 0 }],
    ['P090D', { years: 0, months: 0, days: 90 }],
  ])('reads %s', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each([
    '',
    'P',
    '2D',
    'P2',
    'PT2H',
    'P1DT2H',
    '-P2D',
    'P-2D',
    'P1.5Y',
    'P2D1Y',
    'p2d',
    ' P2D',
    'P2D ',
    'P99999999999999999Y',
    'P1Y1Y',
  ])('gives undefined for %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('addDuration(day, duration, sign)', () => {
  const add = (from: [number, number, number], text: string, sign: 1 | -1): string =>
    formatDay(addDuration(dayOf(...from), parseDuration(text)!, sign));

  it('adds months before days, and clamps to the end of the month', () => {
    expect(add([1945, 8, 6], 'P2D', 1)).toBe('1945-08-08');
    expect(add([1969, 1, 31], 'P1M', 1)).toBe('1969-02-28');
    expect(add([1969, 1, 31], 'P1M1D', 1)).toBe('1969-03-01');
    expect(add([1968, 2, 29], 'P1Y', 1)).toBe('1969-02-28');
    expect(add([1969, 3, 31], 'P1M1D', -1)).toBe('1969-02-27');
    expect(add([1969, 3, 2], 'P1Y2M3D', -1)).toBe('1967-12-30');
  });

  it('leaves an open end open', () => {
    expect(addDuration(Number.POSITIVE_INFINITY, { years: 1, months: 0, days: 0 }, -1)).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(addDuration(Number.NEGATIVE_INFINITY, { years: 1, months: 0, days: 0 }, 1)).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });
});

describe('durationDays(duration)', () => {
  it('uses the mean lengths of the Gregorian calendar', () => {
    expect(durationDays({ years: 400, months: 0, days: 0 })).toBe(146_097);
    expect(durationDays({ years: 0, months: 12, days: 0 })).toBeCloseTo(365.2425, 10);
    expect(durationDays({ years: 0, months: 0, days: 90 })).toBe(90);
  });
});

describe('formatDuration(duration)', () => {
  it('is read back as it was', () => {
    const part = fc.nat(5000);
    fc.assert(
      fc.property(part, part, part, (years, months, days) => {
        const duration: Duration = { years, months, days };
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
      { seed: 1938 },
    );
  });

  it('writes nothing as P0D', () => {
    expect(formatDuration({ years: 0, months: 0, days: 0 })).toBe('P0D');
    expect(formatDuration({ years: 1, months: 6, days: 0 })).toBe('P1Y6M');
  });
});
