import { describe, expect, it } from 'vitest';
import { frustration } from '../../../src/measure/structure/frustration.ts';
import { loadHighs } from '../../../src/measure/structure/highs-solver.ts';
import { modelRows, type WholeModel } from '../../../src/measure/structure/solver.ts';

/** Least −x − y over whole x, y from 0 to 9 with 2x + 2y ≤ `most`. */
function small(most: number): WholeModel {
  const { atLeast, rows } = modelRows();
  atLeast(-most, [0, -2], [1, -2]);
  const both = (value: number) => new Float64Array(2).fill(value);
  return { cost: both(-1), lower: both(0), upper: both(9), whole: Uint8Array.of(1, 1), ...rows() };
}

/** Forty actors of whom each two are friends or enemies, by a rule that knows no camps. */
const tangled = Array.from({ length: 40 }, (_, a) =>
  Array.from({ length: a }, (__, b) => ({
    a: `s${a}`,
    b: `s${b}`,
    sign: ((a * a + b * b + a * b) % 7 < 3 ? 1 : -1) as 1 | -1,
  })),
).flat();

describe('loadHighs', () => {
  it('solves in whole numbers, one model after the other', async () => {
    const solver = await loadHighs();
    for (const most of [5, 4, 7]) {
      const { lower, values } = solver(small(most));
      expect(lower).toBeCloseTo(-Math.floor(most / 2), 6);
      expect(values![0]! + values![1]!).toBeCloseTo(Math.floor(most / 2), 6);
    }
  });

  it('refuses a model without a solution', async () => {
    const solver = await loadHighs();
    expect(() => solver(small(-1))).toThrow('loadHighs requires a model that has a solution');
  });

  it('gives what it has when its time is up: the index stays open, within its bounds', async () => {
    const { value, lower, upper, proof } = frustration(tangled, { solver: await loadHighs(0.2) });
    expect([value, proof]).toEqual([null, 'none']);
    expect(lower).toBeGreaterThan(0);
    expect(lower).toBeLessThan(upper);
  });
});
