import { describe, expect, it } from 'vitest';
import { alikeWithAnchor } from '../../../src/measure/ideal-points/alike-with-anchor.ts';
import type { Stop } from '../../../src/measure/ideal-points/binary-fit.ts';
import { ordinalFit } from '../../../src/measure/ideal-points/ordinal-fit.ts';
import { standardised } from '../../../src/measure/ideal-points/standardised.ts';
import { type Moments, truncatedMoments } from '../../../src/measure/ideal-points/truncated-moments.ts';
import reference from '../../reference/ideal-points.json' with { type: 'json' };
import { largestDifference, orderedFrom } from './ballot-strings.ts';

describe('ordinalFit', () => {
  it('ordinalFit(simulated) stops in ordIRT’s round, with its estimates to ten decimals', () => {
    const { votes, starts, ...theirs } = reference.ordinal;
    const fit = ordinalFit(orderedFrom(votes), {
      stop: { by: 'correlation', below: 1e-10, most: 5000 },
      start: { positions: starts.x, beta: starts.beta },
      asOrdIrt: true,
    });
    expect([fit.rounds, fit.converged]).toEqual([theirs.iters, true]);
    expect(largestDifference(fit.positions, theirs.x)).toBeLessThan(6e-11);
    expect(largestDifference(fit.beta, theirs.beta)).toBeLessThan(6e-11);
    expect(largestDifference(fit.tau, theirs.tau)).toBeLessThan(6e-11);
    expect(largestDifference(fit.precision, theirs.precision)).toBeLessThan(6e-11);
  });

  it('ordinalFit(as ordIRT, from a bad beginning) loses the fit and stops; held against its own round it does not', () => {
    const votes = orderedFrom(reference.ordinalUn.votes);
    const start = { positions: alikeWithAnchor(votes, 0), tau: new Float64Array(votes.votes).fill(0.5) };
    const stop: Stop = { by: 'difference', below: 1e-9, most: 10 };
    const lost = ordinalFit(votes, { stop, start, asOrdIrt: true });
    expect([lost.positions[0], lost.converged]).toEqual([Number.NaN, false]);
    expect(lost.rounds).toBeLessThan(stop.most);
    expect(standardised(lost.positions, 0)).toHaveProperty(
      'why',
      'the fit is singular: it ran out of what a number holds',
    );
    expect(ordinalFit(votes, { stop, start }).positions.every(Number.isFinite)).toBe(true);
  });
});

describe('standardised', () => {
  it('standardised(equal positions, an anchor in the middle) has no scale, and says why', () => {
    expect(standardised([2, 2, 2], 0)).toEqual({ why: 'the fit puts all states on one point' });
    expect(standardised([1, 2, 3], 1)).toHaveProperty('why');
    expect(standardised([5], 0)).toHaveProperty('why');
  });
});

describe('truncatedMoments', () => {
  /** Mean and variance by adding up slices of the density. */
  function slowMoments(mean: number, deviation: number, low: number, high: number): Moments {
    const [a, b] = [Math.max(low, mean - 12 * deviation), Math.min(high, mean + 12 * deviation)];
    const slices = 200_000;
    let [mass, first, second] = [0, 0, 0];
    for (let n = 0; n < slices; n++) {
      const x = a + ((n + 0.5) * (b - a)) / slices;
      const density = Math.exp(-0.5 * ((x - mean) / deviation) ** 2);
      mass += density;
      first += density * x;
      second += density * x * x;
    }
    return { mean: first / mass, variance: second / mass - (first / mass) ** 2 };
  }

  it.each([
    [0.3, 1, -Infinity, 0],
    [0.3, 0.7, 0, 1],
    [-2, 0.5, 1, Infinity],
    [3, 0.4, 0, 1],
    [0.5, 2, 0, 1],
  ])('truncatedMoments(%f, %f, %f, %f) are those of slices added up', (mean, deviation, low, high) => {
    const moments = { mean: 0, variance: 0 };
    truncatedMoments(mean, deviation, low, high, moments);
    const slow = slowMoments(mean, deviation, low, high);
    expect(moments.mean).toBeCloseTo(slow.mean, 6);
    expect(moments.variance).toBeCloseTo(slow.variance, 6);
  });

  it('truncatedMoments(far out) lies at the nearer bound, and has no variance below 0', () => {
    const moments = { mean: 0, variance: 0 };
    truncatedMoments(60, 1, 0, 1, moments);
    expect(moments).toEqual({ mean: 1, variance: 0 });
    truncatedMoments(-60, 1, 0, 1, moments);
    expect(moments).toEqual({ mean: 0, variance: 0 });
    truncatedMoments(-30, 1, 0, Infinity, moments);
    expect(moments.mean).toBeGreaterThan(0);
    expect(moments.mean).toBeLessThan(1 / 29);
    expect(moments.variance).toBeGreaterThanOrEqual(0);
    truncatedMoments(2, 3, -Infinity, Infinity, moments);
    expect(moments).toEqual({ mean: 2, variance: 9 });
  });
});
