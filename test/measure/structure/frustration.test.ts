import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frustration, frustration } from '../../../src/measure/structure/frustration.ts';
import { loadHighs } from '../../../src/measure/structure/highs-solver.ts';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';
import reference from '../../reference/signed-networks.json' with { type: 'json' };
import { cowWindows, whetherAbsent } from './cow-windows.ts';
import { randomNetwork } from './random-network.ts';
import { tiesOf } from './signed-ties.ts';

const weightOf = ({ weight = 1 }: SignedTie) => weight;

/** Every division of all actors, each counted afresh; divisions that differ only between pieces that no tie joins are one. */
function slowIndex(ties: readonly SignedTie[]) {
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  const numbered = ties.map((tie) => ({ ...tie, x: actors.indexOf(tie.a), y: actors.indexOf(tie.b) }));
  const costs = Array.from({ length: 2 ** actors.length }, (_, mask) =>
    numbered.reduce((sum, tie) => {
      const together = ((mask >> tie.x) & 1) === ((mask >> tie.y) & 1);
      return together === tie.sign > 0 ? sum : sum + weightOf(tie);
    }, 0),
  );
  const index = costs.reduce((least, cost) => Math.min(least, cost), Infinity);
  const piece = new Map(actors.map((actor) => [actor, actor]));
  const root = (actor: string): string => (piece.get(actor) === actor ? actor : root(piece.get(actor)!));
  for (const { a, b } of ties) piece.set(root(a), root(b));
  const pieces = new Set(actors.map(root)).size;
  return { index, optima: costs.filter((cost) => cost <= index + 1e-9).length / 2 ** pieces };
}

/** The weight of the cycles of a certificate, which is checked tie by tie. */
function certified(ties: readonly SignedTie[], { cycles }: Frustration): number {
  const room = new Map<string, { sign: number; left: number }>();
  for (const tie of ties) {
    const at = { sign: tie.sign, left: weightOf(tie) };
    room.set(`${tie.a} ${tie.b}`, at).set(`${tie.b} ${tie.a}`, at);
  }
  for (const { actors, weight } of cycles) {
    let product = 1;
    for (const [i, actor] of actors.entries()) {
      const tie = room.get(`${actor} ${actors[(i + 1) % actors.length]}`)!;
      product *= tie.sign;
      tie.left -= weight;
      expect(tie.left).toBeGreaterThan(-1e-9);
    }
    expect([product, new Set(actors).size]).toEqual([-1, actors.length]);
  }
  return cycles.reduce((sum, { weight }) => sum + weight, 0);
}

const weights = fc.constantFrom(undefined, undefined, 1, 2, 0.3);

describe('frustration: by hand', () => {
  it('frustration(a friend of two enemies) is 1 of 3 ties, in three ways', () => {
    expect(frustration(tiesOf('A B 1;B C -1;A C 1'))).toMatchObject({
      value: 1,
      n: 3,
      lower: 1,
      upper: 1,
      optima: { value: 3 },
      proof: 'trial',
      parts: [{ actors: 3, lower: 1, upper: 1, proof: 'trial' }],
      cycles: [],
    });
  });

  it('frustration(a ring of 30 with one bad tie) is proved by that ring', () => {
    const ring = Array.from({ length: 30 }, (_, i) => `s${i} s${(i + 1) % 30} ${i === 7 ? -1 : 1}`).join(';');
    const result = frustration(tiesOf(ring));
    expect(result).toMatchObject({ value: 1, proof: 'cycles', optima: { value: null } });
    expect(result.cycles).toHaveLength(1);
    expect(result.cycles[0]!.actors).toHaveLength(30);
    expect(certified(tiesOf(ring), result)).toBe(1);
  });

  it('frustration(four enemies) is 2, proved by four triangles of half a weight', () => {
    const four = tiesOf('A B -1;A C -1;A D -1;B C -1;B D -1;C D -1');
    const result = frustration(four, { largest: 2 });
    expect(result).toMatchObject({ value: 2, proof: 'cycles' });
    expect(result.cycles.map(({ actors, weight }) => [actors.length, weight])).toEqual(
      Array(4).fill([3, 0.5]),
    );
  });

  it('frustration(no tie) is 0 and has no share', () => {
    expect(frustration([])).toMatchObject({
      value: 0,
      n: 0,
      proof: 'balanced',
      normalised: { value: null, why: 'no tie' },
      optima: { value: 1 },
      pieces: [],
    });
  });

  it('frustration(a loop, a double tie, a weight of 0 or NaN) is refused', () => {
    expect(() => frustration(tiesOf('A A 1'))).toThrow('not of "A" to itself');
    expect(() => frustration(tiesOf('A B 1;B A -1'))).toThrow('have two');
    for (const weight of [0, -1, Number.NaN])
      expect(() => frustration([{ a: 'A', b: 'B', sign: 1, weight }])).toThrow('weights above 0');
  });
});

describe('frustration: slow oracle', () => {
  const efforts = fc.constantFrom(2, 3, 5, 7);
  const networks = fc.oneof(
    randomNetwork(10, 3, weights),
    randomNetwork(10, 2),
    randomNetwork(9, 0),
    randomNetwork(9, 1, weights),
  );

  /** All at odds, more or less: their triangles leave a gap. */
  const enemies = randomNetwork(9, 0, weights).map((ties) =>
    ties.map((tie) => ({ ...tie, sign: -1 as const })),
  );

  it('frustration(network) is bracketed, and what is called proved is what trying every division afresh gives', () => {
    let [proved, counted, byCycles] = [0, 0, 0];
    fc.assert(
      fc.property(networks, efforts, (ties, largest) => {
        const result = frustration(ties, { largest });
        const { index, optima } = slowIndex(ties);
        if (ties.length === 0) return;
        expect(result.lower).toBeLessThanOrEqual(index + 1e-9);
        expect(result.upper).toBeGreaterThanOrEqual(index - 1e-9);
        expect(result.frustrated.reduce((sum, tie) => sum + weightOf(tie), 0)).toBeCloseTo(result.upper, 9);
        if (result.value !== null) expect(result.value).toBeCloseTo(index, 9);
        else expect(result.proof).toBe('none');
        if (result.optima.value !== null) expect(result.optima.value).toBe(optima);
        const borne = certified(ties, result);
        expect(borne).toBeLessThanOrEqual(index + 1e-9);
        if (result.value !== null) proved++;
        if (result.optima.value !== null) counted++;
        if (result.proof.startsWith('cycles')) byCycles++;
      }),
      { numRuns: 300, seed: 1959 },
    );
    expect(proved).toBeGreaterThan(200);
    expect(counted).toBeGreaterThan(100);
    expect(byCycles).toBeGreaterThan(100);
  });

  it('frustration(dense network, solver) is proved, and is what trying every division afresh gives', async () => {
    const solver = await loadHighs();
    const asked = { times: 0 };
    fc.assert(
      fc.property(fc.oneof(randomNetwork(9, 0), enemies), (ties) => {
        const counting = (model: Parameters<typeof solver>[0]) => {
          asked.times++;
          return solver(model);
        };
        const result = frustration(ties, { largest: 2, solver: counting });
        expect(result.value).toBeCloseTo(slowIndex(ties).index, 9);
      }),
      { numRuns: 40, seed: 1956 },
    );
    expect(asked.times).toBeGreaterThan(5);
  });

  it('frustration(a solver that gives up) keeps the bounds, and says that they are not proved', () => {
    const dense = fc.sample(enemies, { numRuns: 10, seed: 3 });
    const open = dense.map((ties) =>
      frustration(ties, { largest: 2, solver: () => ({ lower: -Infinity, values: undefined }) }),
    );
    const unproved = open.filter(({ value }) => value === null);
    expect(unproved.length).toBeGreaterThan(0);
    for (const { lower, upper, proof, optima } of unproved) {
      expect(lower).toBeLessThan(upper);
      expect([proof, optima.value]).toEqual(['none', null]);
    }
  });
});

describe('frustration: other programs', () => {
  it.each(reference.cases)(
    'frustration(states of $year) has $optima best divisions',
    ({ index, optima, ties }) => {
      for (const largest of [2, 8, 20]) {
        const result = frustration(tiesOf(ties), { largest });
        expect(result.value).toBe(index);
        if (result.optima.value !== null || largest === 20) expect(result.optima.value).toBe(optima);
      }
    },
  );

  it.skipIf(whetherAbsent)(
    `frustration(51 four-year networks) is proved by cycles, counted, and what signnet and HiGHS give${whetherAbsent}`,
    () => {
      const counted = new Map(
        Object.entries(reference.highs.optima).map(([year, optima]) => [Number(year), optima]),
      );
      const bySignnet = new Map(reference.windows.map(({ year, index }) => [year, index]));
      const indices = [...cowWindows].map(([year, ties]) => {
        const result = frustration(ties);
        expect(['cycles', 'trial']).toContain(result.proof);
        for (const { lower, upper } of result.parts) expect(lower).toBe(upper);
        expect(result.optima.value).toBeGreaterThan(0);
        expect(certified(ties, result)).toBeGreaterThan(
          result.parts.reduce((sum, { proof, upper }) => sum + (proof === 'cycles' ? upper - 1 : 0), 0),
        );
        if (bySignnet.has(year)) expect(result.value).toBe(bySignnet.get(year));
        if (counted.has(year)) expect(result.optima.value).toBe(counted.get(year));
        return result.value;
      });
      expect(indices).toEqual(reference.highs.indices);
    },
  );
});

describe('frustration: invariance', () => {
  it('frustration(network) is the same in any order, with ends changed, and with one actor’s every tie turned', () => {
    const networks = fc.oneof(randomNetwork(14, 2), randomNetwork(12, 3));
    fc.assert(
      fc.property(networks, fc.integer({ min: 0, max: 11 }), (ties, actor) => {
        const turned = ties.map((tie) => ({ ...tie, a: tie.b, b: tie.a })).toReversed();
        const name = `s${actor}`;
        const switched = ties.map((tie) =>
          tie.a === name || tie.b === name ? { ...tie, sign: -tie.sign as 1 | -1 } : tie,
        );
        const [one, ...others] = [ties, turned, switched].map((each) => {
          const { value, optima, n } = frustration(each, { largest: 14 });
          return [value, optima, n];
        });
        for (const other of others) expect(other).toEqual(one);
      }),
      { numRuns: 40, seed: 1953 },
    );
  });

  it('frustration(network) grows with the weights in proportion', () => {
    fc.assert(
      fc.property(randomNetwork(10, 2, weights), (ties) => {
        const heavier = ties.map((tie) => ({ ...tie, weight: 4 * weightOf(tie) }));
        expect(frustration(heavier).value).toBeCloseTo(4 * frustration(ties).value!, 9);
      }),
      { numRuns: 30, seed: 1951 },
    );
  });
});
