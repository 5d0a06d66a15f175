import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actLabels, boxesOf, overlap, pilesOf } from '../../src/web/views/timeline/act-labels.ts';
import type { LaneEvent } from '../../src/web/views/timeline/lane-events.ts';
import { placeMarks } from '../../src/web/views/timeline/layout.ts';

const act = (i: number, day: number, more: Partial<LaneEvent> & { title?: string } = {}): LaneEvent =>
  ({
    fact: { id: `act-${i}`, title: more.title ?? `Act number ${i} of somebody towards somebody else` },
    direction: 'there',
    earliest: day,
    latest: day,
    middle: day + 0.5,
    weight: 1,
    isLeftOut: false,
    ...more,
  }) as LaneEvent;

const acts = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 1000 }),
      direction: fc.constantFrom('there' as const, 'back' as const, 'mutual' as const),
      weight: fc.integer({ min: -10, max: 10 }),
      title: fc.string({ minLength: 1, maxLength: 70 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map(({ day, ...more }, i) => act(i, day, more)).sort((a, b) => a.middle - b.middle));

describe('names of acts in a timeline', () => {
  it('actLabels(marks) overlaps no other name and no mark but its own, and stays in view', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 200, max: 1200 }), (events, width) => {
        const marks = placeMarks(events, { from: 0, to: 1001 }, width);
        const labels = actLabels(marks, 0, width);
        for (const [i, label] of labels.entries()) {
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.x + label.width).toBeLessThanOrEqual(width);
          const boxes = boxesOf(label);
          for (const other of labels.slice(i + 1))
            for (const one of boxes) expect(boxesOf(other).some((box) => overlap(one, box))).toBe(false);
          for (const { event, x, y, radius } of marks) {
            if (event.fact.id === label.id) continue;
            const own = marks.find((mark) => mark.event.fact.id === label.id)!;
            if (own.x === x && own.y === y) continue;
            const mark = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
            for (const one of boxes) expect(overlap(one, mark)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('actLabels(marks) names the act of greatest weight first where there is room for one', () => {
    const events = [act(0, 100, { weight: 1 }), act(1, 100, { weight: -9 }), act(2, 100, { weight: 3 })];
    const [first] = actLabels(placeMarks(events, { from: 0, to: 1001 }, 700), 0, 700);
    expect(first?.id).toBe('act-1');
  });

  it('actLabels(marks) says a name whole where it fits, and cuts it between words where not', () => {
    const marks = placeMarks(
      [act(0, 0, { title: 'The minister receives the ambassador' })],
      { from: 0, to: 1001 },
      900,
    );
    expect(actLabels(marks, 0, 900)[0]?.text).toBe('The minister receives the ambassador');
    expect(actLabels(marks, 0, 160)[0]?.text).toBe('The minister receives …');
  });

  it('pilesOf(marks) counts the marks that lie on each other once every row is taken', () => {
    const many = Array.from({ length: 9 }, (_, i) => act(i, 500));
    const piles = pilesOf(placeMarks(many, { from: 0, to: 1001 }, 800));
    expect(piles.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(9 - 3);
    expect(pilesOf(placeMarks(many.slice(0, 4), { from: 0, to: 1001 }, 800))).toEqual([]);
  });
});
