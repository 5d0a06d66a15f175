import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/base/calendar.ts';
import { type DayRange, type Edtf, parseEdtf } from '../../../src/base/edtf/edtf.ts';
import { edtfText } from '../edtf-arbitraries.ts';

function parsed(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.message);
  return result.date;
}

const day = (n: number): string => (Number.isFinite(n) ? formatDay(n) : String(n));
const days = (range: DayRange | undefined): string | undefined =>
  range && `${day(range.earliest)}..${day(range.latest)}`;
const ranges = (text: string): unknown => parsed(text).ranges.map(days);

describe('parseEdtf(text)', () => {
  it('gives one range for what is known to the day, month or year', () => {
    expect(ranges('1969-03-02')).toEqual(['1969-03-02..1969-03-02']);
    expect(ranges('1968-02')).toEqual(['1968-02-01..1968-02-29']);
    expect(ranges('1969')).toEqual(['1969-01-01..1969-12-31']);
  });

  it('gives each stretch of days that Xs leave possible', () => {
    expect(ranges('196X-03-02')).toHaveLength(10);
    expect(ranges('1969-0X-15')).toHaveLength(9);
    expect(ranges('1969-02-2X')).toEqual(['1969-02-20..1969-02-28']);
    expect(ranges('1969-XX-3X')).toContain('1969-03-30..1969-03-31');
    expect(ranges('1969-XX-31')).toHaveLength(7);
    expect(ranges('196X-02-29')).toEqual([
      '1960-02-29..1960-02-29',
      '1964-02-29..1964-02-29',
      '1968-02-29..1968-02-29',
    ]);
    expect(ranges('1984-1X')).toEqual(['1984-10-01..1984-12-31']);
    expect(ranges('-000X')).toEqual(['-0009-01-01..-0001-12-31']);
  });

  it('keeps the members of a set apart, in the order written', () => {
    expect(ranges('[1668,1667-12,1670..1672]')).toEqual([
      '1668-01-01..1668-12-31',
      '1667-12-01..1667-12-31',
      '1670-01-01..1672-12-31',
    ]);
    expect(parsed('[1667,1668]').kind).toBe('one-of');
    expect(parsed('{1667,1668}').kind).toBe('all-of');
    expect(parsed('[..1984]').start).toBe('open');
    expect(parsed('{1984..}').end).toBe('open');
  });

  it('tells open ends from unknown ones, and both from what is no interval', () => {
    const ends = (text: string): unknown => {
      const { start, end, startRange, endRange } = parsed(text);
      return [start, end, days(startRange), days(endRange)];
    };
    expect(ends('1949/..')).toEqual(['known', 'open', '1949-01-01..1949-12-31', undefined]);
    expect(ends('1949/')).toEqual(['known', 'unknown', '1949-01-01..1949-12-31', undefined]);
    expect(ends('../1949-10')).toEqual(['open', 'known', undefined, '1949-10-01..1949-10-31']);
    expect(ends('/1949')).toEqual(['unknown', 'known', undefined, '1949-01-01..1949-12-31']);
    expect(ends('1949')).toEqual(['known', 'known', undefined, undefined]);
    expect(ranges('1949/')).toEqual(['1949-01-01..Infinity']);
    expect(ranges('1965/1972')).toEqual(['1965-01-01..1972-12-31']);
  });

  it('keeps the doubts of each end and component apart', () => {
    const [span] = parsed('1965~/1972').spans;
    expect([span!.first!.approximate, span!.last!.approximate]).toEqual([true, false]);
    expect(parsed('1965~/1972').approximate).toBe(true);
    const date = parsed('?2004-06-~11');
    expect(date.spans[0]!.first!.doubts).toEqual([
      { component: 'year', alone: true, uncertain: true, approximate: false },
      { component: 'day', alone: true, uncertain: false, approximate: true },
    ]);
    expect([date.uncertain, date.approximate]).toEqual([true, true]);
    expect([parsed('1969?').uncertain, parsed('1969?').approximate]).toEqual([true, false]);
    expect([parsed('1969%').uncertain, parsed('1969%').approximate]).toEqual([true, true]);
  });

  it.each([
    ['1969-03-02', 'day'],
    ['1969-03-1X', 'day'],
    ['1969-03-XX', 'month'],
    ['1969-XX-XX', 'year'],
    ['1969-XX', 'year'],
    ['196X-12-25', 'day'],
    ['1969-21', 'season'],
    ['1969', 'year'],
    ['196X', 'decade'],
    ['19XX', 'century'],
    ['1XXX', 'longer'],
    ['XXXX', 'longer'],
    ['1950S2', 'century'],
    ['1953S3', 'decade'],
    ['Y17101E4S3', 'longer'],
    ['2004-02-01/2005', 'year'],
    ['[1667,1760-12]', 'year'],
    ['1985-04-12T23:20:30Z', 'day'],
  ])('knows %s to the %s', (text, precision) => {
    expect(parsed(text).precision).toBe(precision);
  });

  it('reads seasons as the meteorologists do, winter into the next year', () => {
    expect(ranges('1969-21')).toEqual(['1969-03-01..1969-05-31']);
    expect(ranges('1968-24')).toEqual(['1968-12-01..1969-02-28']);
    expect(ranges('1969-31')).toEqual(['1969-03-01..1969-05-31']);
    expect(ranges('1969-39')).toEqual(['1969-09-01..1969-12-31']);
    expect(ranges('196X-33')).toHaveLength(10);
  });

  it('converts Old Style dates', () => {
    expect(ranges('1917-10-25 OS')).toEqual(['1917-11-07..1917-11-07']);
    expect(ranges('1900-02-29 OS')).toEqual(['1900-03-13..1900-03-13']);
    expect(ranges('1917-10 OS')).toEqual(['1917-10-14..1917-11-13']);
    expect(ranges('1917-02-23 OS/1917-11-07')).toEqual(['1917-03-08..1917-11-07']);
    expect(ranges('[1917-10-25 OS,1917-10-26 OS]')).toEqual([
      '1917-11-07..1917-11-07',
      '1917-11-08..1917-11-08',
    ]);
    expect(parsed('1917-10-25~ OS').approximate).toBe(true);
  });

  it('takes the day of a date-time as it is written, whatever the shift', () => {
    expect(ranges('1969-03-02T23:59:59-12')).toEqual(['1969-03-02..1969-03-02']);
    expect(ranges('1969-03-02T00:00:00+14:00')).toEqual(['1969-03-02..1969-03-02']);
    expect(ranges('2016-12-31T23:59:60Z')).toEqual(['2016-12-31..2016-12-31']);
    expect(ranges('2017-01-01T05:29:60+05:30')).toEqual(['2017-01-01..2017-01-01']);
  });

  it('stands an interval inside one precision on its head only when it must', () => {
    expect(parseEdtf('2004-06-11/2004-06').ok).toBe(true);
    expect(parseEdtf('2004-06-11/2004-05').ok).toBe(false);
    expect(parseEdtf('1969-03-02/1969-03-01').ok).toBe(false);
  });

  it('says where and why a text is no date', () => {
    const fault = (text: string): unknown => {
      const result = parseEdtf(text);
      return result.ok
        ? 'valid'
        : [result.at, result.message.replace(/^date ".*" is not an EDTF date:? ?/, '')];
    };
    expect(fault('1938-9-30')).toEqual([5, '']);
    expect(fault('1969-02-30')).toEqual([8, 'February 1969 has 28 days']);
    expect(fault('1969-13')).toEqual([5, 'there is no month 13']);
    expect(fault('1969-03-00')).toEqual([8, 'there is no day 00']);
    expect(fault('1969-?13')).toEqual([6, 'there is no month 13']);
    expect(fault('1969-03-02 ~')).toEqual([11, '']);
    expect(fault('1969–03')).toEqual([4, '']);
    expect(fault('March 1969')).toEqual([0, '']);
    expect(fault('')).toEqual([0, '']);
    expect(fault('-0000')).toEqual([0, 'year 0 has no sign']);
    expect(fault('1969-21-05')).toEqual([7, '21 is a part of a year and has no days']);
    expect(fault('2002/2001')).toEqual([5, 'the interval ends before it starts']);
    expect(fault('1968/1969-13')).toEqual([10, 'there is no month 13']);
    expect(fault('1968/1969/1970')).toEqual([9, 'an interval has one slash']);
    expect(fault('Y17000/Y18000')).toEqual([0, 'a year written with Y stands alone']);
    expect(fault('1969-03-02T10:00:00/1970')).toEqual([10, 'a time of day stands only with a single date']);
    expect(fault('[1667,1668')).toEqual([10, 'the set is not closed by ]']);
    expect(fault('[1667,1668]?')).toEqual([11, 'nothing follows ]']);
    expect(fault('[1667,,1668]')).toEqual([6, '']);
    expect(fault('[1667..,1668]')).toEqual([5, 'a set ends with .. only after its last date']);
    expect(fault('[1667,..1668]')).toEqual([6, 'a set begins with .. only before its first date']);
    expect(fault('{1987-10..1988}')).toEqual([10, 'dates joined by .. have the same precision']);
    expect(fault('1969-03-02T24:00:01')).toEqual([11, 'a day ends at 24:00:00']);
    expect(fault('1969-03-02T10:10:60')).toEqual([17, 'a minute has 60 seconds, from 00 to 59']);
    expect(fault('Y2006')).toEqual([0, 'Y is only for a year of more than four digits']);
    expect(fault('Y1E400')).toEqual([1, 'days are counted only between the years ±2E13']);
    expect(fault('Y12345S0')).toEqual([7, 'a year has at least one significant digit']);
  });

  it('never throws and never hangs, on any text', () => {
    const character = fc.constantFrom(...'0123456789X-/.,~?%[]{}YES OSTZ:+u'.split(''));
    const likely = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));
    const broken = fc
      .tuple(edtfText, fc.nat(30), character)
      .map(([text, at, c]) => text.slice(0, at) + c + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), likely, broken), (text) => {
        const result = parseEdtf(text);
        if (result.ok) return;
        expect(result.at).toBeGreaterThanOrEqual(0);
        expect(result.at).toBeLessThanOrEqual(text.length);
        if (result.repair !== undefined) expect(parseEdtf(result.repair).ok).toBe(true);
      }),
      { numRuns: 2500, seed: 1938 },
    );
  });

  it.each([
    ['many Xs', 'X'.repeat(1_000_000)],
    ['many digits', '9'.repeat(1_000_000)],
    ['a far year', `Y1E${'9'.repeat(100_000)}`],
    ['many slashes', '/'.repeat(1_000_000)],
    ['many spaces', `1969${' '.repeat(1_000_000)}`],
    ['an endless set', `[${'1969,'.repeat(200_000)}`],
    ['a long set', `[${'1969-XX-3X,'.repeat(50_000)}1970]`],
    ['a set of all days', `[${'XXXX-XX-X1,'.repeat(1000)}1970]`],
    ['many dots', '.'.repeat(1_000_000)],
  ])('answers %s within two seconds', (_, text) => {
    const start = performance.now();
    parseEdtf(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
