import { describe, expect, it } from 'vitest';
import { keyOf, uniform } from '../../../src/base/chance.ts';
import { fTail } from '../../../src/measure/change/f-tail.ts';
import { lagCriteria } from '../../../src/measure/change/lag-criteria.ts';
import { type ReciprocityFit, reciprocity } from '../../../src/measure/change/reciprocity.ts';
import reference from '../../reference/reciprocity.json' with { type: 'json' };

const names = ['a_to_b', 'b_to_a'] as const;
const pair = names.map((name) => ({ name, values: reference.series[name] }));

function fitted(...asked: Parameters<typeof reciprocity>): ReciprocityFit {
  const { value } = reciprocity(...asked);
  if (value === null) throw new Error('expected a fit');
  return value;
}

/** Noise that depends on nothing but its place. */
const noise = (name: string, length: number) =>
  Array.from({ length }, (_, t) => uniform(1990, keyOf(name), t) + uniform(1991, keyOf(name), t) - 1);

/** Normal equations by Gauss-Jordan elimination: the slow way to least squares. */
function normalEquations(rows: readonly number[][], y: readonly number[]): number[] {
  const size = rows[0]!.length;
  const table = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, t) => sum + row[i]! * y[t]!, 0),
  ]);
  for (let i = 0; i < size; i++) {
    const pivot = table[i]!.map((value) => value / table[i]![i]!);
    table[i] = pivot;
    for (let r = 0; r < size; r++)
      if (r !== i) table[r] = table[r]!.map((value, c) => value - table[r]![i]! * pivot[c]!);
  }
  return table.map((row) => row[size]!);
}

describe('reciprocity: another program', () => {
  it.each([1, 2] as const)('reciprocity(a pair, %i lags) is what R vars gives', (lags) => {
    const fit = fitted(pair, { lags });
    const ref = reference[`VAR${lags}`];
    for (const [i, name] of names.entries()) {
      const told = ref.coefficients[name];
      const ours = [...fit.estimates[i]!.flat(), fit.constants[i]!.estimate];
      const errors = [...fit.errors[i]!.flat(), fit.constants[i]!.error];
      for (const [k, estimate] of told.estimate.entries()) expect(ours[k]).toBeCloseTo(estimate, 9);
      for (const [k, error] of told.se.entries()) expect(errors[k]).toBeCloseTo(error, 9);
      for (let step = 0; step <= 8; step++)
        for (const to of [0, 1]) {
          expect(fit.plain[step]![to]![i]).toBeCloseTo(ref.irf_plain[name][step]![to]!, 9);
          expect(fit.orthogonal[0]!.responses![step]![to]![i]).toBeCloseTo(
            ref.irf_orthogonal[name][step]![to]!,
            9,
          );
        }
    }
    for (const [k, value] of fit.covariance.flat().entries())
      expect(value).toBeCloseTo(ref.residual_cov.flat()[k]!, 8);
    expect(fit.logLikelihood).toBeCloseTo(ref.logLik, 8);
    expect(fit.largestRoot).toBeCloseTo(ref.roots[0]!, 9);
    const system = {
      a_to_b: ref.granger_a_to_b_causes_b_to_a_system,
      b_to_a: ref.granger_b_to_a_causes_a_to_b_system,
    };
    for (const { from, f, df1, df2 } of fit.tests) {
      const told = system[from as (typeof names)[number]];
      expect(f).toBeCloseTo(told.F, 8);
      expect([df1, df2]).toEqual([lags, 200 - lags - 2 * lags - 1]);
      expect(fTail(f, df1, told.df2)).toBeCloseTo(told.p, 12);
    }
  });

  it('lagCriteria(a pair) is what R VARselect gives', () => {
    const { value } = lagCriteria(pair, 6);
    for (const [i, each] of value!.entries()) {
      expect(each.lags).toBe(i + 1);
      expect(each.aic).toBeCloseTo(reference.select.criteria['AIC(n)'][i]!, 9);
      expect(each.hannanQuinn).toBeCloseTo(reference.select.criteria['HQ(n)'][i]!, 9);
      expect(each.bic).toBeCloseTo(reference.select.criteria['SC(n)'][i]!, 9);
    }
  });

  it('fTail(f, df1, df2) is what SciPy 1.17 f.sf gives', () => {
    expect(fTail(3.3, 2, 30)).toBeCloseTo(0.05065269298570832, 14);
    expect(fTail(0.5, 5, 7)).toBeCloseTo(0.7685843297279158, 13);
    expect(fTail(1e-3, 1, 10)).toBeCloseTo(0.975395135839122, 13);
    expect(fTail(2.5, 10, 1)).toBeCloseTo(0.4587204829251879, 13);
    expect(fTail(60, 3, 200) / 1.0443166217874712e-27).toBeCloseTo(1, 11);
    expect(fTail(400, 4, 800) / 3.7939569853764096e-189).toBeCloseTo(1, 10);
    expect(fTail(Infinity, 1, 5)).toBe(0);
    expect(() => fTail(-1, 1, 5)).toThrow('fTail requires');
  });
});

describe('reciprocity: by hand, slow oracle, degenerate input, invariance', () => {
  it('reciprocity(b repeats a) sees a answered, and the answer one step late', () => {
    // b does what a did the step before; a does as it likes.
    const a = noise('a', 40);
    const b = a.map((_, t) => (t === 0 ? 0 : a[t - 1]!) + noise('b', 40)[t]! / 100);
    const fit = fitted(
      [
        { name: 'a', values: a },
        { name: 'b', values: b },
      ],
      { steps: 3 },
    );
    const [bOnA, aOnB] = fit.tests;
    expect([bOnA!.from, bOnA!.to, aOnB!.from, aOnB!.to]).toEqual(['b', 'a', 'a', 'b']);
    expect(aOnB!.p).toBeLessThan(1e-20);
    expect(aOnB!.sum).toBeCloseTo(1, 1);
    expect(bOnA!.p).toBeGreaterThan(0.05);
    expect(fit.plain[1]![1]![0]).toBeCloseTo(1, 1);
  });

  it('reciprocity(coefficients known) answers a shock as multiplying by hand does', () => {
    const { plain, estimates } = fitted(pair, { lags: 2, steps: 3 });
    // Put a shock of one into b at step 0 and nothing after; go on by the coefficients.
    const path = [
      [0, 0],
      [0, 1],
    ];
    for (let s = 1; s <= 3; s++)
      path.push(
        [0, 1].map((i) =>
          [1, 2].reduce(
            (sum, lag) =>
              sum + estimates[i]![lag - 1]!.reduce((part, value, j) => part + value * path.at(-lag)![j]!, 0),
            0,
          ),
        ),
      );
    for (let s = 0; s <= 3; s++)
      expect(plain[s]!.map((row) => row[1])).toEqual(path[s + 1]!.map((x) => expect.closeTo(x, 12)));
  });

  it('reciprocity(three series) is what the normal equations give, and so is each test', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((name) => noise(name, 60)) as [number[], number[], number[]];
    const moved = y.map((value, t) => value + (t > 1 ? 0.8 * x[t - 1]! - 0.5 * z[t - 2]! : 0));
    const series = [
      { name: 'x', values: x },
      { name: 'y', values: moved },
      { name: 'z', values: z },
    ];
    const fit = fitted(series, { lags: 2 });
    const times = Array.from({ length: 58 }, (_, t) => t + 2);
    const columns = (t: number, without?: string) => [
      1,
      ...[1, 2].flatMap((lag) =>
        series.filter(({ name }) => name !== without).map(({ values }) => values[t - lag]!),
      ),
    ];
    const rss = (to: number[], without?: string) => {
      const rows = times.map((t) => columns(t, without));
      const wanted = times.map((t) => to[t]!);
      const estimates = normalEquations(rows, wanted);
      const left = rows.map(
        (row, i) => wanted[i]! - row.reduce((sum, value, k) => sum + value * estimates[k]!, 0),
      );
      return { estimates, sum: left.reduce((sum, u) => sum + u * u, 0) };
    };
    const whole = rss(moved);
    expect(fit.constants[1]!.estimate).toBeCloseTo(whole.estimates[0]!, 10);
    for (const [k, value] of fit.estimates[1]!.flat().entries())
      expect(value).toBeCloseTo(whole.estimates[k + 1]!, 10);
    for (const from of ['x', 'z']) {
      const test = fit.tests.find((each) => each.from === from && each.to === 'y')!;
      const f = (rss(moved, from).sum - whole.sum) / 2 / (whole.sum / (58 - 7));
      expect(test.f).toBeCloseTo(f, 8);
      expect(test.p).toBeLessThan(0.05);
    }
    expect(fit.tests).toHaveLength(6);
    expect(fit.tests.find(({ from, to }) => from === 'x' && to === 'z')!.p).toBeGreaterThan(0.05);
  });

  it('reciprocity(in another order, another unit) is the same', () => {
    const fit = fitted(pair, { lags: 2 });
    const turned = fitted([pair[1]!, { name: 'a_to_b', values: pair[0]!.values.map((v) => 1000 * v + 5) }], {
      lags: 2,
    });
    for (const { from, f, p } of fit.tests) {
      const same = turned.tests.find((test) => test.from === from)!;
      expect(same.f).toBeCloseTo(f, 8);
      expect(same.p).toBeCloseTo(p, 10);
    }
    expect(turned.largestRoot).toBeCloseTo(fit.largestRoot, 10);
    expect(turned.correlation[0]![1]).toBeCloseTo(fit.correlation[1]![0]!, 10);
    // Both orders are told: the first of one is the second of the other.
    expect(fit.orthogonal.map(({ order }) => order)).toEqual([names, names.toReversed()]);
    expect(turned.orthogonal[0]!.responses![1]![0]![0]).toBeCloseTo(
      fit.orthogonal[1]!.responses![1]![1]![1]!,
      10,
    );
    // The one that comes first moves the other at once; the other does not move it.
    expect(fit.orthogonal[0]!.responses![0]![0]![1]).toBe(0);
    expect(fit.orthogonal[1]!.responses![0]![1]![0]).toBe(0);
  });

  const a = noise('a', 30);
  it.each<[string, number[], number[], number, string]>([
    ['five values', a.slice(0, 5), noise('b', 5), 2, '5 values leave 3 to explain by 5 coefficients each'],
    ['nothing', [], [], 1, '0 values leave 0 to explain by 3 coefficients each'],
    [
      'one that never changes',
      a,
      a.map(() => 4),
      1,
      'lag 1 of b follows from the constant and the lags before it',
    ],
    ['twice the same', a, a, 1, 'lag 1 of b follows from the constant and the lags before it'],
    ['a gap', a, a.map((v, t) => (t === 6 ? Number.NaN : v * v)), 1, 'b has no value at step 7'],
    [
      'an echo',
      a,
      a.map((_, t) => (t === 0 ? 0 : a[t - 1]!)),
      1,
      'b follows exactly from the lags: nothing is left to test with',
    ],
  ])('reciprocity(%s) has no value, and says why', (_, one, other, lags, why) => {
    const series = [
      { name: 'a', values: one },
      { name: 'b', values: other },
    ];
    expect(reciprocity(series, { lags })).toEqual({ value: null, why, n: one.length });
    expect(lagCriteria(series, lags)).toEqual({ value: null, why });
  });

  it('reciprocity(shocks of one series follow from the other’s) has no orthogonal responses', () => {
    const b = a.map((v, t) => 2 * v + (t === 0 ? 0 : 3 * a[t - 1]!));
    const fit = fitted([
      { name: 'a', values: a },
      { name: 'b', values: b },
    ]);
    expect(fit.correlation[0]![1]).toBeCloseTo(1, 12);
    expect(fit.orthogonal.map(({ responses }) => responses)).toEqual([null, null]);
    expect(fit.plain[0]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('reciprocity(wrong input) is refused', () => {
    expect(() => reciprocity([pair[0]!])).toThrow('requires two series');
    expect(() => reciprocity(pair, { lags: 0 })).toThrow('requires a whole number of lags');
    expect(() => reciprocity(pair, { steps: -1 })).toThrow('requires a whole number of steps');
    expect(() => reciprocity([pair[0]!, { name: 'b', values: [1] }])).toThrow(
      'requires series of one length',
    );
  });
});
