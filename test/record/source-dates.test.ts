import { describe, expect, it } from 'vitest';
import { sourceDayInWords, sourceYearInWords } from '../../src/record/source-date-words.ts';
import { sourceDate, sourceYear } from '../../src/record/source-dates.ts';

describe('sourceDate(issued)', () => {
  it.each([
    ['1923~', 'c. 1923', 1923],
    ['c. 1923', 'c. 1923', 1923],
    ['1989--94', '1989–1994', 1989],
    ['1904--05', '1904–1905', 1904],
    ['1998–', '1998–', 1998],
    ['-0043', '44 BC', -43],
    ['44 BC', '44 BC', -43],
    ['-0044', '45 BC', -44],
    ['199u', '1990s', 1990],
    ['1999-XX-XX', '1999', 1999],
    ['1999-XX', '1999', 1999],
    ['/1950', '–1950', 1950],
    ['1957-21', 'spring 1957', 1957],
    ['2016-01-19T14:20:00.000Z', '2016', 2016],
    ['2016-06-06T15:26:37+1000', '2016', 2016],
    ['..', '', undefined],
    ['///', '', undefined],
    [{ 'date-parts': [[-44, 3, 15]] }, '44 BC', -43],
    [{ 'date-parts': [['1998'], ['0']] }, '1998–', 1998],
    [{ 'date-parts': [[1969]], season: 1 }, 'spring 1969', 1969],
    [{ raw: 'c. 1923' }, 'c. 1923', 1923],
    [{ literal: 'forthcoming' }, 'forthcoming', undefined],
    ['n.d.', '', undefined],
    ['0000/00/00', '', undefined],
    [undefined, '', undefined],
  ])('%j is shown as %s', (issued, words, year) => {
    expect(sourceYearInWords(issued)).toBe(words);
    expect(sourceYear(issued)).toBe(year);
  });

  it('takes no day, month or year for another that is not written', () => {
    for (const text of [
      '1969-02-30',
      '1969-13',
      '2000-13',
      '民國58年',
      '31 February 1969',
      '1994/1989',
      '1985-1030',
    ])
      expect(sourceDate(text)).toMatchObject({ is: 'words', text });
    expect(sourceDate('民國58年')).toMatchObject({ repair: '1969' });
  });

  it('writes days in the order of the manual', () => {
    expect(sourceDayInWords('1969-03-02/1969-03-15')).toBe('March 2–15, 1969');
    expect(sourceDayInWords('1969-03-28/1969-04-02')).toBe('March 28–April 2, 1969');
    expect(sourceDayInWords('1969-03~')).toBe('c. March 1969');
  });
});
