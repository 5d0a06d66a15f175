import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../src/base/draws.ts';
import { calibration } from '../../../src/measure/alignment/calibration.ts';
import { probabilityOf } from '../../../src/measure/alignment/ridge-logistic.ts';

/** Odds, and outcomes that come as often as `of` makes of them. */
function drawn(n: number, of: (odds: number) => number) {
  const draws = drawsOf(1, 'calibration of a test');
  const odds = Float64Array.from({ length: n }, () => 1.5 * draws.normal());
  return {
    odds,
    outcome: Uint8Array.from(odds, (each) => Number(draws.uniform() < probabilityOf(of(each)))),
  };
}

describe('calibration', () => {
  it('has slope 1 and intercept 0 where odds are true, and finds odds that are twice too bold', () => {
    const { odds, outcome } = drawn(20_000, (each) => each);
    const fair = calibration(odds, outcome);
    expect(fair.slope).toBeCloseTo(1, 1);
    expect(fair.intercept).toBeCloseTo(0, 1);
    const bold = calibration(
      odds.map((each) => 2 * each + 1),
      outcome,
    );
    expect(bold.slope).toBeCloseTo(0.5, 1);
    expect(bold.intercept).toBeCloseTo(-0.5, 1);
  });

  it('has a curve of ten steps that lies on the diagonal where odds are true', () => {
    const { odds, outcome } = drawn(20_000, (each) => each);
    const { steps } = calibration(odds, outcome);
    expect(steps.map(({ n }) => n)).toEqual(Array(10).fill(2000));
    for (const { foretold, came } of steps) expect(came).toBeCloseTo(foretold, 1);
  });

  it('counts by hand: cases of one probability stay together', () => {
    const { steps } = calibration(Float64Array.of(0, 0, 0, 0), Uint8Array.of(1, 0, 1, 0), 2);
    expect(steps).toEqual([{ n: 4, foretold: 0.5, came: 0.5 }]);
  });

  it('has no slope, with the reason, where all came, none did, all were given the same, or the two are parted', () => {
    const why = (odds: number[], outcome: number[]) =>
      calibration(Float64Array.from(odds), Uint8Array.from(outcome)).why;
    expect(why([1, 2], [1, 1])).toBe('all 2 cases are a yes');
    expect(why([1, 1], [1, 0])).toBe('all cases were given the same probability');
    expect(why([], [])).toBe('there is no case');
    expect(why([-1, 1], [0, 1])).toContain('part the outcomes');
  });
});
