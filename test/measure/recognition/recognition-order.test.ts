import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Recognition,
  recognitionCount,
  recognitionOrder,
} from '../../../src/measure/recognition/recognition-order.ts';

const act = (by: string, earliest: number, latest = earliest, of = 'PRC'): Recognition => ({
  by,
  of,
  earliest,
  latest,
});
const summary = (acts: Recognition[]) =>
  recognitionOrder(acts, 'PRC').places.map((p) => [p.by, p.highest, p.lowest]);

/** For every choice of days: each recogniser's place, 1 + those strictly before. */
function slowPlaces(acts: readonly Recognition[]): Map<string, { highest: number; lowest: number }> {
  const names = [...new Set(acts.map(({ by }) => by))];
  const places = new Map(names.map((by) => [by, { highest: Infinity, lowest: 0 }]));
  const choose = (i: number, days: number[]): void => {
    if (i < acts.length) {
      for (let day = acts[i]!.earliest; day <= acts[i]!.latest; day++) choose(i + 1, [...days, day]);
      return;
    }
    const first = new Map<string, number>();
    acts.forEach(({ by }, k) => {
      first.set(by, Math.min(first.get(by) ?? Infinity, days[k]!));
    });
    for (const by of names) {
      const place = 1 + names.filter((other) => first.get(other)! < first.get(by)!).length;
      const known = places.get(by)!;
      places.set(by, { highest: Math.min(known.highest, place), lowest: Math.max(known.lowest, place) });
    }
  };
  choose(0, []);
  return places;
}

describe('recognitionOrder', () => {
  it('recognitionOrder(exact days) is the order, recognisers of one day sharing a place', () => {
    const acts = [
      act('GDR', 27),
      act('USSR', 2),
      act('ROM', 5),
      act('HUN', 5),
      act('BUL', 3),
      act('USSR', 1, 1, 'ISR'),
    ];
    expect(summary(acts)).toEqual([
      ['USSR', 1, 1],
      ['BUL', 2, 2],
      ['HUN', 3, 3],
      ['ROM', 3, 3],
      ['GDR', 5, 5],
    ]);
    expect(recognitionOrder(acts, 'PRC').certainlyFirst).toEqual(['USSR']);
  });

  it('recognitionOrder(doubtful days) says what they leave open', () => {
    const acts = [act('A', 1, 5), act('B', 3, 3), act('C', 6, 9)];
    expect(summary(acts)).toEqual([
      ['A', 1, 2],
      ['B', 1, 2],
      ['C', 3, 3],
    ]);
    const order = recognitionOrder(acts, 'PRC');
    expect(order.certainlyFirst).toEqual([]);
    expect(order.possiblyFirst).toEqual(['A', 'B']);
  });

  it('recognitionOrder(two on the first day) finds both first', () => {
    expect(recognitionOrder([act('A', 3), act('B', 3), act('C', 3, 4)], 'PRC').certainlyFirst).toEqual([
      'A',
      'B',
    ]);
  });

  it('recognitionOrder(several acts of one actor) takes the first', () => {
    const acts = [act('A', 7), act('A', 2, 9), act('B', 4)];
    expect(recognitionOrder(acts, 'PRC').places.map((p) => [p.by, p.earliest, p.latest])).toEqual([
      ['A', 2, 7],
      ['B', 4, 4],
    ]);
  });

  it('recognitionOrder(nobody) is empty', () => {
    expect(recognitionOrder([], 'PRC')).toEqual({
      of: 'PRC',
      places: [],
      certainlyFirst: [],
      possiblyFirst: [],
    });
    expect(recognitionCount([act('A', 1)], 'ROC', 9)).toEqual({ certain: 0, possible: 0 });
  });

  it('recognitionOrder(acts) holds for every choice of days, and in any order of the acts', () => {
    const acts = fc.array(
      fc
        .tuple(
          fc.constantFrom('A', 'B', 'C', 'D'),
          fc.integer({ min: 0, max: 6 }),
          fc.integer({ min: 0, max: 3 }),
        )
        .map(([by, earliest, span]) => act(by, earliest, earliest + span)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(acts, (list) => {
        const slow = slowPlaces(list);
        const { places } = recognitionOrder(list, 'PRC');
        expect(places).toHaveLength(slow.size);
        for (const { by, highest, lowest } of places) expect({ highest, lowest }).toEqual(slow.get(by));
        expect(recognitionOrder(list.toReversed(), 'PRC').places).toEqual(places);
      }),
      { seed: 1949 },
    );
  });

  it('recognitionCount(acts, of, day) counts the certain and the possible', () => {
    const acts = [act('A', 1, 5), act('B', 3), act('C', 6, 9), act('B', 8)];
    expect([0, 3, 5, 9].map((day) => Object.values(recognitionCount(acts, 'PRC', day)))).toEqual([
      [0, 0],
      [1, 2],
      [2, 2],
      [3, 3],
    ]);
  });

  it('recognitionOrder(days turned round) is refused', () => {
    expect(() => recognitionOrder([act('A', 2, 1)], 'PRC')).toThrow('recognitionOrder requires days');
  });
});
