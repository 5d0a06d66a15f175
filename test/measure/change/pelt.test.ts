import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMostlyLevel, noiseOf } from '../../../src/measure/change/noise.ts';
import { onlineChangePoints } from '../../../src/measure/change/online-change-points.ts';
import { type PeltPenalty, pelt, penaltyOf } from '../../../src/measure/change/pelt.ts';
import type { PeltCost } from '../../../src/measure/change/segment-costs.ts';
import reference from '../../reference/change-points.json' with { type: 'json' };

/** Cost of a segment straight from its values. */
function segmentCost(values: readonly number[], cost: PeltCost): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (cost === 'mean') return squares;
  if (cost === 'poisson')
    return 2 * values.reduce((sum, y) => sum + (y > 0 ? y * Math.log(y / mean) : 0) - (y - mean), 0);
  return values.length * (Math.log(2 * Math.PI) + Math.log(Math.max(squares / values.length, 1e-11)) + 1);
}

/** What a segmentation costs in all. */
function objective(
  values: readonly number[],
  ends: readonly number[],
  cost: PeltCost,
  penalty: PeltPenalty,
): number {
  const bounds = [0, ...ends, values.length];
  let sum = penaltyOf(penalty, cost, values.length) * ends.length;
  for (let i = 1; i < bounds.length; i++) {
    const segment = values.slice(bounds[i - 1], bounds[i]);
    sum += segmentCost(segment, cost) + (penalty === 'MBIC' ? Math.log(segment.length) : 0);
  }
  return sum;
}

/** The least cost of any segmentation, by an exhaustive dynamic programme without pruning. */
function leastObjective(
  values: readonly number[],
  cost: PeltCost,
  penalty: PeltPenalty,
  shortest: number,
): number {
  const each = penaltyOf(penalty, cost, values.length);
  const least = [-each];
  for (let end = 1; end <= values.length; end++) {
    let best = Infinity;
    for (let start = 0; start + shortest <= end; start++) {
      const segment = values.slice(start, end);
      const length = penalty === 'MBIC' ? Math.log(segment.length) : 0;
      best = Math.min(best, least[start]! + segmentCost(segment, cost) + length + each);
    }
    least.push(best);
  }
  return least.at(-1)!;
}

function scaled(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  return values.map((value) => (value - mean) / sd);
}

interface Run {
  series: string;
  cost: string;
  penalty: string | number;
  cpts: number[];
  scaled?: boolean;
  lostOptimum?: boolean;
  objective?: number;
}
const series: Record<string, number[]> = reference.series;

describe('pelt: other programs', () => {
  it.each(reference.runs as Run[])('pelt($series, $cost, $penalty) is what R changepoint gives', (run) => {
    const values = run.scaled ? scaled(series[run.series]!) : series[run.series]!;
    const cost = run.cost as PeltCost;
    const penalty = run.penalty as PeltPenalty;
    const ends = pelt(values, { cost, penalty, noise: 1 });
    if (run.lostOptimum) {
      const best = leastObjective(values, cost, penalty, 2);
      expect(objective(values, ends, cost, penalty)).toBeCloseTo(best, 6);
      expect(objective(values, run.cpts, cost, penalty)).toBeGreaterThan(best + 1);
      return;
    }
    expect(ends).toEqual(run.cpts);
    if (run.objective !== undefined)
      expect(objective(values, ends, cost, penalty)).toBeCloseTo(run.objective, 6);
  });

  it.each(reference.countRuns as (Run & { shortest: number })[])(
    'pelt($series, poisson, $penalty, $shortest) is what R changepoint gives',
    ({ series: name, penalty, shortest, cpts }) => {
      expect(pelt(series[name]!, { cost: 'poisson', penalty: penalty as PeltPenalty, shortest })).toEqual(
        cpts,
      );
    },
  );

  it('pelt(Nile flows) with the noise estimated finds the one change, after 1898', () => {
    expect(pelt(series.nile!)).toEqual([28]);
    expect(pelt(series.nile!, { penalty: 'BIC' })).toEqual([28]);
  });

  const refs = new URL('../../../../shared/refs/', import.meta.url);
  const absent = !existsSync(refs);
  it.skipIf(absent)(
    `pelt(all reference series) is what R changepoint gives${absent ? ' (skipped: ../shared is absent)' : ''}`,
    () => {
      const all = JSON.parse(readFileSync(new URL('changepoints.json', refs), 'utf8'));
      let runs = 0;
      for (const [name, results] of Object.entries(all.R as Record<string, Record<string, unknown>[]>)) {
        for (const run of results) {
          const method = run.method as string;
          if (!method.startsWith('PELT')) continue;
          const raw = all.series[name] as number[];
          const penalty = { Manual: run['pen.value'], SIC: 'BIC' }[run.penalty as string] ?? run.penalty;
          const ends = pelt(method.includes('scale(x)') ? scaled(raw) : raw, {
            cost: method.includes('meanvar') ? 'mean-and-variance' : 'mean',
            penalty: penalty as PeltPenalty,
            noise: 1,
          });
          runs++;
          if (name === 'events' && method.includes('meanvar')) continue; // lostOptimum above
          expect([name, method, run.penalty, ends]).toEqual([name, method, run.penalty, run.cpts]);
        }
      }
      expect(runs).toBe(86);
    },
  );

  it.skipIf(absent)(
    `pelt(10,000 points) finds the 11 changes in time${absent ? ' (skipped: ../shared is absent)' : ''}`,
    () => {
      const values = readFileSync(new URL('bench_series_10000.txt', refs), 'utf8')
        .trim()
        .split('\n')
        .map(Number);
      pelt(values, { penalty: 'BIC' });
      const start = performance.now();
      const ends = pelt(values, { penalty: 'BIC' });
      const took = performance.now() - start;
      expect(ends).toHaveLength(11);
      expect(took).toBeLessThan(500);
    },
  );
});

describe('pelt: by hand, slow oracle, degenerate input, invariance', () => {
  it('pelt(a clean step) gives the last value of the old level, counted from 1', () => {
    expect(pelt([0, 0, 0, 5, 5, 5], { noise: 1, penalty: 3 })).toEqual([3]);
    // One level costs 6 · 2.5² = 37.5; two levels cost the penalty.
    expect(pelt([0, 0, 0, 5, 5, 5], { noise: 1, penalty: 37.4 })).toEqual([3]);
    expect(pelt([0, 0, 0, 5, 5, 5], { noise: 1, penalty: 37.6 })).toEqual([]);
  });

  it('pelt(values, shortest) makes no shorter segment', () => {
    const values = [0, 0, 0, 0, 9, 9, 0, 0, 0, 0];
    expect(pelt(values, { noise: 1, penalty: 2 })).toEqual([4, 6]);
    for (const ends of [pelt(values, { noise: 1, penalty: 2, shortest: 3 })]) {
      const bounds = [0, ...ends, values.length];
      for (let i = 1; i < bounds.length; i++) expect(bounds[i]! - bounds[i - 1]!).toBeGreaterThanOrEqual(3);
    }
  });

  const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -5, max: 5, noNaN: true }));
  const settings = fc.record({
    cost: fc.constantFrom<PeltCost>('mean', 'mean-and-variance'),
    penalty: fc.constantFrom<PeltPenalty>('AIC', 'BIC', 'MBIC', 'Hannan-Quinn', 0.5, 5),
    shortest: fc.constantFrom(2, 3, 5),
  });

  it('pelt(values) costs as little as the best of all segmentations', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 10, maxLength: 60 }), settings, (values, options) => {
        const ends = pelt(values, { ...options, noise: 1 });
        const bounds = [0, ...ends, values.length];
        for (let i = 1; i < bounds.length; i++) {
          expect(bounds[i]! - bounds[i - 1]!).toBeGreaterThanOrEqual(options.shortest);
        }
        const best = leastObjective(values, options.cost, options.penalty, options.shortest);
        expect(objective(values, ends, options.cost, options.penalty)).toBeCloseTo(best, 5);
      }),
      { numRuns: 300, seed: 2012 },
    );
  });

  it('pelt(counts) with a Poisson cost costs as little as the best of all segmentations', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 2, maxLength: 60 }),
        fc.constantFrom<PeltPenalty>('AIC', 'BIC', 'MBIC', 0.5, 5),
        fc.constantFrom(1, 2, 4),
        (values, penalty, shortest) => {
          const ends = pelt(values, { cost: 'poisson', penalty, shortest });
          const best = leastObjective(values, 'poisson', penalty, shortest);
          if (values.length >= 2 * shortest)
            expect(objective(values, ends, 'poisson', penalty)).toBeCloseTo(best, 6);
        },
      ),
      { numRuns: 300, seed: 2012 },
    );
  });

  it('pelt(values of any size, any penalty) costs as little as the best of all segmentations', () => {
    const large = fc.oneof(value, fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(large, { minLength: 2, maxLength: 40 }),
        fc.constantFrom(0, 1e-300, 1e-6, 1, 1e6, 1e20),
        fc.constantFrom(1, 2, 3),
        (values, penalty, shortest) => {
          const ends = pelt(values, { penalty, shortest, noise: 1 });
          if (values.length < 2 * shortest) return;
          // Running sums keep some fifteen figures of the largest squares.
          const squares = values.reduce((sum, each) => sum + each * each, 0);
          const best = leastObjective(values, 'mean', penalty, shortest);
          expect(objective(values, ends, 'mean', penalty)).toBeLessThanOrEqual(
            best + 1e-12 * (penalty + squares) + 1e-6,
          );
        },
      ),
      { numRuns: 300, seed: 2012 },
    );
  });

  it('pelt(values) with the noise estimated is the same on any scale, and backwards', () => {
    const values = series.step1!;
    const ends = pelt(values);
    expect(ends).toEqual([100]);
    expect(pelt(values.map((v) => 1000 * v + 7))).toEqual(ends);
    expect(pelt(values.map((v) => -v))).toEqual(ends);
    expect(pelt(values.toReversed())).toEqual(ends.map((end) => values.length - end).toReversed());
  });

  it('pelt(nothing, one value, equal values, two) finds no change', () => {
    expect(pelt([])).toEqual([]);
    expect(pelt([3])).toEqual([]);
    expect(pelt([3, 3, 3, 3, 3])).toEqual([]);
    expect(pelt([3, 3, 3, 3, 3], { cost: 'mean-and-variance' })).toEqual([]);
    expect(pelt([0.1 + 0.2, 0.3, 0.3, 0.3, 0.1 + 0.2])).toEqual([]);
    expect(onlineChangePoints([0.1 + 0.2, 0.3, 0.3, 0.3, 0.1 + 0.2]).value).toBeNull();
    expect(pelt([1, 2])).toEqual([]);
    expect(penaltyOf('Hannan-Quinn', 'mean', 2)).toBe(0);
  });

  it('pelt(wrong input) is refused', () => {
    expect(() => pelt([1, Number.NaN])).toThrow('pelt requires finite values');
    expect(() => pelt([1, 2], { shortest: 0 })).toThrow('pelt requires a whole shortest');
    expect(() => pelt([1, 2], { noise: 0 })).toThrow('pelt requires noise above 0');
    expect(() => pelt([1, 2], { penalty: -1 })).toThrow('pelt requires a penalty');
    for (const none of [-1, 0.5])
      expect(() => pelt([1, none], { cost: 'poisson' })).toThrow('pelt requires counts for a Poisson cost');
  });

  it('noiseOf(values) is the deviation of the noise, whatever the jumps', () => {
    expect(noiseOf(series.step1!)).toBeGreaterThan(0.8);
    expect(noiseOf(series.step1!)).toBeLessThan(1.2);
    expect(noiseOf([0, 0, 0, 0, 6])).toBeCloseTo((1.5 * Math.sqrt(Math.PI)) / 2, 12);
    expect(noiseOf([0.1, 0.2, 0.1 + 0.2, 0.4])).toBeCloseTo((0.1 * Math.sqrt(Math.PI)) / 2, 12);
    expect(isMostlyLevel([0, 0, 0, 5, 0, 0])).toBe(true);
    expect(isMostlyLevel([0.1 + 0.2, 0.3, 0.3, 1, 0])).toBe(false);
    expect(isMostlyLevel([0.1 + 0.2, 0.3, 0.3, 1])).toBe(true);
    expect(noiseOf([])).toBe(0);
    expect(noiseOf([], 'mean-square-of-differences')).toBe(0);
    expect(noiseOf([0, 0, 2, 0, 0], 'mean-square-of-differences')).toBe(1);
  });
});
