import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedSignals,
  leastP,
  type Reaction,
  type ResponseQuestion,
  response,
  responseChange,
  signalsApart,
} from '../../../src/measure/leverage/response.ts';

const act = (day: number, weight = 1): Reaction => ({ day, weight });

/** Every signal on every shift, act by act. */
function slowly({ signals, acts, days, within }: ResponseQuestion) {
  const places: number[] = [];
  for (let day = within.start; day <= within.end; day++)
    if (day - days >= within.start && day + days <= within.end) places.push(day);
  const counted = signals.filter((day) => places.includes(day));
  const changeOf = (of: readonly number[]) =>
    of.flatMap((signal) =>
      acts.map(({ day, weight }) => {
        if (day > signal && day <= signal + days) return weight;
        return day < signal && day >= signal - days ? -weight : 0;
      }),
    );
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const all = places.map((_, shift) =>
    Math.abs(sum(changeOf(counted.map((day) => places[(places.indexOf(day) + shift) % places.length]!)))),
  );
  const found = Math.abs(sum(changeOf(counted)));
  return {
    change: sum(changeOf(counted)) / counted.length,
    n: counted.length,
    p: all.filter((other) => other >= found - 1e-9).length / all.length,
    highest: all.filter((other) => other >= Math.max(...all) - 1e-9).length / all.length,
  };
}

describe('response(question)', () => {
  it('is what can be counted by hand', () => {
    const acts = [act(8, 1), act(10, 100), act(12, 3), act(31, -2), act(36, 5), act(45, 50)];
    const question = { signals: [10, 32], acts, days: 5, within: { start: 0, end: 50 } };
    // day 10: 3 − 1; day 32: 5 − (−2); what happened on the day of a signal is on neither side
    expect(responseChange(question)).toBe((2 + 7) / 2);
    expect(response(question, 1)).toMatchObject({
      change: 4.5,
      n: 2,
      apart: 2,
      least: 0.5,
      isExact: true,
      shifts: 41,
    });
  });

  it('has no value without a signal whose days before and after are known', () => {
    const question = { acts: [act(3)], days: 5, within: { start: 0, end: 20 } };
    expect(response({ ...question, signals: [] }, 1)).toBeUndefined();
    expect(response({ ...question, signals: [4, 16] }, 1)).toBeUndefined();
    expect(response({ ...question, signals: [5, 15, 16] }, 1)?.n).toBe(2);
    expect(response({ ...question, signals: [10], within: { start: 0, end: 3 } }, 1)).toBeUndefined();
  });

  it('is nothing, and shows nothing, where nothing was done', () => {
    const question = { signals: [10, 20], acts: [], days: 5, within: { start: 0, end: 50 } };
    expect(response(question, 1)).toMatchObject({ change: 0, p: 1, least: 1 });
  });

  it('agrees with a sum over every act, day and shift', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 6 }),
        fc.array(fc.record({ day: days, weight: fc.integer({ min: -100, max: 100 }).map((w) => w / 10) }), {
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 12 }),
        (signals, acts, h) => {
          const question = { signals, acts, days: h, within: { start: 2, end: 58 } };
          const found = response(question, 1);
          const slow = slowly(question);
          if (slow.n === 0) {
            expect(found).toBeUndefined();
            return;
          }
          expect(found!.change).toBeCloseTo(slow.change, 9);
          expect(found!.p).toBeCloseTo(slow.p, 12);
          expect(found!.n).toBe(slow.n);
          expect(found!.least).toBeCloseTo(Math.max(slow.highest, leastP(found!.apart)), 12);
        },
      ),
    );
  });

  it('stands apart where no day before one is after another, and so is not one contrast taken for six', () => {
    const signals = [1000, 1091, 1182, 1273, 1364, 1455];
    const question = { signals, acts: [act(1460, 1)], days: 90, within: { start: 0, end: 4000 } };
    expect(response(question, 1)).toMatchObject({ n: 6, apart: 3, least: 0.25 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (days, h) => {
          const sorted = [...days].sort((a, b) => a - b);
          const sides = (day: number) => new Set(Array.from({ length: 2 * h + 1 }, (_, k) => day - h + k));
          const areApart = (of: readonly number[]) =>
            of.every((a, i) => of.slice(i + 1).every((b) => ![...sides(a)].some((day) => sides(b).has(day))));
          const subsets = Array.from({ length: 2 ** sorted.length }, (_, mask) =>
            sorted.filter((_, i) => (mask >> i) & 1),
          );
          const most = Math.max(...subsets.filter(areApart).map((of) => of.length));
          expect(signalsApart(sorted, h)).toBe(most);
        },
      ),
      { numRuns: 100, seed: 6 },
    );
  });

  it('does not depend on the order of signals and acts, nor on the day from which days are counted', () => {
    const question = {
      signals: [12, 30, 50],
      acts: [act(14, 2), act(33, -1), act(48, 4)],
      days: 6,
      within: { start: 0, end: 70 },
    };
    const later = (day: number) => day + 1000;
    const moved = {
      signals: question.signals.map(later).reverse(),
      acts: question.acts.map(({ day, weight }) => act(later(day), weight)).reverse(),
      days: 6,
      within: { start: 1000, end: 1070 },
    };
    expect(response(moved, 1)).toEqual(response(question, 1));
  });

  it('draws shifts with the seed where they are many, and comes near to all of them', () => {
    const signals = [500, 1500, 2500, 3500, 4500, 5500];
    const acts = Array.from({ length: 60 }, (_, i) => act(i * 97 + 13, (i % 7) - 3));
    const question = { signals, acts, days: 30, within: { start: 0, end: 6000 } };
    const found = response(question, 1)!;
    expect(found).toMatchObject({ isExact: false, shifts: 2000, apart: 6 });
    expect(response(question, 1)).toEqual(found);
    expect(found.p).toBeCloseTo(slowly(question).p, 1);
  });

  it('can show something from six signals on that stand apart', () => {
    expect([1, 2, 5, 6].map(leastP)).toEqual([1, 0.5, 0.0625, 0.03125]);
    expect(signalsApart([1, 5, 11, 12, 30], 5)).toBe(3);
    expect(signalsApart([1, 21, 42], 10)).toBe(2);
    expect(signalsApart([1, 22, 43], 10)).toBe(3);
    expect(countedSignals({ signals: [9, 3, 5], days: 3, within: { start: 0, end: 10 } })).toEqual([3, 5]);
  });
});
