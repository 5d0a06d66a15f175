import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exponential,
  logarithmOf1Plus,
  logarithmOfTwo,
  naturalLogarithm,
  powerOfTwo,
  powerOfTwoLess1,
} from '../../src/base/powers.ts';

/** How far apart two numbers are, in units of the last place of the second. */
function unitsApart(a: number, b: number): number {
  if (a === b) return 0;
  const unit = Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(Math.abs(b))) - 52));
  return Math.abs(a - b) / unit;
}

/** 2^(k / 2^20) as a fraction of 2^200, by square roots of whole numbers: exact to far beyond what a number holds. */
function exactPower(k: number): bigint {
  const one = 1n << 200n;
  let power = one;
  let root = 2n << 200n;
  for (let bit = 19; bit >= 0; bit--) {
    root = bigRoot(root << 200n);
    if ((k >> bit) & 1) power = (power * root) >> 200n;
  }
  return power;
}

function bigRoot(n: bigint): bigint {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

describe('powerOfTwo(x)', () => {
  it('is exact for whole x, to both ends of what a number holds', () => {
    for (let n = -1074; n <= 1023; n++) expect(powerOfTwo(n)).toBe(2 ** n);
    expect([powerOfTwo(1024), powerOfTwo(-1080), powerOfTwo(Infinity), powerOfTwo(-Infinity)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect(powerOfTwo(Number.NaN)).toBeNaN();
  });

  it('is off by less than one unit in the last place, by whole numbers of 200 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 20 - 1 }), (k) => {
        const ours = powerOfTwo(k / 2 ** 20);
        const exact = exactPower(k);
        const off = BigInt(Math.round(ours * 2 ** 52)) * (1n << 148n) - exact;
        expect(Number(off < 0n ? -off : off) / 2 ** 148).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it('is within two units of the engine’s own, and never falls', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (x) => {
        expect(unitsApart(powerOfTwo(x), 2 ** x)).toBeLessThanOrEqual(2);
      }),
    );
    let last = 0;
    for (let days = 4000; days >= 0; days--) {
      const left = powerOfTwo(-days / 182.62125);
      expect(left).toBeGreaterThan(last);
      last = left;
    }
  });
});

describe('powerOfTwoLess1(x)', () => {
  it('keeps its figures where x is near 0', () => {
    for (const x of [1e-300, -1e-18, 1e-9, -1e-4, 0.25, -0.4999, 0.5, -3, 10])
      expect(unitsApart(powerOfTwoLess1(x), Math.expm1(x * Math.LN2))).toBeLessThanOrEqual(4);
    expect(powerOfTwoLess1(0)).toBe(0);
  });
});

describe('naturalLogarithm(x)', () => {
  it('is within two units of the engine’s own', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const own = Math.log(x);
        expect(Math.abs(naturalLogarithm(x) - own)).toBeLessThanOrEqual(
          Math.max(4e-16, 4e-16 * Math.abs(own)),
        );
      }),
    );
    expect([naturalLogarithm(1), naturalLogarithm(0), naturalLogarithm(Infinity)]).toEqual([
      0,
      -Infinity,
      Infinity,
    ]);
    expect(naturalLogarithm(-1)).toBeNaN();
  });

  it('logarithmOfTwo undoes powerOfTwo', () => {
    for (const x of [-30.5, -1, 0.125, 7, 200.75]) expect(logarithmOfTwo(powerOfTwo(x))).toBeCloseTo(x, 12);
  });
});

describe('exponential(x)', () => {
  it('is within two units of the engine’s own, undoes the logarithm, and keeps within what a number holds', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(unitsApart(exponential(x), Math.exp(x))).toBeLessThanOrEqual(2);
        expect(naturalLogarithm(exponential(x))).toBeCloseTo(x, 12);
      }),
    );
    expect([exponential(0), exponential(-Infinity), exponential(Infinity), exponential(-800)]).toEqual([
      1,
      0,
      Infinity,
      0,
    ]);
    expect(exponential(Number.NaN)).toBeNaN();
  });
});

describe('logarithmOf1Plus(x)', () => {
  it('keeps its figures near 0', () => {
    expect(logarithmOf1Plus(1e-20)).toBe(1e-20);
    expect(logarithmOf1Plus(-1)).toBe(-Infinity);
    expect(logarithmOf1Plus(-2)).toBeNaN();
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 50, noNaN: true }), (x) => {
        expect(unitsApart(logarithmOf1Plus(x), Math.log1p(x))).toBeLessThanOrEqual(4);
      }),
    );
  });
});
