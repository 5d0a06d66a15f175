import { describe, expect, it } from 'vitest';
import {
  countOf,
  fixedNumber,
  inWorlds,
  listInWords,
  numberInWords,
  percent,
  pointsGrown,
  wordsApart,
} from '../../../src/publish/words/number-words.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numberInWords', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [12, '12'],
    [-2, '−2'],
    [1_234_567, '1,234,567'],
    [0.1 + 0.2, '0.3'],
    [2.345, '2.35'],
    [12.345, '12.3'],
    [-1234.5, '−1,235'],
    [99.97, '100'],
    [0.00012345, '0.00012'],
    [1 / 3, '0.33'],
    [Number.POSITIVE_INFINITY, 'infinite'],
    [Number.NaN, 'no number'],
  ])('numberInWords(%d) keeps what a reader can use', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });
});

describe('pointsGrown', () => {
  it.each([
    [0, '0'],
    [0.12, '+12'],
    [0.005, '+1'],
    [-0.005, '−1'],
    [-0.505, '−51'],
    [0.505, '+51'],
    [-0.001, '−<1'],
  ])('pointsGrown(%d) rounds half a point alike up and down', (growth, words) => {
    expect(pointsGrown(growth)).toBe(words);
  });
});

describe('fixedNumber', () => {
  it('fixedNumber(value, decimals) has no minus before a zero', () => {
    expect(fixedNumber(-0.04, 1)).toBe('0.0');
    expect(fixedNumber(-25.44, 1)).toBe('−25.4');
  });
});

describe('percent', () => {
  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.003, '<1 %'],
    [0.998, '>99 %'],
    [0.5, '50 %'],
    [0.985, '99 %'],
  ])('percent(%d) never rounds some to none or to all', (share, words) => {
    expect(spaced(percent(share))).toBe(words);
  });
});

describe('inWorlds', () => {
  it.each([
    [1, 1000, 'in every world'],
    [0, 1000, 'in no world'],
    [0.003, 1000, 'in 3 of 1,000 worlds'],
    [0.998, 1000, 'in all but 2 of 1,000 worlds'],
    [0.999, 1000, 'in all but 1 of 1,000 worlds'],
    [0.95, 1000, 'in 95 % of worlds'],
    [1, 1, 'in the one world drawn'],
    [0, 1, 'not in the one world drawn'],
  ])('inWorlds(%d, %d)', (share, worlds, words) => {
    expect(spaced(inWorlds(share, worlds))).toBe(words);
  });
});

describe('countOf', () => {
  it('countOf(count, one, many) takes the number that fits', () => {
    expect(spaced(countOf(1, 'claim'))).toBe('1 claim');
    expect(spaced(countOf(1000, 'world'))).toBe('1,000 worlds');
    expect(spaced(countOf(2, 'party', 'parties'))).toBe('2 parties');
  });
});

describe('listInWords', () => {
  it('listInWords(words) has an "and" before the last', () => {
    expect(listInWords([])).toBe('');
    expect(listInWords(['a'])).toBe('a');
    expect(listInWords(['a', 'b'])).toBe('a and b');
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('wordsApart(some, others)', () => {
  it('gives digits enough to tell numbers apart, and no more', () => {
    const words = (one: number, other: number) => [one, other].map(wordsApart([one], [other]));
    expect(words(0.115, 0.12)).toEqual(['0.115', '0.12']);
    expect(words(0.0139, 0.0121)).toEqual(['0.014', '0.012']);
    expect(words(-1.002, -1)).toEqual(['−1.002', '−1']);
    expect(words(1234.5, 12)).toEqual(['1,235', '12']);
    expect(words(0.0496, 0.0504)).toEqual(['0.0496', '0.0504']);
    expect(words(115.44, 115.41)).toEqual(['115.44', '115.41']);
    expect(words(1.01e-9, 1.02e-9)).toEqual(['1.0e-9', '1.0e-9']);
    expect(words(0.1 + 0.2, 0.3)).toEqual(['0.3', '0.3']);
  });
});
