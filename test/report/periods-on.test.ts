import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../src/base/calendar.ts';
import { worldsOf } from '../../src/report/over-worlds.ts';
import { periodsOn } from '../../src/report/periods-on.ts';
import { caseOf } from '../case-of.ts';

const record = await caseOf(`
periods:
  - { id: ours, by: "@one", of: [A, B], period: 1948/1959, cuts: [{ at: 1950-03-11, name: Alliance }, { at: 1955-01-01, name: Split }] }
`);
const on = (day: Day) =>
  periodsOn(worldsOf(record, { worlds: 3 }), day).map(({ name = 'before', share }) => [name, share]);

describe('periodsOn(worlds, day)', () => {
  it('is the period that a cut begins from the day of the cut on, over the days that are divided', () => {
    expect(on(dayOf(1947, 12, 31))).toEqual([]);
    expect(on(dayOf(1948, 1, 1))).toEqual([['before', 1]]);
    expect(on(dayOf(1950, 3, 10))).toEqual([['before', 1]]);
    expect(on(dayOf(1950, 3, 11))).toEqual([['Alliance', 1]]);
    expect(on(dayOf(1954, 12, 31))).toEqual([['Alliance', 1]]);
    expect(on(dayOf(1955, 1, 1))).toEqual([['Split', 1]]);
    expect(on(dayOf(1959, 12, 31))).toEqual([['Split', 1]]);
    expect(on(dayOf(1960, 1, 1))).toEqual([]);
  });
});
