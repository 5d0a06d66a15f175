import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../src/base/draws.ts';
import { gainIntervals } from '../../../src/measure/alignment/gain-intervals.ts';

/** Gains of all pairs of some states over two windows: a mean, what each state adds, what is each case's own. */
function drawnGains(seed: number, states: number, { mean = 0.1, ofStates = 0.3 } = {}) {
  const draws = drawsOf(seed, 'gains of a test');
  const own = Array.from({ length: states }, () => ofStates * draws.normal());
  const [a, b, gains]: number[][] = [[], [], []];
  for (let window = 0; window < 2; window++)
    for (let i = 0; i < states; i++)
      for (let j = i + 1; j < states; j++) {
        a!.push(i);
        b!.push(j);
        gains!.push(mean + own[i]! + own[j]! + 0.5 * draws.normal());
      }
  return { a: Int32Array.from(a!), b: Int32Array.from(b!), gains: [Float64Array.from(gains!)] };
}

const intervalOf = (cases: ReturnType<typeof drawnGains>, seed = 1, draws = 300) =>
  gainIntervals(cases, { seed, name: 'test', draws })[0]!;

describe('gainIntervals', () => {
  it('has as its third the sum over all pairs of cases that share a state, by hand', () => {
    const cases = drawnGains(3, 9);
    const { a, b, gains } = cases;
    const [values] = gains as [Float64Array];
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    let sum = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const shares = a[i] === a[j] || a[i] === b[j] || b[i] === a[j] || b[i] === b[j];
        if (shares) sum += (values[i]! - mean) * (values[j]! - mean);
      }
    const interval = intervalOf(cases);
    // t of 97.5 % with 8 degrees of freedom
    expect((interval.robust![1] - interval.mean) / (Math.sqrt(sum) / n)).toBeCloseTo(2.306, 2);
    expect(interval.mean).toBeCloseTo(mean, 12);
  });

  it('is the widest of the three', () => {
    const { low, high, byDyads, byStates, robust } = intervalOf(drawnGains(4, 10));
    expect(low).toBe(Math.min(byDyads![0], byStates![0], robust![0]));
    expect(high).toBe(Math.max(byDyads![1], byStates![1], robust![1]));
  });

  it('holds the true gain in 95 of 100 or more, where states matter and where they do not', () => {
    for (const ofStates of [0, 0.3]) {
      let held = 0;
      for (let seed = 1; seed <= 150; seed++) {
        const { low, high } = intervalOf(drawnGains(seed, 14, { ofStates }), seed, 150);
        if (low! <= 0.1 && 0.1 <= high!) held++;
      }
      expect(held / 150).toBeGreaterThanOrEqual(0.94);
    }
  });

  it('takes no account of the order of cases, nor of who of a pair is named first', () => {
    const { a, b, gains } = drawnGains(5, 10);
    const turned = { a: b, b: a, gains };
    expect(intervalOf(turned)).toEqual(intervalOf({ a, b, gains }));
    const reverse = {
      a: a.toReversed(),
      b: b.toReversed(),
      gains: gains.map((values) => values.toReversed()),
    };
    expect(intervalOf(reverse).robust![0]).toBeCloseTo(intervalOf({ a, b, gains }).robust![0], 12);
  });

  it('is the same for a seed', () => {
    expect(intervalOf(drawnGains(6, 10), 7)).toEqual(intervalOf(drawnGains(6, 10), 7));
    expect(intervalOf(drawnGains(6, 10), 8)).not.toEqual(intervalOf(drawnGains(6, 10), 7));
  });

  it('gives none for few pairs or states, and says so', () => {
    expect(intervalOf(drawnGains(6, 4)).why).toBe('6 pairs of 4 states are too few for an interval');
    expect(intervalOf(drawnGains(6, 7)).why).toBe('21 pairs of 7 states are too few for an interval');
    expect(intervalOf(drawnGains(6, 1))).toMatchObject({ mean: 0, low: null, why: 'there is no case' });
  });
});
