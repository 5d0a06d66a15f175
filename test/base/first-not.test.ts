import { describe, expect, it } from 'vitest';
import { firstNot } from '../../src/base/first-not.ts';

describe('firstNot(items, isSo)', () => {
  it.each([
    [[], 3, 0],
    [[1], 1, 0],
    [[1], 2, 1],
    [[1, 2, 2, 3], 2, 1],
    [[1, 2, 2, 3], 3, 3],
    [[1, 2, 2, 3], 9, 4],
  ])('firstNot(%j, below %i) is %i', (items, bound, index) => {
    expect(firstNot(items, (item) => item < bound)).toBe(index);
  });

  it('asks few of many', () => {
    let asked = 0;
    const items = Array.from({ length: 1_000_000 }, (_, i) => i);
    expect(firstNot(items, (item) => ++asked > 0 && item < 777)).toBe(777);
    expect(asked).toBeLessThan(25);
  });
});
