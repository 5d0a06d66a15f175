import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByNeed } from '../../../src/record/dates/order-by-need.ts';

const needs = (written: Record<string, string>) =>
  new Map(Object.entries(written).map(([thing, on]) => [thing, [...on]]));

describe('orderByNeed', () => {
  it('orderByNeed(needs) puts each thing after those it needs', () => {
    expect(orderByNeed(needs({ c: 'ab', b: 'a', a: '', d: '' }))).toEqual({
      order: ['a', 'd', 'b', 'c'],
      cycles: [],
    });
  });

  it('orderByNeed(needs) gives every member of a cycle the cycle, and leaves out what leads into one', () => {
    const { order, cycles } = orderByNeed(needs({ a: 'b', b: 'c', c: 'a', x: 'a', y: '', z: 'y?' }));
    expect(order).toEqual(['y', 'z']);
    expect(cycles.map(({ member, path }) => `${member}: ${path.join('')}`)).toEqual([
      'a: abca',
      'b: bcab',
      'c: cabc',
    ]);
  });

  it('orderByNeed(needs) finds each cycle of several, those in between left out', () => {
    const { cycles } = orderByNeed(needs({ a: 'a', b: 'ac', c: 'd', d: 'c' }));
    expect(cycles.map(({ path }) => path.join(''))).toEqual(['aa', 'cdc', 'dcd']);
  });

  it('orderByNeed(needs) puts every thing in order, on a cycle, or before one', () => {
    const graph = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(graph, (edges) => {
        const of = new Map(edges.map((on, i) => [i, on]));
        const { order, cycles } = orderByNeed(of);
        for (const [i, thing] of order.entries()) {
          for (const on of of.get(thing)!) expect(order.slice(0, i)).toContain(on);
        }
        const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
          of.get(from)!.some((on) => on === to || (!seen.has(on) && reaches(on, to, seen.add(on))));
        expect(cycles.map(({ member }) => member).sort()).toEqual(
          [...of.keys()].filter((n) => reaches(n, n)).sort(),
        );
        for (const { member, path } of cycles) {
          expect([path[0], path.at(-1)]).toEqual([member, member]);
          for (const [i, on] of path.slice(1).entries()) expect(of.get(path[i]!)).toContain(on);
        }
      }),
    );
  });
});
