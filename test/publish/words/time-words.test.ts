import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { boundsInWords, isoTime, whenInWords } from '../../../src/publish/words/time-words.ts';

const on = (year: number, month: number, day: number) => {
  const start = dayOf(year, month, day);
  return { start, end: start };
};
const year = (y: number) => ({ start: dayOf(y, 1, 1), end: dayOf(y, 12, 31) });
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('whenInWords', () => {
  it.each([
    [on(1969, 3, 2), on(1969, 3, 2), 'on 2 March 1969'],
    [on(1969, 3, 2), on(1969, 3, 19), 'between 2 and 19 March 1969'],
    [on(1969, 2, 27), on(1969, 3, 5), 'between 27 February and 5 March 1969'],
    [on(1968, 12, 27), on(1969, 1, 5), 'between 27 December 1968 and 5 January 1969'],
    [on(1969, 3, 2), on(1969, 8, 19), 'between March and August 1969'],
    [on(1968, 10, 3), on(1969, 5, 20), 'between October 1968 and May 1969'],
    [on(1911, 10, 10), on(1991, 5, 20), 'between 1911 and 1991'],
    [year(1973), year(1973), 'in 1973'],
  ])('whenInWords(%o, %o) rounds to what a reader can use: %s', (low, high, words) => {
    expect(spaced(whenInWords(low, high))).toBe(words);
  });

  it('whenInWords(open) says so', () => {
    const open = { start: dayOf(1949, 10, 1), end: Number.POSITIVE_INFINITY };
    expect(spaced(whenInWords(open, open))).toBe('in or after October 1949');
  });

  it('whenInWords(day) keeps a day with its month', () => {
    expect(whenInWords(on(1969, 3, 2), on(1969, 3, 2))).toBe('on 2\u00a0March 1969');
  });
});

describe('boundsInWords', () => {
  it('boundsInWords(low, high) is a cell of a table', () => {
    expect(spaced(boundsInWords(on(1968, 10, 3), on(1969, 5, 20)))).toBe('October 1968 – May 1969');
    expect(spaced(boundsInWords(on(1969, 3, 2), on(1969, 3, 2)))).toBe('2 March 1969');
  });
});

describe('isoTime', () => {
  it('isoTime(time) is a day, or start/end with `..` where open', () => {
    expect(isoTime(on(1969, 3, 2))).toBe('1969-03-02');
    expect(isoTime(year(1973))).toBe('1973-01-01/1973-12-31');
    expect(isoTime({ start: dayOf(1949, 10, 1), end: Number.POSITIVE_INFINITY })).toBe('1949-10-01/..');
  });
});
