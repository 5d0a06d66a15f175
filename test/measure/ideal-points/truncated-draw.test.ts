import { expect, it } from 'vitest';
import { drawsOf } from '../../../src/base/draws.ts';
import { normalDistribution } from '../../../src/base/normal.ts';
import { truncatedDraw } from '../../../src/measure/ideal-points/truncated-draw.ts';
import { largestGap } from '../../base/largest-gap.ts';

it.each([
  [-Infinity, -1],
  [-Infinity, 2],
  [2, Infinity],
  [0.1, 0.3],
  [-0.2, 0.1],
  [1, 4],
  [-5, -4.9],
  [6, Infinity],
  [-1, 3],
  [25, Infinity],
])('truncatedDraw(%f, %f) draws as the normal distribution between them has it', (low, high) => {
  // In the tail that is the smaller, so that no figures are lost.
  const above = low > 0 ? (x: number) => normalDistribution(-x) : (x: number) => 1 - normalDistribution(x);
  const under = (x: number) =>
    high < 0 ? normalDistribution(x) - normalDistribution(low) : above(low) - above(x);
  const chance = under(high);
  const draws = drawsOf(1, `${low} ${high}`);
  const sample = Array.from({ length: 20_000 }, () => truncatedDraw(low, high, chance, draws));
  expect(Math.min(...sample)).toBeGreaterThanOrEqual(low);
  expect(Math.max(...sample)).toBeLessThanOrEqual(high);
  expect(largestGap(sample, (x) => under(x) / chance)).toBeLessThan(1.63);
});
