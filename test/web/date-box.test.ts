import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import {
  addressOfDay,
  dayAfterDrag,
  dayAfterKey,
  dayOfAddress,
  readDateBox,
} from '../../src/web/views/date/date-box.ts';

const period = { start: dayOf(1945, 1, 1), end: dayOf(1991, 12, 31) };
const someDay = fc.integer({ min: period.start, max: period.end });

describe('readDateBox', () => {
  it('readDateBox(1969-03-02) gives the day', () => {
    expect(readDateBox(' 1969-03-02 ', period)).toEqual({ ok: true, day: dayOf(1969, 3, 2) });
  });

  it('readDateBox(1969-06) gives the middle day and says so', () => {
    expect(readDateBox('1969-06', period)).toEqual({
      ok: true,
      day: dayOf(1969, 6, 15),
      note: 'June 1969 is longer than a day: shown is its middle, 15 June 1969',
    });
  });

  it('readDateBox(1969-3-2) says what is wrong and offers a repair', () => {
    const read = readDateBox('1969-3-2', period);
    expect(read).toMatchObject({ ok: false, repair: '1969-03-02' });
    expect(read.ok || read.message).toContain('1969-3-2');
  });

  it('readDateBox(1900) names the period', () => {
    expect(readDateBox('1900', period)).toEqual({
      ok: false,
      message: '1900 lies outside the period of this study',
      hint: 'expected a date from 1 January 1945 to 31 December 1991',
    });
  });

  it('readDateBox(1969/..) asks for one day', () => {
    expect(readDateBox('1969/..', period)).toMatchObject({ ok: false, hint: 'name one day, as 1969-06-01' });
  });

  it('readDateBox(any text) never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readDateBox(text, period).ok === 'boolean'));
  });

  it('readDateBox(addressOfDay(day)) gives the day again', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(readDateBox(addressOfDay(day), period)).toEqual({ ok: true, day });
      }),
    );
  });
});

describe('dayOfAddress', () => {
  it('dayOfAddress(nothing, or no date) gives the middle year of the period', () => {
    expect(dayOfAddress(undefined, period)).toBe(dayOf(1968, 1, 1));
    expect(dayOfAddress('<script>', period)).toBe(dayOf(1968, 1, 1));
  });
});

describe('the slider', () => {
  it('dayAfterKey(arrows, pages, ends) steps a day, a year, to the ends', () => {
    const day = dayOf(1969, 3, 2);
    expect(dayAfterKey('ArrowRight', day, period)).toBe(day + 1);
    expect(dayAfterKey('ArrowDown', day, period)).toBe(day - 1);
    expect(dayAfterKey('PageUp', day, period)).toBe(dayOf(1970, 3, 2));
    expect(dayAfterKey('PageDown', period.start, period)).toBe(period.start);
    expect(dayAfterKey('End', day, period)).toBe(period.end);
    expect(dayAfterKey('Tab', day, period)).toBeUndefined();
  });

  it('dayAfterDrag(anywhere else) moves, inside the period, in the direction of the drag', () => {
    fc.assert(
      fc.property(someDay, someDay, (raw, day) => {
        const next = dayAfterDrag(raw, day, period);
        expect(next).toBeGreaterThanOrEqual(period.start);
        expect(next).toBeLessThanOrEqual(period.end);
        if (raw > day) expect(next).toBeGreaterThan(day);
        if (raw < day) expect(next).toBeLessThan(day);
      }),
    );
  });
});
