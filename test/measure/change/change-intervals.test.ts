import { describe, expect, it } from 'vitest';
import { keyOf, uniform } from '../../../src/base/chance.ts';
import { type ChangeInterval, changeIntervals } from '../../../src/measure/change/change-intervals.ts';
import { likelyStretch } from '../../../src/measure/change/likely-stretch.ts';
import { pelt } from '../../../src/measure/change/pelt.ts';
import reference from '../../reference/change-points.json' with { type: 'json' };

const { nile, step1, events } = reference.series;

describe('changeIntervals', () => {
  it('changeIntervals(Nile flows) lies within what R strucchange gives, 1895 to 1902', () => {
    // strucchange 1.5-3: confint(breakpoints(nile ~ 1, h = 0.15)), 95 %: 25, 28, 32.
    const [interval] = changeIntervals(nile, [28]);
    expect([interval!.first, interval!.end, interval!.last]).toEqual([26, 28, 28]);
    expect(interval!.share).toBeGreaterThanOrEqual(0.95);
    expect([interval!.before, interval!.after]).toEqual([
      expect.closeTo(1097.75, 10),
      expect.closeTo(849.972222222222, 10),
    ]);
    const [wider] = changeIntervals(nile, [28], { cost: 'mean-and-variance' });
    expect([wider!.first, wider!.last]).toEqual([26, 29]);
  });

  it.each([1, 2])(
    'changeIntervals(a jump of %i deviations) holds the true place in 95 of 100 drawn series',
    (jump) => {
      let [found, held] = [0, 0];
      for (let run = 0; run < 400; run++) {
        const key = keyOf(`run ${run}`);
        const draw = (i: number) => uniform(1898, key, i);
        const normal = (t: number) =>
          Math.sqrt(-2 * Math.log(1 - draw(2 * t))) * Math.cos(2 * Math.PI * draw(2 * t + 1));
        const values = Array.from({ length: 60 }, (_, t) => normal(t) + (t >= 25 ? jump : 0));
        const ends = pelt(values, { penalty: 'BIC' });
        if (ends.length !== 1) continue;
        found++;
        const [{ first, last }] = changeIntervals(values, ends) as [ChangeInterval];
        if (first <= 25 && last >= 25) held++;
      }
      expect(found).toBeGreaterThan(250);
      expect(held / found).toBeGreaterThan(0.93);
    },
  );

  it('changeIntervals(values) weighs each place by its likelihood, reckoned from the values', () => {
    const noise = 2;
    const [interval] = changeIntervals(step1, [100], { noise, share: 0.999 });
    const squares = (values: number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    const likelihoods = Array.from({ length: step1.length - 1 }, (_, k) =>
      Math.exp(-(squares(step1.slice(0, k + 1)) + squares(step1.slice(k + 1))) / noise ** 2 / 2),
    );
    const total = likelihoods.reduce((a, b) => a + b, 0);
    for (const [i, weight] of interval!.weights.entries())
      expect(weight).toBeCloseTo(likelihoods[interval!.first + i - 1]! / total, 10);
    expect(interval!.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(interval!.share, 10);
  });

  it('changeIntervals(by hand): a step without noise is sure, one of one value is not', () => {
    const [sure] = changeIntervals([0, 0, 0, 9, 9, 9], [3], { noise: 1 });
    expect([sure!.first, sure!.last, sure!.before, sure!.after]).toEqual([3, 3, 0, 9]);
    expect(sure!.share).toBeCloseTo(1, 8);
    // Halfway values fit either side: the costs of the two places are equal.
    const [open] = changeIntervals([0, 0, 0, 4, 8, 8, 8], [3], { noise: 1 });
    expect([open!.first, open!.last]).toEqual([3, 4]);
    expect(open!.weights[0]).toBeCloseTo(open!.weights[1]!, 12);
  });

  it('changeIntervals(several changes, any cost) holds each change, and keeps to its neighbours', () => {
    for (const options of [{ cost: 'poisson' }, { cost: 'mean-and-variance' }, { shortest: 5 }] as const) {
      const ends = pelt(events, options);
      expect(ends.length).toBeGreaterThan(1);
      const intervals = changeIntervals(events, ends, options);
      expect(intervals.map(({ end }) => end)).toEqual(ends);
      for (const [i, { first, end, last, weights }] of intervals.entries()) {
        expect(first).toBeLessThanOrEqual(end);
        expect(last).toBeGreaterThanOrEqual(end);
        expect(first).toBeGreaterThan(ends[i - 1] ?? 0);
        expect(last).toBeLessThan(ends[i + 1] ?? events.length);
        expect(weights).toHaveLength(last - first + 1);
      }
    }
  });

  it('changeIntervals(another scale, backwards) is the same', () => {
    const [one] = changeIntervals(nile, [28]);
    const [scaled] = changeIntervals(
      nile.map((v) => 3 * v - 100),
      [28],
    );
    const [turned] = changeIntervals(nile.toReversed(), [72]);
    expect([scaled!.first, scaled!.last]).toEqual([one!.first, one!.last]);
    expect([turned!.first, turned!.last]).toEqual([100 - one!.last, 100 - one!.first]);
  });

  it('changeIntervals(no change, equal values) gives none; what pelt did not find is refused', () => {
    expect(changeIntervals(nile, [])).toEqual([]);
    expect(changeIntervals([3, 3, 3], [])).toEqual([]);
    expect(() => changeIntervals(nile, [100])).toThrow('requires the changes that pelt found');
    expect(() => changeIntervals(nile, [28], { share: 0 })).toThrow('requires a share');
  });

  it('likelyStretch(weights, place, share) grows to the heavier side until it holds enough', () => {
    expect(likelyStretch([1, 1, 5, 1, 1], 2, 0.5)).toEqual({ first: 2, last: 2, share: 5 / 9 });
    expect(likelyStretch([1, 1, 5, 1, 1], 2, 0.7)).toEqual({ first: 1, last: 3, share: 7 / 9 });
    expect(likelyStretch([0, 3, 5, 1, 1], 2, 0.75)).toEqual({ first: 1, last: 2, share: 0.8 });
    expect(likelyStretch([9, 0, 1], 2, 1)).toEqual({ first: 0, last: 2, share: 1 });
  });
});
