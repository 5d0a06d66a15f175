import { describe, expect, it } from 'vitest';
import { MONTH_NAMES, MONTH_PATTERN, monthNumber, monthWords } from '../../src/base/months.ts';

describe('the months', () => {
  it('are twelve, in order, and their pattern finds each', () => {
    expect(MONTH_NAMES).toHaveLength(12);
    expect('in March and May'.match(new RegExp(MONTH_PATTERN, 'g'))).toEqual(['March', 'May']);
  });

  it('monthWords(languages) knows names and short forms of these languages alone', () => {
    expect(monthWords(['en', 'de'])).toMatchObject({ sept: 9, märz: 3, okt: 10 });
    expect(monthWords(['en'])).not.toHaveProperty('mai');
  });

  it.each([
    ['October', 10],
    ['janv', 1],
    ['juin', 6],
    ['juillet', 7],
    ['jui', undefined],
    ['марта', 3],
    ['XII', 12],
    ['xii', undefined],
    ['ma', undefined],
  ])('monthNumber(%s) is %s', (word, month) => {
    expect(monthNumber(word)).toBe(month);
  });
});
