import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';
import { triadCensus, triangleBalance } from '../../../src/measure/structure/triad-balance.ts';
import reference from '../../reference/signed-networks.json' with { type: 'json' };
import { cowWindows } from './cow-windows.ts';
import { randomNetwork } from './random-network.ts';
import { tiesOf } from './signed-ties.ts';

const counts = (ties: readonly SignedTie[]) => {
  const { allGood, oneBad, twoBad, allBad } = triadCensus(ties);
  return [allGood, oneBad, twoBad, allBad];
};

/** Every three actors in turn. */
function slowCensus(ties: readonly SignedTie[]): number[] {
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  const sign = (x: string, y: string) =>
    ties.find(({ a, b }) => (a === x && b === y) || (a === y && b === x))?.sign;
  const census = [0, 0, 0, 0];
  for (let i = 0; i < actors.length; i++) {
    for (let j = i + 1; j < actors.length; j++) {
      for (let k = j + 1; k < actors.length; k++) {
        const signs = [
          sign(actors[i]!, actors[j]!),
          sign(actors[j]!, actors[k]!),
          sign(actors[i]!, actors[k]!),
        ];
        if (!signs.includes(undefined)) census[signs.filter((s) => s === -1).length]!++;
      }
    }
  }
  return census;
}

const network = randomNetwork(8, 2);

describe('triadCensus and triangleBalance', () => {
  it('triadCensus(a square with its diagonals) by hand', () => {
    const ties = tiesOf('A B 1;B C 1;C D -1;D A -1;A C 1;B D -1');
    // ABC +++, ABD +−−, ACD +−−, BCD +−−
    expect(counts(ties)).toEqual([1, 0, 3, 0]);
    expect(triangleBalance(ties)).toEqual({ value: 1, of: 4 });
    expect(triangleBalance(tiesOf('A B 1;B C 1;A C -1;C D 1;D A 1'))).toEqual({ value: 0, of: 2 });
  });

  it('triadCensus(network) is what looking at every three actors gives', () => {
    fc.assert(
      fc.property(network, (ties) => {
        expect(counts(ties)).toEqual(slowCensus(ties));
      }),
      { seed: 1956, numRuns: 60 },
    );
  });

  it.for(reference.windows)(
    'triadCensus($year) is what signnet counts',
    ({ year, census, balance, ties }, { skip }) => {
      const window = cowWindows.get(year) ?? (ties && tiesOf(ties));
      if (!window) return skip('skipped: ../shared is absent');
      expect(counts(window)).toEqual(census);
      expect(triangleBalance(window).value).toBeCloseTo(balance, 9);
    },
  );

  it('triangleBalance(no closed triad) has no value', () => {
    expect(triangleBalance([])).toEqual({ value: undefined, of: 0 });
    expect(triangleBalance(tiesOf('A B 1;B C -1;C D 1;D A 1'))).toEqual({ value: undefined, of: 0 });
  });

  it('triadCensus(network) is the same in any order and under any names', () => {
    fc.assert(
      fc.property(network, (ties) => {
        const turned = ties.map(({ a, b, sign }) => ({ a: `x${b}`, b: `x${a}`, sign })).toReversed();
        expect(counts(turned)).toEqual(counts(ties));
      }),
      { seed: 1946, numRuns: 60 },
    );
  });

  it('triadCensus(a loop, a double tie, a weight of 0) is refused', () => {
    expect(() => triadCensus(tiesOf('A A 1'))).toThrow('not of "A" to itself');
    expect(() => triadCensus(tiesOf('A B 1;B A -1'))).toThrow('"B" and "A" have two');
    expect(() => triadCensus([{ a: 'A', b: 'B', sign: 1, weight: 0 }])).toThrow('weights above 0');
  });
});
