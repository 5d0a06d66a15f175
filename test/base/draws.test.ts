import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../src/base/draws.ts';
import { normalDistribution } from '../../src/base/normal.ts';
import { exponential } from '../../src/base/powers.ts';
import { largestGap } from './largest-gap.ts';

describe('drawsOf(seed, name)', () => {
  const count = 100_000;

  it('draws normal, even and exponential values as their distributions have it', () => {
    const draws = drawsOf(3, 'test');
    const of = (draw: () => number) => Array.from({ length: count }, draw);
    // Kolmogorov and Smirnov: chance alone stays below 1.63 in 99 % of samples.
    expect(largestGap(of(draws.normal), normalDistribution)).toBeLessThan(1.63);
    expect(largestGap(of(draws.uniform), (x) => x)).toBeLessThan(1.63);
    expect(largestGap(of(draws.exponential), (x) => 1 - exponential(-x))).toBeLessThan(1.63);
  });

  it('draws as many values beyond 3.65 as there are, to both sides', () => {
    const draws = drawsOf(5, 'tail');
    let [above, below] = [0, 0];
    for (let n = 0; n < 2_000_000; n++) {
      const x = draws.normal();
      if (x > 3.6541528853610088) above += 1;
      if (x < -3.6541528853610088) below += 1;
    }
    // 258 expected to each side, 16 the standard deviation.
    expect(Math.abs(above - 258)).toBeLessThan(50);
    expect(Math.abs(below - 258)).toBeLessThan(50);
  });

  it('is the same for a seed and a name, another for another, and pinned from release to release', () => {
    const first = (seed: number, name: string) => {
      const draws = drawsOf(seed, name);
      return [draws.uniform(), draws.normal(), draws.exponential()];
    };
    expect(first(7, 'a')).toEqual(first(7, 'a'));
    expect(first(7, 'a')).not.toEqual(first(8, 'a'));
    expect(first(7, 'a')).not.toEqual(first(7, 'b'));
    expect(first(7, 'a')).toMatchInlineSnapshot(`
      [
        0.6278938723167513,
        0.5969866634805198,
        0.661147934365489,
      ]
    `);
  });

  it('refuses a seed that is none', () => {
    expect(() => drawsOf(-1, 'a')).toThrow('drawsOf requires a whole seed');
    expect(() => drawsOf(0.5, 'a')).toThrow('drawsOf requires a whole seed');
  });
});
