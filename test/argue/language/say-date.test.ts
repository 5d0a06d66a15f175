import { describe, expect, it } from 'vitest';
import { sayDate, sayDuration, sayOn } from '../../../src/argue/language/say-date.ts';

describe('sayOn', () => {
  it('says in which season', () => {
    expect(sayOn('1922-23')).toBe('in autumn 1922');
    expect(sayOn('1922-41')).toBe('in the second half of 1922');
  });
});

describe('sayDate', () => {
  it.each([
    ['1969-03-02', '2 March 1969'],
    ['1969-03', 'March 1969'],
    ['1969', '1969'],
    ['1969-03~', 'about March 1969'],
    ['1969?', '1969 (in doubt)'],
    ['1969%', 'about 1969 (in doubt)'],
    ['1965/1972-02', '1965 to February 1972'],
    ['1949/..', 'the time from 1949'],
    ['../1949-10-01', 'the time to 1 October 1949'],
    ['1949/', '1949/'],
    ['[1965..1972]', '[1965..1972]'],
    ['196X', '196X'],
    ['1969-21', 'spring 1969'],
    ['1922-23', 'autumn 1922'],
    ['1968-24', 'winter 1968–1969'],
    ['1922-29~', 'about southern spring 1922'],
    ['1922-33', 'the first quarter of 1922'],
    ['1922-21/1922-23', 'spring 1922 to autumn 1922'],
    ['1922-42', '1922-42'],
  ])('sayDate(%s) says %s', (text, words) => {
    expect(sayDate(text)).toBe(words);
  });
});

describe('sayOn', () => {
  it.each([
    ['1969-03-02', 'on 2 March 1969'],
    ['1969-03', 'in March 1969'],
    ['1969', 'in 1969'],
  ])('sayOn(%s) says %s', (text, words) => {
    expect(sayOn(text)).toBe(words);
  });
});

describe('sayDuration', () => {
  it.each([
    [{ years: 0, months: 0, days: 1 }, '1 day'],
    [{ years: 1, months: 6, days: 0 }, '1 year and 6 months'],
    [{ years: 2, months: 1, days: 3 }, '2 years, 1 month and 3 days'],
    [{ years: 0, months: 0, days: 0 }, 'no time'],
  ])('sayDuration(%o) says %s', (duration, words) => {
    expect(sayDuration(duration)).toBe(words);
  });
});
