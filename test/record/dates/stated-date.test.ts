import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import type { DayRange } from '../../../src/base/edtf/edtf.ts';
import { parseCaseDate } from '../../../src/record/dates/parse-case-date.ts';
import { statedDate } from '../../../src/record/dates/stated-date.ts';

const stated = (text: string, days?: DayRange) => {
  const read = parseCaseDate(text);
  if (!read.ok) throw new Error(`${text} is no date`);
  return statedDate(read.date, days);
};

describe('statedDate', () => {
  it('statedDate(date) is as exact as the date, and no more', () => {
    expect(stated('1945')).toEqual({ text: '1945', words: '1945' });
    expect(stated('1945-09')).toEqual({ text: '1945-09', words: 'September 1945' });
    expect(stated('1945-09-05')).toEqual({ text: '1945-09-05', words: '5 September 1945' });
  });

  it('statedDate(relative date) gives the days between which it lies, else its own words', () => {
    expect(stated('after visit')).toEqual({ text: 'after visit', words: 'after visit' });
    const day = (of: number) => dayOf(1963, 12, of);
    expect(stated('visit', { earliest: day(21), latest: day(21) })).toEqual({
      text: '1963-12-21',
      words: '21 December 1963',
    });
    expect(stated('visit + P2D', { earliest: day(21), latest: day(23) })).toEqual({
      text: '[1963-12-21..1963-12-23]',
      words: '21–23 December 1963',
    });
    expect(stated('before visit', { earliest: -Infinity, latest: day(23) }).words).toBe('before visit');
  });
});
