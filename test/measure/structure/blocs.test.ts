import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blocs, blocs, byEnemiesAlone, sameBloc } from '../../../src/measure/structure/blocs.ts';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';
import reference from '../../reference/signed-networks.json' with { type: 'json' };
import { cowWindows, whetherAbsent } from './cow-windows.ts';
import { randomNetwork } from './random-network.ts';
import { tiesOf } from './signed-ties.ts';

type Decided = Extract<Blocs, { decided: true }>;
function decided(ties: readonly SignedTie[], largest?: number): Decided {
  const result = blocs(ties, largest);
  if (!result.decided) throw new Error(result.why);
  return result;
}

/** Every division of all actors, each frustrated weight counted anew; divisions that differ only within a part apart are one. */
function slowBlocs(ties: readonly SignedTie[]) {
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  let least = Infinity;
  let best: number[] = [];
  for (let mask = 0; mask < 2 ** actors.length; mask++) {
    const side = (actor: string) => (mask >> actors.indexOf(actor)) & 1;
    let cost = 0;
    for (const { a, b, sign, weight = 1 } of ties) if ((side(a) === side(b)) !== sign > 0) cost += weight;
    if (cost < least - 1e-9) {
      least = cost;
      best = [];
    }
    if (cost <= least + 1e-9) best.push(mask);
  }
  const reach = new Map(actors.map((actor) => [actor, actor]));
  const root = (actor: string): string => (reach.get(actor) === actor ? actor : root(reach.get(actor)!));
  for (const { a, b } of ties) reach.set(root(a), root(b));
  const parts = new Set(actors.map(root)).size;
  const same = (a: string, b: string) => {
    if (root(a) !== root(b)) return undefined;
    const answers = new Set(
      best.map((mask) => ((mask >> actors.indexOf(a)) & 1) === ((mask >> actors.indexOf(b)) & 1)),
    );
    return answers.size === 1 ? [...answers][0] : undefined;
  };
  return { actors, frustration: least, optima: best.length / 2 ** parts, same };
}

const network = (weights: fc.Arbitrary<number | undefined>) => randomNetwork(9, 3, weights);

describe('blocs: by hand', () => {
  it('blocs(a balanced system) gives its two camps and frustrates nothing', () => {
    const result = decided(tiesOf('USA UK 1;USSR GDR 1;USA USSR -1;UK GDR -1;UK USSR -1'));
    expect(result).toMatchObject({ frustration: 0, normalised: 1, optima: 1, frustrated: [] });
    expect(result.camps).toEqual([
      {
        sides: [
          ['GDR', 'USSR'],
          ['UK', 'USA'],
        ],
        frustration: 0,
        optima: 1,
      },
    ]);
  });

  it('blocs(the ally of an enemy) frustrates one tie, in three ways that leave all open', () => {
    const result = decided(tiesOf('A B 1;B C -1;A C 1'));
    expect(result).toMatchObject({ frustration: 1, optima: 3 });
    expect(result.normalised).toBeCloseTo(1 / 3, 12);
    expect(result.frustrated).toHaveLength(1);
    expect(['AB', 'BC', 'AC'].map(([x, y]) => sameBloc(result, x!, y!))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('blocs(weights) give way where it costs least', () => {
    const result = decided([
      { a: 'A', b: 'B', sign: 1, weight: 3 },
      { a: 'B', b: 'C', sign: -1, weight: 0.5 },
      { a: 'A', b: 'C', sign: 1, weight: 2 },
    ]);
    expect(result).toMatchObject({ frustration: 0.5, optima: 1, frustrated: [{ a: 'B', b: 'C' }] });
    expect(sameBloc(result, 'B', 'C')).toBe(true);
  });

  it('sameBloc(parts that no tie joins, an actor without ties) is unknown', () => {
    const result = decided(tiesOf('A B 1;C D -1'));
    expect(result.camps).toHaveLength(2);
    expect([sameBloc(result, 'A', 'B'), sameBloc(result, 'C', 'D')]).toEqual([true, false]);
    expect([sameBloc(result, 'A', 'C'), sameBloc(result, 'A', 'Z')]).toEqual([undefined, undefined]);
  });

  it('byEnemiesAlone() is true of those on one side whom no chain of good ties joins there, against a walk of the ties', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
    const signs = fc.array(fc.constantFrom(1, -1, 0), { minLength: pairs.length, maxLength: pairs.length });
    fc.assert(
      fc.property(signs, (drawn) => {
        const ties = pairs.flatMap(([a, b], i) =>
          drawn[i] === 0 ? [] : [{ a, b, sign: drawn[i] as 1 | -1 }],
        );
        const result = blocs(ties);
        for (const [a, b] of pairs) {
          const reached = new Set([a]);
          for (let n = 0; n < names.length; n++) {
            for (const { a: x, b: y, sign } of ties) {
              if (sign < 0 || sameBloc(result, x, y) !== true) continue;
              if (reached.has(x)) reached.add(y);
              else if (reached.has(y)) reached.add(x);
            }
          }
          expect(byEnemiesAlone(result, a, b)).toBe(sameBloc(result, a, b) === true && !reached.has(b));
        }
      }),
    );
  });

  it('sameBloc(a chain beyond an open triad) is certain along the chain and unknown across the triad', () => {
    const result = decided(tiesOf('A B 1;B C -1;A C 1;C D -1;D E 1'));
    expect(sameBloc(result, 'C', 'E')).toBe(false);
    expect(sameBloc(result, 'A', 'E')).toBeUndefined();
  });
});

describe('blocs: slow oracle, other programs, degenerate input, invariance', () => {
  it('blocs(network) is what trying every division afresh gives, and so is sameBloc of every pair', () => {
    fc.assert(
      fc.property(network(fc.constantFrom(undefined, undefined, 1, 2, 0.3)), (ties) => {
        const fast = decided(ties);
        const slow = slowBlocs(ties);
        if (ties.length === 0) return;
        expect(fast.frustration).toBeCloseTo(slow.frustration, 9);
        expect(fast.optima).toBe(slow.optima);
        const left = fast.frustrated.reduce((sum, { weight = 1 }) => sum + weight, 0);
        expect(left).toBeCloseTo(slow.frustration, 9);
        for (const a of slow.actors)
          for (const b of slow.actors) expect(sameBloc(fast, a, b)).toBe(slow.same(a, b));
      }),
      { numRuns: 120, seed: 1959 },
    );
  });

  it.each(reference.cases)(
    'blocs(states of $year) has index $index and $optima optima',
    ({ index, optima, ties }) => {
      expect(decided(tiesOf(ties))).toMatchObject({ frustration: index, optima });
    },
  );

  it.skipIf(whetherAbsent)(
    `blocs(four-year networks) agrees with signnet, and decides${whetherAbsent}`,
    () => {
      for (const { year, index } of reference.windows)
        expect(decided(cowWindows.get(year)!).frustration).toBe(index);
    },
  );

  it('blocs(nothing) has no camps and no share', () => {
    expect(blocs([])).toEqual({
      decided: true,
      frustration: 0,
      normalised: undefined,
      optima: 1,
      camps: [],
      frustrated: [],
      certain: new Map(),
    });
  });

  it('blocs(a ring of 21 with one bad tie) does not decide, and gives no number', () => {
    const ring = Array.from({ length: 21 }, (_, i) => `s${i} s${(i + 1) % 21} ${i === 0 ? -1 : 1}`).join(';');
    const result = blocs(tiesOf(ring));
    expect(result).toMatchObject({ decided: false, largestBlock: 21 });
    expect(sameBloc(result, 's0', 's1')).toBeUndefined();
    expect(decided(tiesOf(ring), 21)).toMatchObject({ frustration: 1, optima: 21 });
  });

  it('blocs(60 actors in balanced or small parts) decides exactly', () => {
    const ties: string[] = [];
    for (let i = 1; i < 60; i++) ties.push(`s${i} s${Math.floor((i - 1) / 2)} ${i % 3 === 0 ? -1 : 1}`);
    ties.push('s59 s58 1', 's57 s58 -1');
    const result = decided(tiesOf(ties.join(';')));
    expect(result.camps).toHaveLength(1);
    expect(result.camps[0]!.sides.flat()).toHaveLength(60);
  });

  it('blocs(network) is the same in any order, with ends changed, and with one actor’s every tie turned', () => {
    fc.assert(
      fc.property(network(fc.constant(undefined)), fc.integer({ min: 0, max: 8 }), (ties, actor) => {
        const one = decided(ties);
        const turned = decided(ties.map((tie) => ({ ...tie, a: tie.b, b: tie.a })).toReversed());
        expect([turned.frustration, turned.optima]).toEqual([one.frustration, one.optima]);
        const name = `s${actor}`;
        const switched = decided(
          ties.map((tie) => (tie.a === name || tie.b === name ? { ...tie, sign: -tie.sign as 1 | -1 } : tie)),
        );
        expect([switched.frustration, switched.optima]).toEqual([one.frustration, one.optima]);
      }),
      { numRuns: 60, seed: 1953 },
    );
  });

  it('blocs(largest out of reach) is refused', () => {
    expect(() => blocs([], 31)).toThrow('blocs requires a largest block from 2 to 30 actors');
  });
});
