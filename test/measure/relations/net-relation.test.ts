import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { netRelation, quadClass, type WeightedEvent } from '../../../src/measure/relations/net-relation.ts';
import reference from '../../reference/net-relation.json' with { type: 'json' };

const month = { from: 0, to: 30 };

describe('netRelation', () => {
  it('netRelation(events) by hand', () => {
    const events = [
      { day: 30, weight: -4, code: '111' },
      { day: 0, weight: 7, code: '0871' },
      { day: 31, weight: 1, code: '040' },
      { day: 4, weight: undefined, code: '999' },
      { day: -1, weight: 9 },
    ];
    const [first, second] = netRelation(events, [month, { from: 31, to: 59 }]);
    expect(first).toEqual({
      from: 0,
      to: 30,
      events: 3,
      unweighed: 1,
      net: 3,
      cooperation: 7,
      conflict: 4,
      mean: 1.5,
      quads: {
        verbalCooperation: 0,
        materialCooperation: 1,
        verbalConflict: 1,
        materialConflict: 0,
        unclassed: 1,
      },
    });
    expect(second).toMatchObject({ events: 1, net: 1, mean: 1, quads: { verbalCooperation: 1 } });
  });

  it('netRelation(nothing, or nothing weighed) has sums of 0 and no mean', () => {
    expect(netRelation([], [month])[0]).toMatchObject({ events: 0, net: 0, conflict: 0, mean: undefined });
    expect(netRelation([{ day: 1, weight: undefined }], [month])[0]).toMatchObject({
      unweighed: 1,
      net: 0,
      mean: undefined,
    });
    expect(netRelation([{ day: 1, weight: 0 }], [month])[0]).toMatchObject({ net: 0, mean: 0 });
    expect(netRelation([{ day: 1, weight: 0 }], [])).toEqual([]);
  });

  it('netRelation(GDELT, USA towards Russia) is what SQLite sums by month', () => {
    const day = (text: string) => dayOf(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6, 8));
    const events = (reference.events as [string, string, number][]).map(([date, code, weight]) => ({
      day: day(date),
      code,
      weight,
    }));
    const steps = reference.months.map(({ month: text }) => ({
      from: day(`${text}01`),
      to: day(`${text}31`),
    }));
    netRelation(events, steps).forEach((step, i) => {
      const expected = reference.months[i]!;
      expect(step.events).toBe(expected.events);
      for (const key of ['net', 'cooperation', 'conflict', 'mean'] as const)
        expect(step[key]).toBeCloseTo(expected[key], 9);
      expect(Object.values(step.quads)).toEqual([...expected.quads, 0]);
    });
  });

  const events: fc.Arbitrary<WeightedEvent[]> = fc.array(
    fc.record({
      day: fc.integer({ min: -5, max: 70 }),
      weight: fc.option(fc.integer({ min: -10, max: 10 }), { nil: undefined }),
    }),
  );
  const steps = [month, { from: 31, to: 59 }, { from: 62, to: 62 }];

  it('netRelation(events) is what filtering step by step gives, in any order of events', () => {
    fc.assert(
      fc.property(events, (list) => {
        const fast = netRelation(list, steps);
        const slow = steps.map(({ from, to }) => {
          const weights = list.filter((e) => e.day >= from && e.day <= to).flatMap((e) => e.weight ?? []);
          return weights.reduce((a, b) => a + b, 0);
        });
        expect(fast.map((step) => step.net)).toEqual(slow);
        for (const step of fast) expect(step.net).toBe(step.cooperation - step.conflict);
        expect(netRelation(list.toReversed(), steps)).toEqual(fast);
      }),
      { seed: 1992 },
    );
  });

  it('netRelation(steps that overlap or run backwards) is refused', () => {
    expect(() => netRelation([], [month, { from: 30, to: 40 }])).toThrow(
      'netRelation requires steps in order',
    );
    expect(() => netRelation([], [{ from: 3, to: 2 }])).toThrow('netRelation requires steps in order');
  });
});

describe('quadClass', () => {
  it('quadClass(code) agrees with GDELT but for investigate (09) and protest (14)', () => {
    const classes = ['', 'verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'];
    for (const [root, found] of Object.entries(reference.quadOfRoot)) {
      if (root === '09') expect([quadClass(root), found]).toEqual(['verbalConflict', [2]]);
      else if (root === '14') expect([quadClass(root), found]).toEqual(['materialConflict', [3]]);
      else expect([root, quadClass(root)]).toEqual([root, classes[found[0]!]]);
    }
    expect(Object.keys(reference.quadOfRoot)).toHaveLength(20);
  });

  it('quadClass(code) reads codes as text: 010 is not 10, and what is no code has no class', () => {
    expect([quadClass('010'), quadClass('10'), quadClass('0311'), quadClass('203')]).toEqual([
      'verbalCooperation',
      'verbalConflict',
      'verbalCooperation',
      'materialConflict',
    ]);
    for (const none of ['', '1', '00', '21', '999', 'visit', '01a', '12345'])
      expect(quadClass(none)).toBeUndefined();
  });
});
