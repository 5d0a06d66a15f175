import { describe, expect, it } from 'vitest';
import { parseCaseDate } from '../../../src/record/dates/parse-case-date.ts';
import { statedDate } from '../../../src/record/dates/stated-date.ts';

const stated = (text: string) => {
  const read = parseCaseDate(text);
  if (!read.ok) throw new Error(`${text} is no date`);
  return statedDate(read.date);
};

describe('statedDate', () => {
  it('statedDate(date) is as exact as the date, and no more', () => {
    expect(stated('1945')).toEqual({ text: '1945', words: '1945' });
    expect(stated('1945-09')).toEqual({ text: '1945-09', words: 'September 1945' });
    expect(stated('1945-09-05')).toEqual({ text: '1945-09-05', words: '5 September 1945' });
  });

  it('statedDate(relative date) gives its own words', () => {
    expect(stated('after visit')).toEqual({ text: 'after visit', words: 'after visit' });
  });
});
