import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';
import { walkBalance } from '../../../src/measure/structure/walk-balance.ts';
import reference from '../../reference/signed-networks.json' with { type: 'json' };
import { cowWindows, whetherAbsent } from './cow-windows.ts';
import { randomNetwork } from './random-network.ts';
import { tiesOf } from './signed-ties.ts';

/** The closed walks themselves, of every length to 60, each length k at 1/k!. */
function slowBalance(ties: readonly SignedTie[]): number {
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  const trace = (withSign: boolean): number => {
    const matrix = actors.map(() => actors.map(() => 0));
    for (const { a, b, sign, weight = 1 } of ties) {
      const value = withSign ? sign * weight : weight;
      matrix[actors.indexOf(a)]![actors.indexOf(b)] = value;
      matrix[actors.indexOf(b)]![actors.indexOf(a)] = value;
    }
    let power: number[][] = actors.map((_, i) => actors.map((__, j) => (i === j ? 1 : 0)));
    let sum = actors.length;
    for (let k = 1; k <= 60; k++) {
      power = power.map((row) =>
        actors.map((_, j) => row.reduce((total, value, m) => total + value * matrix[m]![j]!, 0) / k),
      );
      sum += power.reduce((total, row, i) => total + row[i]!, 0);
    }
    return sum;
  };
  return trace(true) / trace(false);
}

describe('walkBalance', () => {
  it('walkBalance(a triad with one bad tie) by hand', () => {
    // eigenvalues −2, 1, 1 against −1, −1, 2
    const byHand = (Math.exp(-2) + 2 * Math.E) / (Math.exp(2) + 2 / Math.E);
    expect(walkBalance(tiesOf('A B 1;B C 1;A C -1')).value).toBeCloseTo(byHand, 12);
    expect(walkBalance(tiesOf('A B 1;B C -1;A C -1'))).toEqual({ value: expect.closeTo(1, 12), n: 3 });
  });

  it('walkBalance(network) is what the sum over its closed walks gives', () => {
    const weights = fc.constantFrom(undefined, 1, 2, 0.3);
    fc.assert(
      fc.property(fc.oneof(randomNetwork(7, 2), randomNetwork(6, 1, weights)), (ties) => {
        if (ties.length === 0) return;
        expect(walkBalance(ties).value).toBeCloseTo(slowBalance(ties), 9);
      }),
      { numRuns: 60, seed: 2014 },
    );
  });

  it.skipIf(whetherAbsent)(`walkBalance(four-year networks) is what signnet gives${whetherAbsent}`, () => {
    for (const { year, walk } of reference.windows)
      expect(walkBalance(cowWindows.get(year)!).value).toBeCloseTo(walk, 9);
  });

  it('walkBalance(no tie) has no value; of very many ties, or heavy ones, it has one', () => {
    expect(walkBalance([])).toEqual({ value: null, why: 'no tie', n: 0 });
    const heavy = walkBalance([{ a: 'A', b: 'B', sign: -1, weight: 5000 }]);
    expect(heavy.value).toBeCloseTo(1, 12);
    expect(() => walkBalance([{ a: 'A', b: 'B', sign: 1, weight: Infinity }])).toThrow('weights above 0');
    expect(() => walkBalance([{ a: 'A', b: 'B', sign: 0 as 1 }])).toThrow('signs of 1 or -1');
  });

  it('walkBalance(network) is the same in any order and under any names, 1 when balanced alone', () => {
    fc.assert(
      fc.property(randomNetwork(7, 2), (ties) => {
        const turned = ties.map(({ a, b, sign }) => ({ a: `x${b}`, b: `x${a}`, sign })).toReversed();
        const value = walkBalance(ties).value ?? 1;
        expect(walkBalance(turned).value ?? 1).toBeCloseTo(value, 12);
        expect(value).toBeGreaterThan(0);
      }),
      { numRuns: 60, seed: 1946 },
    );
  });
});
