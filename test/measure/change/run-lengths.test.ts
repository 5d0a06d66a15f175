import { describe, expect, it } from 'vitest';
import { onlineChangePoints } from '../../../src/measure/change/online-change-points.ts';
import { type NormalGamma, runLengths } from '../../../src/measure/change/run-lengths.ts';
import changePoints from '../../reference/change-points.json' with { type: 'json' };
import reference from '../../reference/run-lengths.json' with { type: 'json' };

const series: Record<string, number[]> = { ...changePoints.series, ...reference.series };

function scaled(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  return values.map((value) => (value - mean) / sd);
}

describe('runLengths, onlineChangePoints: another program', () => {
  it.each(reference.runs)('runLengths($series) is what hildensia’s code gives', (run) => {
    const values = run.scaled ? scaled(series[run.series]!) : series[run.series]!;
    const told: Record<string, Record<string, number>> = run.probabilities;
    let compared = 0;
    for (const at of runLengths(values, { prior: run.prior, meanRun: run.meanRun, forgotten: 0 })) {
      const expected = at.runs.reduce((sum, length, i) => sum + length * at.probabilities[i]!, 0);
      expect(expected).toBeCloseTo(run.expected[at.seen - 1]!, 7);
      for (const [length, probability] of Object.entries(told[at.seen] ?? {})) {
        compared++;
        expect(at.probabilities[at.runs.indexOf(Number(length))]).toBeCloseTo(probability, 9);
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it.each(reference.runs)('onlineChangePoints($series) forgets no run that matters', (run) => {
    const values = run.scaled ? scaled(series[run.series]!) : series[run.series]!;
    const { value } = onlineChangePoints(values, { prior: run.prior, meanRun: run.meanRun });
    expect(value!.likeliest).toEqual(run.likeliest);
    for (const [i, expected] of value!.expected.entries())
      expect(Math.abs(expected - run.expected[i]!)).toBeLessThan(0.02);
  });

  it('onlineChangePoints(reference series) finds the changes that PELT finds, some values late', () => {
    const found = (name: string, options = {}) =>
      onlineChangePoints(series[name]!, options).value!.changes.map(({ end, first, last, noticed }) => ({
        end,
        first,
        last,
        noticed,
      }));
    const raw = { prior: { mean: 0, kappa: 1, alpha: 0.1, beta: 0.01 } };
    expect(found('step1', raw).map(({ end }) => end)).toEqual([100]);
    expect(found('none', raw)).toEqual([]);
    expect(found('nile')).toEqual([{ end: 28, first: 26, last: 29, noticed: 34 }]);
    expect(found('multi', raw).map(({ end }) => end)).toEqual([50, 120, 200]);
    for (const { end, first, last, noticed } of found('multi', raw)) {
      expect(first).toBeLessThanOrEqual(end);
      expect(last).toBeGreaterThanOrEqual(end);
      expect(noticed).toBeGreaterThan(last - 3);
      expect(noticed).toBeLessThanOrEqual(end + 10);
    }
  });
});

/** Student's t predictive density of a run's next value, from the run's own values. */
function density(value: number, run: readonly number[], prior: NormalGamma): number {
  const n = run.length;
  const mean = n === 0 ? 0 : run.reduce((a, b) => a + b, 0) / n;
  const kappa = prior.kappa + n;
  const alpha = prior.alpha + n / 2;
  const centre = (prior.kappa * prior.mean + n * mean) / kappa;
  const beta =
    prior.beta +
    run.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 2 +
    (prior.kappa * n * (mean - prior.mean) ** 2) / (2 * kappa);
  const scale = (beta * (kappa + 1)) / (alpha * kappa);
  const nu = 2 * alpha;
  // nu is 2 + n here, so that both gammas are of halves.
  const gammaOfHalf = (twice: number): number =>
    twice === 1 ? Math.sqrt(Math.PI) : twice === 2 ? 1 : (twice / 2 - 1) * gammaOfHalf(twice - 2);
  return (
    (gammaOfHalf(nu + 1) / (gammaOfHalf(nu) * Math.sqrt(nu * Math.PI * scale))) *
    (1 + (value - centre) ** 2 / (nu * scale)) ** (-(nu + 1) / 2)
  );
}

describe('runLengths: by hand, slow oracle, degenerate input, invariance', () => {
  const prior = { mean: 0, kappa: 1, alpha: 1, beta: 1 };

  it('runLengths(one value) is a run of one, or a change just after', () => {
    const [only] = [...runLengths([3], { prior, meanRun: 4, forgotten: 0 })];
    expect(only).toEqual({
      seen: 1,
      runs: [1, 0],
      probabilities: [expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)],
    });
  });

  it('runLengths(values) sums up all ways to cut them', () => {
    const values = [0.3, -0.8, 0.1, 2.9, 3.4, 3.1, 2.2];
    const meanRun = 5;
    const last = [...runLengths(values, { prior, meanRun, forgotten: 0 })].at(-1)!;
    const weight = new Map<number, number>();
    let all = 0;
    for (let cuts = 0; cuts < 2 ** values.length; cuts++) {
      let chance = 1;
      let run: number[] = [];
      for (const [i, value] of values.entries()) {
        chance *= density(value, run, prior);
        run.push(value);
        const cut = ((cuts >> i) & 1) === 1;
        chance *= cut ? 1 / meanRun : 1 - 1 / meanRun;
        if (cut) run = [];
      }
      weight.set(run.length, (weight.get(run.length) ?? 0) + chance);
      all += chance;
    }
    expect(last.runs.toSorted((a, b) => a - b)).toEqual([...weight.keys()].sort((a, b) => a - b));
    for (const [i, length] of last.runs.entries())
      expect(last.probabilities[i]).toBeCloseTo(weight.get(length)! / all, 12);
  });

  it('onlineChangePoints(one change) weighs each place by both levels, reckoned from the values', () => {
    const values = [0.3, -0.8, 0.1, 0.4, 7.9, 9.4, 8.1, 8.2];
    const { changes } = onlineChangePoints(values, { prior, meanRun: 5, share: 1 }).value!;
    expect(changes.map(({ end, first, last }) => [end, first, last])).toEqual([[4, 1, 7]]);
    const evidence = (level: number[]) =>
      level.reduce((product, value, i) => product * density(value, level.slice(0, i), prior), 1);
    const weights = Array.from({ length: 7 }, (_, k) =>
      [values.slice(0, k + 1), values.slice(k + 1)].reduce((product, level) => product * evidence(level), 1),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    for (const [k, weight] of changes[0]!.weights.entries())
      expect(weight).toBeCloseTo(weights[k]! / sum, 12);
  });

  it('onlineChangePoints(values) is the same in any unit, and by the number of values that came', () => {
    const values = series.nile!;
    const whole = onlineChangePoints(values).value!;
    const other = onlineChangePoints(values.map((v) => 7 - 1000 * v)).value!;
    expect(other.changes.map(({ end, first, last }) => [end, first, last])).toEqual(
      whole.changes.map(({ end, first, last }) => [end, first, last]),
    );
    const options = { prior, meanRun: 100 };
    const flows = scaled(values);
    const early = onlineChangePoints(flows.slice(0, 60), options).value!;
    expect(early.likeliest).toEqual(onlineChangePoints(flows, options).value!.likeliest.slice(0, 60));
  });

  it('onlineChangePoints(an outlier beyond all bounds) still sums to 1', () => {
    for (const { probabilities } of runLengths([0, 0.1, 1e150, 0, 0.2], { prior, meanRun: 10, forgotten: 0 }))
      expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it.each<[string, number[], string]>([
    ['nothing', [], 'fewer than two values have no scale'],
    ['one value', [4], 'fewer than two values have no scale'],
    ['equal values', [4, 4, 4], 'all values are equal'],
  ])('onlineChangePoints(%s) has no value, and says why', (_, values, why) => {
    expect(onlineChangePoints(values)).toEqual({ value: null, why, n: values.length });
  });

  it('onlineChangePoints(equal values, a prior in their unit) finds no change', () => {
    expect(onlineChangePoints([4, 4, 4], { prior: { ...prior, mean: 4 } }).value!.changes).toEqual([]);
    expect(onlineChangePoints([], { prior }).value).toEqual({ changes: [], likeliest: [], expected: [] });
  });

  it('runLengths(wrong input) is refused', () => {
    expect(() => onlineChangePoints([1, Number.NaN])).toThrow('runLengths requires finite values');
    expect(() => onlineChangePoints([1, 2], { meanRun: 1 })).toThrow('requires a mean run above 1');
    expect(() => onlineChangePoints([1, 2], { prior: { ...prior, beta: 0 } })).toThrow(
      'requires a prior with',
    );
    expect(() => onlineChangePoints([1, 2], { forgotten: 0.5 })).toThrow('requires what is forgotten');
  });
});
