import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landscape } from '../../../src/measure/structure/landscape.ts';
import reference from '../../reference/landscape.json' with { type: 'json' };

/** Energy of an alignment by the double sum, as the paper prints it. */
function energyOf(sizes: readonly number[], propensities: readonly number[][], mask: number): number {
  let energy = 0;
  for (const [i, size] of sizes.entries())
    for (const [j, other] of sizes.entries())
      if (((mask >> i) & 1) !== ((mask >> j) & 1)) energy += size * other * propensities[i]![j]!;
  return energy;
}

const table = (n: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(1, 2, 5, 0.4), { minLength: n, maxLength: n }),
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n * n, maxLength: n * n }),
    )
    .map(([sizes, cells]) => ({
      actors: sizes.map((_, i) => `s${i}`),
      sizes,
      propensities: sizes.map((_, i) =>
        sizes.map((__, j) => (i === j ? 0 : cells[Math.min(i, j) * n + Math.max(i, j)]!)),
      ),
    }));

describe('landscape', () => {
  it('landscape(two friends and their enemy) by hand', () => {
    const result = landscape(
      ['A', 'B', 'C'],
      [3, 1, 2],
      [
        [0, 1, -1],
        [1, 0, -1],
        [-1, -1, 0],
      ],
    );
    // A and B against C: 2 · (3 · 2 · −1 + 1 · 2 · −1)
    expect(result).toMatchObject({ value: -16, n: 3, lowest: { sides: [['A', 'B'], ['C']] } });
    expect(result.lowest.frustration).toEqual([-2, -2, -4]);
    expect(result.minima).toEqual([{ ...result.lowest, strict: true }]);
  });

  it('landscape(actors that are nothing to each other) is flat: every alignment a minimum, none strict', () => {
    const result = landscape(['A', 'B', 'C'], [1, 1, 1], Array(3).fill([0, 0, 0]));
    expect(result.value).toBe(0);
    expect(result.minima!.map(({ strict }) => strict)).toEqual([false, false, false, false]);
  });

  it('landscape(table) has the minima that looking at every alignment and every switch finds', () => {
    fc.assert(
      fc.property(table(7), ({ actors, sizes, propensities }) => {
        const { value, minima } = landscape(actors, sizes, propensities);
        const slow = Array.from({ length: 2 ** 6 }, (_, half) => half * 2).flatMap((mask) => {
          const energy = energyOf(sizes, propensities, mask);
          const others = sizes.map((_, i) => energyOf(sizes, propensities, mask ^ (1 << i)));
          if (others.some((other) => other < energy - 1e-9)) return [];
          const second = actors.filter((_, i) => (mask >> i) & 1);
          return [{ second, energy, strict: others.every((other) => other > energy + 1e-9) }];
        });
        const found = minima!.map(({ sides, energy, strict }) => ({ second: sides[1], energy, strict }));
        const inOrder = (list: { second: readonly string[]; energy: number }[]) =>
          list
            .map((each) => ({ ...each, energy: Math.round(each.energy * 1e6) / 1e6 + 0 }))
            .sort((x, y) => (x.second.join() < y.second.join() ? -1 : 1));
        expect(inOrder(found)).toEqual(inOrder(slow));
        expect(value).toBeCloseTo(Math.min(...slow.map(({ energy }) => energy)), 9);
      }),
      { numRuns: 80, seed: 1993 },
    );
  });

  it('landscape(more actors than are tried) has the same least energy, by way of the frustration index', () => {
    fc.assert(
      fc.property(table(9), ({ actors, sizes, propensities }) => {
        const tried = landscape(actors, sizes, propensities);
        const proved = landscape(actors, sizes, propensities, { largest: 8 });
        expect(proved.minima).toBeUndefined();
        expect(proved.value).toBeCloseTo(tried.value!, 9);
        expect(proved.lowest.energy).toBe(proved.value);
      }),
      { numRuns: 40, seed: 1997 },
    );
  });

  it('landscape(eleven parties of 2016) is what Furnas and Axelrod’s program gives', () => {
    const { actors, sizes, propensities, minima, lowest } = reference.isis;
    const result = landscape(actors, sizes, propensities);
    expect(result.minima).toHaveLength(minima);
    const [best] = lowest;
    expect(result.value).toBe(best!.energy);
    // Its frustration is times the actor's own size.
    expect(result.lowest.frustration.map((each, i) => each * sizes[i]!)).toEqual(best!.frustration);
    expect(result.lowest.sides[1]).toEqual(best!.second);
    for (const { second, energy } of lowest) {
      const mask = second.reduce((sum, actor) => sum | (1 << actors.indexOf(actor)), 0);
      expect(energyOf(sizes, propensities, mask)).toBe(energy);
    }
  });

  it('landscape(seventeen states of 1938, aversion within sides) has the minimum of another program', () => {
    const { names, capability, religion, ideology, conflict, energy, side, minima } = reference.states;
    const sizes = capability.map((each) => 100 * each);
    const aversion = names.map((_, i) =>
      names.map((__, j) => {
        if (i === j) return 0;
        const differs = (of: readonly string[]) => (of[i] === of[j] ? -1 : 1);
        return (
          2 * (Number(conflict[i]![j]) + Number(conflict[j]![i])) - 1 + differs(religion) + differs(ideology)
        );
      }),
    );
    const result = landscape(
      names,
      sizes,
      aversion.map((row) => row.map((value) => -value)),
    );
    let all = 0;
    for (const [i, row] of aversion.entries())
      for (let j = 0; j < i; j++) all += sizes[i]! * sizes[j]! * row[j]!;
    expect(all + result.value! / 2).toBeCloseTo(energy, 8);
    expect(result.minima).toHaveLength(minima);
    expect([...result.lowest.sides].map((each) => each.toSorted())).toContainEqual(side.toSorted());
  });

  it('landscape(nobody, one alone) has no energy to lose', () => {
    expect(landscape([], [], [])).toMatchObject({ value: 0, n: 0, minima: [] });
    expect(landscape(['A'], [2], [[0]])).toMatchObject({ value: 0, lowest: { sides: [['A'], []] } });
  });

  it('landscape(asymmetric, NaN, a size of 0, a row too few) is refused', () => {
    const two = (there: number, back: number) => () =>
      landscape(
        ['A', 'B'],
        [1, 1],
        [
          [0, there],
          [back, 0],
        ],
      );
    expect(two(5, 3)).toThrow('"B" to "A" has 3, the other way 5');
    expect(two(Number.NaN, Number.NaN)).toThrow('symmetric propensities');
    expect(() => landscape(['A'], [0], [[0]])).toThrow('sizes above 0');
    expect(() => landscape(['A', 'B'], [1, 1], [[0, 1]])).toThrow('a row of propensities');
  });

  it('landscape(table) is the same under another order of actors, and quadruples with doubled sizes', () => {
    fc.assert(
      fc.property(table(8), ({ actors, sizes, propensities }) => {
        const one = landscape(actors, sizes, propensities);
        const turned = landscape(
          actors.toReversed(),
          sizes.toReversed(),
          propensities.toReversed().map((row) => row.toReversed()),
        );
        expect(turned.value).toBeCloseTo(one.value!, 9);
        expect(turned.minima).toHaveLength(one.minima!.length);
        const doubled = sizes.map((size) => 2 * size);
        expect(landscape(actors, doubled, propensities).value).toBeCloseTo(4 * one.value!, 9);
      }),
      { numRuns: 40, seed: 1996 },
    );
  });
});
