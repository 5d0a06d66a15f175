import { describe, expect, it } from 'vitest';
import { meansTest, pairedMeansTest } from '../../../src/measure/leverage/mean-tests.ts';

describe('meansTest', () => {
  it('is the share of all ways that part the two as far, by hand and as R lists them by combn', () => {
    expect(meansTest([1, 2], [3, 4])).toEqual({ p: 1 / 6, isExact: true });
    const [left, right] = [
      [0.31, 0.42, 0.28, 0.36],
      [0.45, 0.4, 0.52, 0.61, 0.39],
    ] as const;
    expect(meansTest(left, right)!.p).toBeCloseTo(3 / 126, 12);
    expect(meansTest(right, left)!.p).toBeCloseTo(3 / 126, 12);
    // neither shifting nor stretching the scale changes it
    const moved = (values: readonly number[]) => values.map((value) => 7 - 3 * value);
    expect(meansTest(moved(left), moved(right))!.p).toBeCloseTo(3 / 126, 12);
  });

  it('is 1 where nothing parts them, and nothing where a side has no value', () => {
    expect(meansTest([0.3, 0.3], [0.3])).toEqual({ p: 1, isExact: true });
    expect(meansTest([0.1, 0.3], [0.2, 0.2])).toEqual({ p: 1, isExact: true });
    expect(meansTest([], [1])).toBeUndefined();
  });

  it('draws of many ways, always the same, and comes near what all would give', () => {
    const left = Array.from({ length: 12 }, (_, i) => (i * 7) % 12);
    const right = Array.from({ length: 13 }, (_, i) => ((i * 5) % 13) + 1.5);
    const found = meansTest(left, right)!;
    expect(found.isExact).toBe(false);
    expect(meansTest(left, right)).toEqual(found);
    // 100,000 that R drew come to .1019
    expect(found.p).toBeGreaterThan(0.09);
    expect(found.p).toBeLessThan(0.115);
  });
});

describe('pairedMeansTest', () => {
  it('is the share of all signs that come to as much, by hand and as R lists them', () => {
    expect(pairedMeansTest([1, 2, 3], [0, 0, 0])).toEqual({ p: 1 / 8, isExact: true });
    const apart = [0.1, 0.2, -0.05, 0.3, 0.15, 0.25];
    const none = apart.map(() => 0);
    expect(pairedMeansTest(apart, none)!.p).toBe(2 / 64);
    expect(pairedMeansTest(none, apart)!.p).toBe(2 / 64);
    expect(pairedMeansTest([0.1, 0.3], [0.3, 0.1])!.p).toBe(1);
    expect(pairedMeansTest([], [])).toBeUndefined();
    expect(() => pairedMeansTest([1], [])).toThrow('requires as many values');
  });

  it('draws of many years', () => {
    const found = pairedMeansTest(
      Array.from({ length: 20 }, (_, i) => 1 + (i % 2)),
      Array.from({ length: 20 }, () => 0),
    );
    expect(found).toEqual({ p: 1 / 10_000, isExact: false });
  });
});
