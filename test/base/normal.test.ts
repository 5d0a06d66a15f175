import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inverseMillsRatio,
  logNormalDistribution,
  normalDensity,
  normalDistribution,
} from '../../src/base/normal.ts';
import reference from '../reference/normal.json' with { type: 'json' };

/** The largest distance of a function from the reference, as a share of the value. */
function worst(of: (x: number) => number, column: number): number {
  return Math.max(
    ...reference.rows.map((row) => {
      const [ours, theirs] = [of(row[0]!), row[column]!];
      return ours === theirs ? 0 : Math.abs(ours / theirs - 1);
    }),
  );
}

describe('the standard normal distribution', () => {
  it('density, distribution, logarithm and inverse Mills ratio have their figures from −38 to 38', () => {
    expect(reference.rows.length).toBe(99);
    expect(worst(normalDensity, 1)).toBeLessThan(1e-15);
    expect(worst(normalDistribution, 2)).toBeLessThan(1e-15);
    expect(worst(logNormalDistribution, 3)).toBeLessThan(1e-15);
    expect(worst(inverseMillsRatio, 4)).toBeLessThan(1e-15);
  });

  it('has no value of nothing, and ends at 0 and 1', () => {
    expect(normalDensity(Number.NaN)).toBeNaN();
    expect(normalDistribution(Number.NaN)).toBeNaN();
    expect(logNormalDistribution(Number.NaN)).toBeNaN();
    expect(inverseMillsRatio(Number.NaN)).toBeNaN();
    expect([normalDensity(Infinity), normalDistribution(-Infinity), normalDistribution(Infinity)]).toEqual([
      0, 0, 1,
    ]);
    expect(logNormalDistribution(-Infinity)).toBe(-Infinity);
    expect(inverseMillsRatio(Infinity)).toBe(0);
  });

  it('is symmetric, and never falls', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(normalDensity(x)).toBe(normalDensity(-x));
        expect(normalDistribution(x) + normalDistribution(-x)).toBeCloseTo(1, 15);
        expect(normalDistribution(x + 1e-6)).toBeGreaterThanOrEqual(normalDistribution(x));
        expect(inverseMillsRatio(x)).toBeGreaterThanOrEqual(Math.max(0, -x));
      }),
    );
  });
});
