import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceRange, edgesOf, type Readings } from '../../src/argue/chance-range.ts';
import { fisherTest, ratesTest, type Side } from '../../src/measure/leverage/exact-tests.ts';

type Group = { readonly fitting: number; readonly of: number };
const sideOfShares = (one: Group, other: Group) =>
  Math.sign(one.fitting * other.of - other.fitting * one.of) as Side;
const range = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }));
const whole = ([least, more]: readonly [number, number]) => ({ least, most: least + more });
const each = ({ least, most }: { least: number; most: number }) =>
  Array.from({ length: most - least + 1 }, (_, n) => least + n);

const groups = (some: readonly number[], others: readonly number[]): Group[] =>
  some.flatMap((fitting) => others.map((rest) => ({ fitting, of: fitting + rest })));

describe('chanceRange', () => {
  it('holds p of every number of acts between the edges: shares', () => {
    fc.assert(
      fc.property(range, range, range, range, (a, b, c, d) => {
        const [some, rest, few, others] = [a, b, c, d].map(whole);
        const edges = (x: typeof some, y: typeof rest): Readings<Group> => {
          const acts = groups(edgesOf(x!), edgesOf(y!));
          return { acts, rows: acts[0]! };
        };
        const found = chanceRange(edges(some, rest), edges(few, others), sideOfShares, (left, right, side) =>
          fisherTest({ left, right }, side),
        );
        const all = groups(each(some!), each(rest!)).flatMap((left) =>
          groups(each(few!), each(others!)).map((right) => ({ left, right })),
        );
        const isMixed =
          new Set(all.map(({ left, right }) => sideOfShares(left, right)).filter(Boolean)).size > 1;
        if (isMixed && found) expect(found.high).toBe(1);
        for (const pair of all) {
          const p = fisherTest(pair);
          if (p === undefined) continue;
          expect(p).toBeLessThanOrEqual(found!.high + 1e-12);
          if (!isMixed) expect(p).toBeGreaterThanOrEqual(found!.low - 1e-12);
        }
      }),
    );
  });

  it('holds p of every number of acts between the edges: rates', () => {
    fc.assert(
      fc.property(range, range, fc.integer({ min: 1, max: 5 }), (a, b, time) => {
        const [before, after] = [whole(a), whole(b)];
        const timed = (counts: readonly number[], length: number) =>
          counts.map((count) => ({ count, time: length }));
        const sideOf = (one: { count: number; time: number }, other: { count: number; time: number }) =>
          Math.sign(one.count * other.time - other.count * one.time) as Side;
        const [left, right] = [timed(edgesOf(before), time), timed(edgesOf(after), 2)];
        const found = chanceRange(
          { acts: left, rows: left[0]! },
          { acts: right, rows: right[0]! },
          sideOf,
          (one, other, side) => ratesTest({ left: one, right: other }, side),
        )!;
        for (const one of timed(each(before), time))
          for (const other of timed(each(after), 2)) {
            const p = ratesTest({ left: one, right: other })!;
            expect(p).toBeLessThanOrEqual(found.high + 1e-12);
            if (found.high < 1) expect(p).toBeGreaterThanOrEqual(found.low - 1e-12);
          }
      }),
    );
  });

  it('is one number where every row is one act, and none where a group is empty', () => {
    const one = (fitting: number, of: number): Readings<Group> => ({
      acts: [{ fitting, of }],
      rows: { fitting, of },
    });
    const test = (left: Group, right: Group, side: Side) => fisherTest({ left, right }, side);
    const p = fisherTest({ left: { fitting: 1, of: 7 }, right: { fitting: 0, of: 3 } })!;
    expect(chanceRange(one(1, 7), one(0, 3), sideOfShares, test)).toEqual({ low: p, high: p });
    expect(chanceRange(one(0, 0), one(0, 3), sideOfShares, test)).toBeUndefined();
  });
});
