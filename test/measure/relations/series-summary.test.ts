import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fadingDaySum, fadingSum } from '../../../src/measure/relations/fading-sums.ts';
import {
  piecesOver,
  type RelationSeries,
  relationAt,
} from '../../../src/measure/relations/relation-series.ts';
import {
  changeOver,
  correlationOver,
  doneOver,
  highestOver,
  lowestOver,
  meanOver,
  trendOver,
} from '../../../src/measure/relations/series-summary.ts';

const weight = fc.integer({ min: -20, max: 20 }).map((w) => w / 2);
const day = fc.integer({ min: 0, max: 300 });
const anySeries = fc
  .record({
    acts: fc.array(fc.tuple(day, weight), { maxLength: 15 }),
    steps: fc.array(fc.tuple(day, weight), { maxLength: 4 }),
    halfLife: fc.constantFrom(1, 30, 365, 1e5, 1e9, Infinity),
  })
  .map(({ acts, steps, halfLife }): RelationSeries => {
    acts.sort((a, b) => a[0] - b[0]);
    steps.sort((a, b) => a[0] - b[0]);
    return {
      days: acts.map(([d]) => d),
      jumps: acts.map(([, j]) => j),
      halfLife,
      steps: { days: steps.map(([d]) => d), changes: steps.map(([, c]) => c) },
    };
  });
const window = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const daily = (series: RelationSeries, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => relationAt(series, from + k));
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const products = (x: number[], y: number[]) => {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, k) => sum + (value - mx) * (y[k]! - my), 0);
};

const still: RelationSeries = { days: [], jumps: [], halfLife: 365 };

describe('fading sums', () => {
  it('fadingSum and fadingDaySum(rate, n) are the sums day by day, at any half-life', () => {
    for (const halfLife of [0.5, 1, 30, 365, 1e5, 1e7, 1e12, Infinity]) {
      for (const n of [1, 2, 3, 50, 1000]) {
        const rate = 1 / halfLife;
        let sum = 0;
        let daySum = 0;
        for (let k = 0; k < n; k++) {
          sum += 2 ** (-rate * k);
          daySum += k * 2 ** (-rate * k);
        }
        expect(fadingSum(rate, n) / sum).toBeCloseTo(1, 12);
        expect(Math.abs(fadingDaySum(rate, n) - daySum)).toBeLessThanOrEqual(1e-10 * daySum);
      }
    }
  });
});

describe('relationAt', () => {
  const series: RelationSeries = {
    days: [0, 10],
    jumps: [4, -9],
    halfLife: 10,
    steps: { days: [5, 25], changes: [1, -1] },
  };

  it('relationAt(series, day) includes the acts of the day and the spells in force', () => {
    expect([-1, 0, 10, 20].map((d) => relationAt(series, d))).toEqual([0, 4, -6, -2.5]);
    expect(relationAt(series, 25)).toBeCloseTo(-7 * 2 ** -1.5, 12);
  });

  it('piecesOver(series, from, to) covers each day once and gives the relation on it', () => {
    fc.assert(
      fc.property(anySeries, window, (input, [from, to]) => {
        let at = from;
        for (const piece of piecesOver(input, from, to)) {
          expect(piece.start).toBe(at);
          for (let k = 0; k < piece.days; k++) {
            const value = piece.lasting + piece.fading * 2 ** (-k / input.halfLife);
            expect(value).toBeCloseTo(relationAt(input, at + k), 9);
          }
          at += piece.days;
        }
        expect(at).toBe(to + 1);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('piecesOver(series with a spell that always was) takes it as in force from the beginning', () => {
    const always: RelationSeries = { ...still, steps: { days: [-Infinity, Infinity], changes: [2, -2] } };
    expect(piecesOver(always, 0, 9)).toEqual([{ start: 0, days: 10, lasting: 2, fading: 0 }]);
    expect(relationAt(always, 5)).toBe(2);
  });
});

describe('summaries over a window', () => {
  it('meanOver, lowestOver, highestOver, changeOver(hand)', () => {
    const series: RelationSeries = { days: [0, 2], jumps: [8, -4], halfLife: 1 };
    // 8, 4, 2 - 4 = -2, -1
    expect(meanOver(series, 0, 3)).toBeCloseTo(9 / 4, 12);
    expect(lowestOver(series, 0, 3)).toEqual({ value: -2, day: 2 });
    expect(highestOver(series, 0, 3)).toEqual({ value: 8, day: 0 });
    expect(highestOver(series, 2, 3)).toEqual({ value: -1, day: 3 });
    expect(changeOver(series, 0, 3)).toBe(-9);
    expect([doneOver(series, 0, 3), doneOver(series, 2, 3), doneOver(series, -1, 3)]).toEqual([-2, 0, -1]);
  });

  it('doneOver(series, from, to) is the relation of a record that begins after the first day', () => {
    fc.assert(
      fc.property(anySeries, window, ({ days, jumps, steps, halfLife }, [from, to]) => {
        const kept = (all: ArrayLike<number>) => Array.from(all).map((day) => day > from);
        const only = (all: ArrayLike<number>, which: readonly boolean[]) =>
          Array.from(all).filter((_, n) => which[n]);
        const [acts, lasting] = [kept(days), kept(steps?.days ?? [])];
        const begun = {
          ...{ halfLife, days: only(days, acts), jumps: only(jumps, acts) },
          steps: { days: only(steps?.days ?? [], lasting), changes: only(steps?.changes ?? [], lasting) },
        };
        expect(doneOver({ days, jumps, halfLife, ...(steps ? { steps } : {}) }, from, to)).toBeCloseTo(
          relationAt(begun, to),
          9,
        );
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('trendOver(a step halfway) is the slope of its least-squares line', () => {
    // 0, 0, 1, 1 on days 0 to 3: slope 2 / 5 a day.
    const series: RelationSeries = { days: [2], jumps: [1], halfLife: Infinity };
    expect(trendOver(series, 0, 3)).toBeCloseTo(0.4 * 365.2425, 10);
  });

  it('every summary is what the daily values give', () => {
    fc.assert(
      fc.property(anySeries, window, (series, [from, to]) => {
        const values = daily(series, from, to);
        expect(meanOver(series, from, to)).toBeCloseTo(mean(values), 9);
        expect(lowestOver(series, from, to).value).toBeCloseTo(Math.min(...values), 9);
        expect(highestOver(series, from, to).value).toBeCloseTo(Math.max(...values), 9);
        expect(relationAt(series, lowestOver(series, from, to).day)).toBeCloseTo(Math.min(...values), 9);
        expect(changeOver(series, from, to)).toBeCloseTo(values.at(-1)! - values[0]!, 9);
        const time = values.map((_, k) => k);
        const slope = to > from ? (products(time, values) / products(time, time)) * 365.2425 : undefined;
        if (slope === undefined) expect(trendOver(series, from, to)).toBeUndefined();
        else expect(trendOver(series, from, to)).toBeCloseTo(slope, 6);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('correlationOver(a, b) is what the daily values give, with different half-lives', () => {
    fc.assert(
      fc.property(anySeries, anySeries, window, (a, b, [from, to]) => {
        const [x, y] = [daily(a, from, to), daily(b, from, to)];
        const fast = correlationOver(a, b, from, to);
        if (fast === undefined) {
          expect(Math.min(products(x, x), products(y, y))).toBeLessThan(1e-6);
          return;
        }
        expect(fast).toBeCloseTo(products(x, y) / Math.sqrt(products(x, x) * products(y, y)), 4);
        expect(correlationOver(b, a, from, to)).toBeCloseTo(fast, 9);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('correlationOver(a, a) is 1, and −1 with every sign turned', () => {
    const a: RelationSeries = { days: [0, 100, 150], jumps: [3, -5, 4], halfLife: 90 };
    const turned = { ...a, jumps: [-3, 5, -4] };
    expect(correlationOver(a, a, 0, 300)).toBeCloseTo(1, 12);
    expect(correlationOver(a, turned, 0, 300)).toBeCloseTo(-1, 12);
  });

  it('summaries(nothing happens) are 0, and correlation and the trend of one day have no value', () => {
    const a: RelationSeries = { days: [0, 100], jumps: [3, -5], halfLife: 90 };
    const spell: RelationSeries = { ...still, steps: { days: [-10], changes: [0.1] } };
    expect(meanOver(still, 0, 10)).toBe(0);
    expect(trendOver(still, 0, 10)).toBe(0);
    expect(correlationOver(still, a, 0, 200)).toBeUndefined();
    expect(correlationOver(a, spell, 0, 200)).toBeUndefined();
    expect(correlationOver(a, a, 5, 5)).toBeUndefined();
    expect(trendOver(a, 5, 5)).toBeUndefined();
    expect(meanOver(a, 0, 0)).toBe(3);
  });

  it('summaries(window turned round) are refused', () => {
    expect(() => meanOver(still, 10, 0)).toThrow('meanOver requires a window');
    expect(() => correlationOver(still, still, 10, 0)).toThrow('piecesOver requires a window');
  });

  it('meanOver(reference) is the closed form of a single act over a century', () => {
    // Σ 10 · 2^(-k/365), k = 0 … 36523, is 10 (1 - 2^(-36524/365)) / (1 - 2^(-1/365)).
    const series: RelationSeries = { days: [0], jumps: [10], halfLife: 365 };
    const sum = (10 * (1 - 2 ** (-36524 / 365))) / (1 - 2 ** (-1 / 365));
    expect(meanOver(series, 0, 36523)).toBeCloseTo(sum / 36524, 11);
  });
});
