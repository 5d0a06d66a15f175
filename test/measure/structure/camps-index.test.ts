import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campsIndex } from '../../../src/measure/structure/camps-index.ts';
import { campsModel } from '../../../src/measure/structure/camps-model.ts';
import { frustration } from '../../../src/measure/structure/frustration.ts';
import { loadHighs } from '../../../src/measure/structure/highs-solver.ts';
import { type SignedTie, signedNetwork } from '../../../src/measure/structure/signed-network.ts';
import reference from '../../reference/signed-networks.json' with { type: 'json' };
import { cowWindows, whetherAbsent } from './cow-windows.ts';
import { randomNetwork } from './random-network.ts';
import { tiesOf } from './signed-ties.ts';

const weightOf = ({ weight = 1 }: SignedTie) => weight;
const weights = fc.constantFrom(undefined, undefined, 1, 2, 0.3);

/** Every way to put the actors in at most k camps, each counted afresh. */
function slowIndex(ties: readonly SignedTie[], k: number): number {
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  const camp = new Map<string, number>();
  let least = Infinity;
  const visit = (n: number, used: number) => {
    if (n === actors.length) {
      let sum = 0;
      for (const tie of ties)
        if ((camp.get(tie.a) === camp.get(tie.b)) !== tie.sign > 0) sum += weightOf(tie);
      least = Math.min(least, sum);
      return;
    }
    for (let own = 0; own < Math.min(k, used + 1); own++) {
      camp.set(actors[n]!, own);
      visit(n + 1, Math.max(used, own + 1));
    }
  };
  visit(0, 0);
  return least;
}

const networks = fc.oneof(
  randomNetwork(8, 3, weights),
  randomNetwork(8, 2),
  randomNetwork(7, 0, weights),
  randomNetwork(7, 0).map((ties) => ties.map((tie) => ({ ...tie, sign: -1 as const }))),
);

describe('campsIndex', () => {
  it('campsIndex(three enemies) is 1 in two camps and 0 in three', () => {
    const enemies = tiesOf('A B -1;B C -1;A C -1');
    expect(campsIndex(enemies, 2).value).toBe(1);
    expect(campsIndex(enemies, 3)).toEqual({
      value: 0,
      n: 3,
      lower: 0,
      upper: 0,
      camps: [['A'], ['B'], ['C']],
      frustrated: [],
      proof: 'balanced',
    });
  });

  it('campsIndex(a ring of friends with one bad tie) is 1 in any number of camps', () => {
    const ring = tiesOf('A B 1;B C 1;C D 1;D E 1;E A -1');
    for (const k of [2, 3, 4, 5, 9]) expect(campsIndex(ring, k)).toMatchObject({ value: 1, proof: 'cycles' });
  });

  it('campsIndex(network, k) is bracketed and, where it is proved, what trying every division afresh gives', () => {
    let proved = 0;
    fc.assert(
      fc.property(networks, fc.constantFrom(2, 3, 4), (ties, k) => {
        if (ties.length === 0) return;
        const result = campsIndex(ties, k);
        const index = slowIndex(ties, k);
        expect(result.lower).toBeLessThanOrEqual(index + 1e-9);
        expect(result.upper).toBeGreaterThanOrEqual(index - 1e-9);
        expect(result.frustrated.reduce((sum, tie) => sum + weightOf(tie), 0)).toBeCloseTo(result.upper, 9);
        expect(result.camps.length).toBeLessThanOrEqual(k);
        if (result.value === null) return;
        proved++;
        expect(result.value).toBeCloseTo(index, 9);
      }),
      { numRuns: 200, seed: 1967 },
    );
    expect(proved).toBeGreaterThan(190);
  });

  it('campsIndex(network, 2) is the frustration index', () => {
    fc.assert(
      fc.property(randomNetwork(12, 2, weights), (ties) => {
        expect(campsIndex(ties, 2).value).toBeCloseTo(frustration(ties).value!, 9);
      }),
      { numRuns: 40, seed: 1959 },
    );
  });

  it('campsModel(network, k) is solved to the same index', async () => {
    const solver = await loadHighs();
    fc.assert(
      fc.property(networks, fc.constantFrom(2, 3), (ties, k) => {
        if (ties.length === 0) return;
        expect(solver(campsModel(signedNetwork(ties), k)).lower).toBeCloseTo(slowIndex(ties, k), 6);
      }),
      { numRuns: 25, seed: 1996 },
    );
  });

  it.skipIf(whetherAbsent)(
    `campsIndex(ten four-year networks, 3) is proved, and what HiGHS gives${whetherAbsent}`,
    () => {
      const years = [...cowWindows.keys()].slice(0, 10);
      const indices = years.map((year) => campsIndex(cowWindows.get(year)!, 3).value);
      expect(indices).toEqual(reference.highs.threeCamps);
    },
  );

  it('campsIndex(no tie) is 0 in no camp; one camp, or a half, is refused', () => {
    expect(campsIndex([], 3)).toMatchObject({ value: 0, n: 0, camps: [] });
    for (const k of [1, 0, 2.5, 201, Number.NaN])
      expect(() => campsIndex([], k)).toThrow('campsIndex requires a whole number of camps from 2 to 200');
  });

  it('campsIndex(network, k) is the same in any order and under any names, and never more than with one camp less', () => {
    fc.assert(
      fc.property(randomNetwork(9, 2, weights), (ties) => {
        const turned = ties.map((tie) => ({ ...tie, a: `x${tie.b}`, b: `x${tie.a}` })).toReversed();
        const [two, three, four] = [2, 3, 4].map((k) => campsIndex(ties, k).value!);
        expect(campsIndex(turned, 3).value).toBeCloseTo(three!, 9);
        expect(three!).toBeLessThanOrEqual(two! + 1e-9);
        expect(four!).toBeLessThanOrEqual(three! + 1e-9);
      }),
      { numRuns: 40, seed: 1953 },
    );
  });
});
