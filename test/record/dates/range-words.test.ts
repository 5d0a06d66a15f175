import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { rangeWords } from '../../../src/record/dates/range-words.ts';

describe('rangeWords', () => {
  it('rangeWords(range) takes the preposition that its words want', () => {
    const words = (from: [number, number, number], to: [number, number, number]) =>
      rangeWords({ earliest: dayOf(...from), latest: dayOf(...to) });
    expect(words([1969, 3, 2], [1969, 3, 2])).toBe('on 2 March 1969');
    expect(words([1969, 3, 2], [1969, 3, 15])).toBe('on 2–15 March 1969');
    expect(words([1969, 3, 1], [1969, 3, 31])).toBe('in March 1969');
    expect(words([1965, 1, 1], [1972, 12, 31])).toBe('in 1965–1972');
    expect(words([-43, 1, 1], [-43, 12, 31])).toBe('in 44 BC');
    expect(rangeWords({ earliest: dayOf(1969, 3, 2), latest: Number.POSITIVE_INFINITY })).toBe(
      'on or after 2 March 1969',
    );
  });
});
