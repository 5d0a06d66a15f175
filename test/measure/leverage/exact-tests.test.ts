import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherTest, ratesTest } from '../../../src/measure/leverage/exact-tests.ts';

interface Known {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  readonly p: number;
}
const reference: { readonly fisher: readonly Known[]; readonly rates: readonly Known[] } = JSON.parse(
  readFileSync(new URL('../../reference/exact-tests.json', import.meta.url), 'utf8'),
);

const fisher = (a: number, m: number, b: number, n: number) =>
  fisherTest({ left: { fitting: a, of: m }, right: { fitting: b, of: n } });
const rates = (a: number, s: number, b: number, t: number) =>
  ratesTest({ left: { count: a, time: s }, right: { count: b, time: t } });

/** Every way of saying yes or no for so many rows, each as its bits. */
const dealings = (rows: number) => Array.from({ length: 2 ** rows }, (_, bits) => bits);
const ones = (bits: number, from: number, to: number) => {
  let count = 0;
  for (let i = from; i < to; i++) count += (bits >> i) & 1;
  return count;
};
const beyond = (direction: number, of: number, from: number) => (direction > 0 ? of >= from : of <= from);

describe('fisherTest', () => {
  it('fisherTest() gives what can be counted by hand', () => {
    // one fits among ten rows: it lies among the seven in 7 of 10 cases
    expect(fisher(1, 7, 0, 3)).toBeCloseTo(0.7, 14);
    expect(fisher(0, 3, 1, 7)).toBeCloseTo(0.7, 14);
    // (4·4 + 1·1) / 70: the lady tasting tea, three of four or better
    expect(fisher(3, 4, 1, 4)).toBeCloseTo(17 / 70, 14);
  });

  it('fisherTest() is 1 for equal shares, and has no value for an empty group', () => {
    expect(fisher(0, 3, 0, 9)).toBe(1);
    expect(fisher(2, 4, 3, 6)).toBe(1);
    expect(fisher(0, 0, 1, 4)).toBeUndefined();
    expect(fisher(1, 4, 0, 0)).toBeUndefined();
  });

  it('fisherTest() gives the sums of fractions of another program', () => {
    for (const { left, right, p } of reference.fisher)
      expect(fisher(left[0], left[1], right[0], right[1])! / p, `${left} ${right}`).toBeCloseTo(1, 11);
  });

  it('fisherTest() counts the dealings of what fits that part as far or farther', () => {
    for (let m = 1; m <= 5; m++)
      for (let n = 1; n <= 5; n++)
        for (let a = 0; a <= m; a++)
          for (let b = 0; b <= n; b++) {
            const direction = Math.sign(a * n - b * m);
            const same = dealings(m + n).filter((bits) => ones(bits, 0, m + n) === a + b);
            const far = same.filter((bits) => beyond(direction, ones(bits, 0, m), a));
            const slow = direction === 0 ? 1 : far.length / same.length;
            expect(fisher(a, m, b, n), `${a}/${m} ${b}/${n}`).toBeCloseTo(slow, 12);
          }
  });

  it('fisherTest() does not change when the groups change places', () => {
    const group = fc
      .integer({ min: 1, max: 60 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(group, group, ([a, m], [b, n]) => {
        expect(fisher(a, m, b, n)).toBeCloseTo(fisher(b, n, a, m)!, 10);
      }),
    );
  });
});

describe('ratesTest', () => {
  it('ratesTest() gives what can be counted by hand', () => {
    expect(rates(2, 1, 0, 1)).toBeCloseTo(1 / 4, 14);
    expect(rates(1, 12, 5, 10)).toBeCloseTo((10 / 22) ** 6 + 6 * (12 / 22) * (10 / 22) ** 5, 14);
  });

  it('ratesTest() is 1 for equal rates, and has no value without a time', () => {
    expect(rates(0, 3, 0, 9)).toBe(1);
    expect(rates(6, 3, 4, 2)).toBe(1);
    expect(rates(1, 0, 1, 4)).toBeUndefined();
    expect(rates(1, Number.NaN, 1, 4)).toBeUndefined();
  });

  it('ratesTest() gives the sums of fractions of another program', () => {
    for (const { left, right, p } of reference.rates)
      expect(rates(left[0], left[1], right[0], right[1])! / p, `${left} ${right}`).toBeCloseTo(1, 10);
  });

  it('ratesTest() counts the ways in which each act falls into one of the days', () => {
    // every act takes one of s + t days; the first s are the left's
    for (const [s, t] of [
      [1, 1],
      [1, 2],
      [3, 1],
    ] as const)
      for (let a = 0; a <= 3; a++)
        for (let b = 0; b <= 3; b++) {
          const direction = Math.sign(a * t - b * s);
          let [all, far] = [0, 0];
          const fall = (acts: number, left: number): void => {
            if (acts === 0) {
              all++;
              if (beyond(direction, left, a)) far++;
              return;
            }
            for (let day = 0; day < s + t; day++) fall(acts - 1, left + (day < s ? 1 : 0));
          };
          fall(a + b, 0);
          expect(rates(a, s, b, t), `${a}/${s} ${b}/${t}`).toBeCloseTo(direction === 0 ? 1 : far / all, 12);
        }
  });

  it('ratesTest() does not change with the unit of time', () => {
    const count = fc.integer({ min: 0, max: 200 });
    const time = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(count, time, count, time, (a, s, b, t) => {
        expect(rates(a, s * 4, b, t * 4)).toBeCloseTo(rates(a, s, b, t)!, 12);
      }),
    );
  });
});
