import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { layOut, spanOf, yearsHeight } from '../../src/web/views/about/lane-layout.ts';
import type { TimeItem } from '../../src/web/views/about/time-lanes.ts';

const period = { start: dayOf(1945, 1, 1), end: dayOf(1991, 12, 31) };
const item = (id: string, from: number, to?: number): TimeItem => ({
  ...{ id, name: id, date: id, from },
  ...(to === undefined ? {} : { to }),
});

describe('lanes of a line of time', () => {
  it('spanOf(lanes, period) reaches over what they hold with some air, and never beyond the period', () => {
    const lanes = [{ name: 'Acts', items: [item('a', dayOf(1960, 1, 1)), item('b', dayOf(2020, 1, 1))] }];
    const { from, to } = spanOf(lanes, period);
    expect(from).toBeLessThan(dayOf(1960, 1, 1));
    expect(from).toBeGreaterThan(dayOf(1959, 1, 1));
    expect(to).toBe(period.end + 1);
  });

  it('layOut(lanes) keeps bars apart, lanes below each other, and all of it below the years', () => {
    const bars = fc.array(
      fc.tuple(fc.integer({ min: period.start, max: period.end }), fc.integer({ min: 0, max: 4000 })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.array(bars, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 300, max: 1200 }),
        (all, width) => {
          const lanes = all.map((spans, i) => ({
            name: `lane ${i}`,
            items: spans.map(([from, length], j) =>
              item(`${i}-${j}`, from, Math.min(period.end, from + length)),
            ),
          }));
          const span = { from: period.start, to: period.end + 1 };
          const { lanes: placed, height } = layOut(lanes, span, width);
          for (const [i, lane] of placed.entries()) {
            expect(lane.top).toBeGreaterThanOrEqual(placed[i - 1]?.bottom ?? yearsHeight);
            expect(lane.bottom).toBeLessThanOrEqual(height);
            for (const one of lane.bars)
              for (const other of lane.bars)
                if (one !== other && one.y === other.y)
                  expect(one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(true);
          }
        },
      ),
    );
  });

  it('layOut(lanes) tells of too many bars how many there are at a time', () => {
    const items = Array.from({ length: 30 }, (_, i) => item(`r${i}`, period.start + i, period.end));
    const { lanes, marks } = layOut(
      [{ name: 'Recognised by', items }],
      { from: period.start, to: period.end },
      800,
    );
    expect(lanes[0]!.bars).toEqual([]);
    expect(lanes[0]!.curve?.most).toBe(30);
    expect(marks).toHaveLength(30);
  });

  it('layOut(lanes) draws what has no length as strokes, up, down or across', () => {
    const acts = [1, 0, -1].map((side, i) => ({
      ...item(`a${i}`, dayOf(1960 + i, 1, 1)),
      side: side as -1 | 0 | 1,
    }));
    const [lane] = layOut([{ name: 'Acts', items: acts }], { from: period.start, to: period.end }, 800).lanes;
    const mid = lane!.axis!;
    const ends = [...lane!.marks.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y) - mid);
    expect(ends).toEqual([-12, 4, 12]);
  });
});
