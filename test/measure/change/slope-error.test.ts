import { expect, it } from 'vitest';
import { slopeError } from '../../../src/measure/change/slope-error.ts';

it('slopeError is the standard error of the slope, by hand and as lm of R gives it', () => {
  expect(slopeError([0, 2, 1])).toBeCloseTo(Math.sqrt(3) / 2, 14);
  // summary(lm(c(0.2, 0.35, 0.3, 0.5, 0.45) ~ c(1, 2, 3, 4, 5)))
  expect(slopeError([0.2, 0.35, 0.3, 0.5, 0.45])).toBeCloseTo(0.0221735578260834, 14);
  expect(slopeError([1, 2, 3, 4])).toBeCloseTo(0, 14);
  // rounding parts these from a line, and nothing else
  expect(slopeError([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0);
  expect(slopeError([0.1, 0.2, 0.1 + 0.2, 0.4, 0.5])).toBe(0);
  expect(slopeError([0, 0, 0, 1e-9])).toBeGreaterThan(1e-10);
  expect(slopeError([1, 2])).toBeUndefined();
});
