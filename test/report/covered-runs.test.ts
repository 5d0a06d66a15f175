import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/report/covered-runs.ts';

describe('runsOf(periods, within)', () => {
  const within = { start: 0, end: 100 };

  it('joins periods that overlap, or of which one begins on the day after the other, and no others', () => {
    const of = (...periods: [number, number][]) =>
      runsOf(
        periods.map(([start, end]) => ({ start, end })),
        within,
      ).map(({ from, to }) => [from, to]);
    expect(of([10, 20], [21, 30])).toEqual([[10, 30]]);
    expect(of([10, 20], [22, 30])).toEqual([
      [10, 20],
      [22, 30],
    ]);
    // in any order, and one within another
    expect(of([40, 50], [10, 45], [12, 13])).toEqual([[10, 50]]);
  });

  it('keeps to the days within, the first and the last of them included', () => {
    const of = (start: number, end: number) => runsOf([{ start, end }], within);
    expect(of(-5, 0)).toEqual([{ from: 0, to: 0 }]);
    expect(of(100, 105)).toEqual([{ from: 100, to: 100 }]);
    expect(of(-5, -1)).toEqual([]);
    expect(of(101, 105)).toEqual([]);
  });
});
