import { describe, expect, it } from 'vitest';
import { spellOverlap } from '../../../src/record/history/spell-overlap.ts';

const between = (earliest: number, latest = earliest) => ({ earliest, latest });

describe('spellOverlap', () => {
  it('spellOverlap(a, b) gives the days that both certainly held, in either order', () => {
    const a = { first: between(0, 5), end: between(20, 25) };
    const b = { first: between(10, 12), end: between(30) };
    expect(spellOverlap(a, b, 99)).toEqual({ start: 12, end: 20, certain: true });
    expect(spellOverlap(b, a, 99)).toEqual(spellOverlap(a, b, 99));
  });

  it('spellOverlap(doubtful dates) gives the days that both may have held', () => {
    const a = { first: between(0), end: between(8, 14) };
    expect(spellOverlap(a, { first: between(10, 12) }, 99)).toEqual({ start: 10, end: 14, certain: false });
  });

  it('spellOverlap(handing over, apart) is undefined', () => {
    const a = { first: between(0), end: between(10) };
    expect(spellOverlap(a, { first: between(10) }, 99)).toBeUndefined();
    expect(spellOverlap(a, { first: between(11) }, 99)).toBeUndefined();
    expect(spellOverlap(a, { first: between(9) }, 99)).toEqual({ start: 9, end: 10, certain: true });
  });

  it('spellOverlap(no ends) holds to the last day', () => {
    expect(spellOverlap({ first: between(0) }, { first: between(3) }, 99)).toEqual({
      start: 3,
      end: 99,
      certain: true,
    });
  });
});
