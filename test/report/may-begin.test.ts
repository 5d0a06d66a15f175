import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { mayBegin } from '../../src/report/may-begin.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf } from '../case-of.ts';

const record = await caseOf(`
events:
  - { id: unsure, date: 1951-03-10/1951-03-20, by: A, to: B, title: An act, evidence: "@one" }
`);

describe('mayBegin(record, id, day)', () => {
  it('is so from the first day on which it may have, and of what has no date at all', () => {
    expect(mayBegin(record, 'unsure', dayOf(1951, 3, 9))).toBe(false);
    expect(mayBegin(record, 'unsure', dayOf(1951, 3, 10))).toBe(true);
    expect(mayBegin(record, 'port', dayOf(1900, 1, 1))).toBe(true);
  });

  it('tells from which day on an act without a type and a channel leaves something unsaid', () => {
    const missing = (day: number) =>
      reportDate(record, day, { reading: defaultReading(record), worlds: 5 }).missing.join('\n');
    expect(missing(dayOf(1951, 3, 9))).not.toMatch(/unsure/);
    expect(missing(dayOf(1951, 3, 10))).toMatch(/"unsure" has no type/);
    expect(missing(dayOf(1951, 3, 10))).toMatch(/"unsure" states no channel/);
  });
});
