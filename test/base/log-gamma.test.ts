import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/base/log-gamma.ts';

describe('logGamma', () => {
  it('logGamma(whole) is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 100; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
  });

  it('logGamma(x) is what SciPy 1.17 gammaln gives', () => {
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 14);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(3.7)).toBeCloseTo(1.428072326665388, 14);
    expect(logGamma(50.5)).toBeCloseTo(146.51925549072064, 12);
  });

  it('logGamma(x + 1) is logGamma(x) + log x', () => {
    for (const x of [1e-6, 0.3, 1.7, 11.9999, 12, 1234.5])
      expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 9);
  });

  it('logGamma(none) is refused', () => {
    for (const x of [0, -1, Number.NaN, Infinity])
      expect(() => logGamma(x)).toThrow('logGamma requires a finite number above 0');
  });
});
