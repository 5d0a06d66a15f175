import { expect, it } from 'vitest';
import { inverseMillsRatio, normalDensity, normalDistribution } from '../../../src/base/normal.ts';
import {
  fastInverseMillsRatio,
  fastNormalDensity,
  fastNormalDistribution,
} from '../../../src/measure/ideal-points/normal-tables.ts';

it('what is looked up is what is reckoned, between −41 and 41', () => {
  let [mills, distribution, density] = [0, 0, 0];
  for (let n = 0; n < 20_000; n++) {
    const x = -41 + 82 * ((n * 0.6180339887498949) % 1);
    const exact = inverseMillsRatio(x);
    mills = Math.max(mills, Math.abs(fastInverseMillsRatio(x) - exact) / Math.max(1, exact));
    density = Math.max(density, Math.abs(fastNormalDensity(x) - normalDensity(x)));
    distribution = Math.max(distribution, Math.abs(fastNormalDistribution(x) - normalDistribution(x)));
  }
  expect(mills).toBeLessThan(2e-15);
  expect(distribution).toBeLessThan(5e-16);
  expect(density).toBeLessThan(1e-15);
  expect(fastNormalDistribution(-20)).toBe(normalDistribution(-20));
  expect(fastInverseMillsRatio(Number.NaN)).toBeNaN();
  expect(fastNormalDistribution(Number.NaN)).toBeNaN();
});
