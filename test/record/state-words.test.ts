import { describe, expect, it } from 'vitest';
import { STATE_WORDS } from '../../src/record/state-words.ts';
import { STATES } from '../../src/record/states.ts';

describe('STATE_WORDS', () => {
  it('speaks of each state once, and of no other than STATES has', () => {
    const known = new Set(STATES.map(([cow]) => cow));
    const numbers = STATE_WORDS.map(({ cow }) => cow);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((cow) => !known.has(cow))).toEqual([]);
  });

  it('gives an adjective to one state alone', () => {
    const adjectives = STATE_WORDS.flatMap((row) => row.adjectives);
    expect(adjectives.filter((word, i) => adjectives.indexOf(word) !== i)).toEqual([]);
  });

  it('names what stands in a compound in small letters', () => {
    expect(STATE_WORDS.flatMap(({ compounds }) => compounds).filter((word) => /\p{Lu}/u.test(word))).toEqual(
      [],
    );
  });
});
