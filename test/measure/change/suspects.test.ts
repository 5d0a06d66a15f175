import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { changeIntervals } from '../../../src/measure/change/change-intervals.ts';
import { changeSpan, suspects } from '../../../src/measure/change/suspects.ts';
import { stepsOver } from '../../../src/measure/relations/steps.ts';

const years = stepsOver(dayOf(1960, 1, 1), dayOf(1975, 12, 31), 'year');
const act = (id: string, first: number, last = first) => ({ id, first, last });

describe('changeSpan, suspects', () => {
  it('changeSpan(change, steps) begins with the first step that may be of the new level', () => {
    const change = { end: 9, first: 8, last: 10, share: 0.96, weights: [0.2, 0.7, 0.06] };
    const span = changeSpan(change, years);
    expect(span.likeliest).toEqual({ from: dayOf(1969, 1, 1), to: dayOf(1969, 12, 31) });
    expect(span.steps.map(({ weight }) => weight)).toEqual([0.2, 0.7, 0.06]);
    expect([span.steps[0]!.from, span.steps.at(-1)!.to]).toEqual([dayOf(1968, 1, 1), dayOf(1970, 12, 31)]);
    expect(() => changeSpan({ ...change, last: 16 }, years)).toThrow('requires a change within the steps');
  });

  it('suspects(a change, acts) tells how each fits, the likeliest first', () => {
    // What was done to another in each year, better by six from 1969 on.
    const values = [-5, -4, -6, -5, -5, -4, -6, -5, -5, 1, 0, 2, 1, 1, 0, 2];
    const [change] = changeIntervals(values, [9], { noise: 3 });
    const found = suspects(changeSpan(change!, years), [
      act('treaty', dayOf(1950, 2, 14)),
      act('visit', dayOf(1972, 2, 21)),
      act('invasion', dayOf(1968, 8, 20)),
      act('clash', dayOf(1969, 3, 2)),
      act('letter', dayOf(1968, 7, 1), dayOf(1969, 6, 30)),
    ]);
    expect(found.map(({ id, order }) => [id, order])).toEqual([
      ['clash', 'in'],
      ['letter', 'unsure'],
      ['invasion', 'before'],
    ]);
    expect(found.map(({ daysApart }) => daysApart)).toEqual([0, 0, dayOf(1969, 1, 1) - dayOf(1968, 8, 20)]);
    expect(found.every(({ within }) => within === 1)).toBe(true);
    expect(found[1]!.chance).toBeLessThan(found[0]!.chance);
  });

  it('suspects(an act partly in the interval) tells the share of its days, by hand', () => {
    const span = {
      steps: [
        { from: 10, to: 19, weight: 0.5 },
        { from: 20, to: 29, weight: 0.4 },
      ],
      likeliest: { from: 10, to: 19 },
    };
    expect(suspects(span, [act('a', 25, 34)])).toEqual([
      { id: 'a', within: 0.5, order: 'after', daysApart: 6, chance: 0.2 },
    ]);
    expect(suspects(span, [act('a', 30), act('b', 9)])).toEqual([]);
    expect(suspects(span, [])).toEqual([]);
    // of the first and the last day of the likeliest step, and of those beside them
    const orders = (...acts: [number, number][]) =>
      acts.map(
        ([first, last]) =>
          suspects({ ...span, likeliest: { from: 20, to: 24 } }, [act('a', first, last)])[0]!.order,
      );
    expect(orders([19, 19], [20, 20], [24, 24], [25, 25])).toEqual(['before', 'in', 'in', 'after']);
    expect(orders([18, 20], [24, 26], [15, 19], [25, 28])).toEqual(['unsure', 'unsure', 'before', 'after']);
    expect(suspects({ ...span, steps: [] }, [act('a', 25)])).toEqual([]);
    expect(() => suspects(span, [act('a', 3, 2)])).toThrow('whose last day is not before their first');
  });

  it('suspects(acts) is what counting day by day gives, in any order of the acts', () => {
    const day = fc.integer({ min: 0, max: 60 });
    const acts = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 20 })), { maxLength: 8 });
    fc.assert(
      fc.property(acts, (spans) => {
        const steps = [10, 20, 30].map((from, i) => ({ from, to: from + 9, weight: [0.3, 0.5, 0.1][i]! }));
        const change = { steps, likeliest: { from: 20, to: 29 } };
        const all = spans.map(([first, length], i) => act(`act-${i}`, first, first + length));
        const found = suspects(change, all);
        expect(suspects(change, all.toReversed())).toEqual(found);
        for (const { id, first, last } of all) {
          const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
          const inside = days.filter((d) => d >= 10 && d <= 39);
          const told = found.find((each) => each.id === id);
          expect(told === undefined).toBe(inside.length === 0);
          if (!told) continue;
          expect(told.within).toBeCloseTo(inside.length / days.length, 12);
          const chance =
            inside.reduce((sum, d) => sum + steps[Math.floor(d / 10) - 1]!.weight, 0) / days.length;
          expect(told.chance).toBeCloseTo(chance, 12);
          const apart = Math.min(...days.map((d) => (d < 20 ? 20 - d : d > 29 ? d - 29 : 0)));
          expect(told.daysApart).toBe(apart);
        }
      }),
      { numRuns: 200, seed: 1969 },
    );
  });
});
