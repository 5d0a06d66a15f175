import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelPhases } from '../../../src/measure/relations/level-phases.ts';
import { relationAt } from '../../../src/measure/relations/relation-series.ts';

const options = { amplitude: 2, from: 0, to: 400 };
const told = (days: number[], more: Partial<typeof options> = {}, halfLife = 100) =>
  levelPhases({ days, jumps: days.map(() => 1), halfLife }, { ...options, ...more }).map((p) => [
    p.direction,
    p.onset,
    p.peak,
    p.end,
  ]);

/** A zig-zag over the level of every day, written from the definition. */
function daily(level: readonly number[], amplitude: number): [string, number, number][] {
  const found: [string, number, number][] = [];
  let [low, high] = [0, 0];
  let going: 'rise' | 'fall' | undefined;
  let from = 0;
  for (let day = 0; day < level.length; day++) {
    const now = level[day]!;
    if (going === undefined || going === 'fall') {
      if (now <= level[low]!) low = day;
      if (now >= level[low]! + amplitude - 1e-9) {
        if (going) found.push([going, from + 1, low]);
        [going, from, high] = ['rise', low, day];
        continue;
      }
    }
    if (going === undefined || going === 'rise') {
      if (now > level[high]!) high = day;
      if (now <= level[high]! - amplitude + 1e-9) {
        if (going) found.push([going, from + 1, high]);
        [going, from, low] = ['fall', high, day];
      }
    }
  }
  if (going) found.push([going, from + 1, going === 'rise' ? high : low]);
  return found;
}

describe('levelPhases', () => {
  it('levelPhases(three contacts within days) is an engagement, then a disengagement by silence', () => {
    expect(told([50, 51, 52])).toEqual([
      ['rise', 50, 52, 152],
      ['fall', 53, 400, undefined],
    ]);
  });

  it('levelPhases(few contacts far apart) finds none, and neither does no contact', () => {
    expect(told([0, 200, 400])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('levelPhases() takes the last lowest day for the turn: silence is no part of an engagement', () => {
    expect(told([300, 310, 320]).map(([kind, onset]) => [kind, onset])).toEqual([['rise', 300]]);
  });

  it('levelPhases() ends a disengagement when half of it is made good', () => {
    const [fall] = told([0, 0, 0, 0, 300, 300, 301], { to: 340 });
    expect(fall).toEqual(['fall', 1, 299, 300]);
  });

  it('levelPhases() tells every turn, however short', () => {
    const days = [10, 11, 12, 40, 41, 42, 43, 44];
    expect(told(days, { amplitude: 1.5, to: 50 }, 20)).toEqual([
      ['rise', 10, 12, 32],
      ['fall', 13, 39, 40],
      ['rise', 40, 44, undefined],
    ]);
  });

  it('levelPhases() is a zig-zag over the daily levels', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 300 }), { maxLength: 40 }),
        fc.constantFrom(15, 60, 365),
        fc.constantFrom(1.5, 2, 3),
        (raw, halfLife, amplitude) => {
          const days = raw.toSorted((a, b) => a - b);
          const series = { days, jumps: days.map(() => 1), halfLife };
          const level = Array.from({ length: 301 }, (_, day) => relationAt(series, day));
          const phases = levelPhases(series, { amplitude, from: 0, to: 300 });
          expect(phases.map((p) => [p.direction, p.onset, p.peak])).toEqual(daily(level, amplitude));
          for (const { direction, peak, end, size } of phases) {
            const lost = (day: number) =>
              Math.abs(level[day]! - level[peak]!) >= size / 2 - 1e-9 &&
              level[day]! < level[peak]! === (direction === 'rise');
            const first = level.findIndex((_, day) => day > peak && lost(day));
            expect(end ?? -1).toBe(first);
          }
        },
      ),
    );
  });

  it('levelPhases() is the same whenever the calendar begins', () => {
    const days = [10, 40, 41, 42, 300];
    const at = (shift: number) =>
      levelPhases(
        { days: days.map((day) => day + shift), jumps: days.map(() => 1), halfLife: 100 },
        { ...options, from: shift, to: shift + 400 },
      ).map(({ onset, peak, size }) => [onset - shift, peak - shift, size]);
    expect(at(100_000)).toEqual(at(0));
  });

  it('levelPhases() requires an amplitude above 0 and a window', () => {
    const series = { days: [], jumps: [], halfLife: 1 };
    expect(() => levelPhases(series, { ...options, amplitude: 0 })).toThrow(
      'levelPhases requires an amplitude',
    );
    expect(() => levelPhases(series, { ...options, to: -1 })).toThrow('levelPhases requires a window');
  });
});
