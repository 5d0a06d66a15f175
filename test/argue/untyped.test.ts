import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { reportSeries } from '../../src/report/report-series.ts';
import { caseOf } from '../case-of.ts';

const raid = '{ id: raid, date: 1950-03-10, by: A, to: B, type: "190", title: A raid, evidence: "@one" }';
const deed = '{ id: deed, date: 1950-04-10, by: A, to: B, title: Something done, evidence: "@one" }';
const later = '{ id: later, date: 1950-06-10, by: A, to: B, title: Something else, evidence: "@one" }';

const recordOf = (events: readonly string[], tests: readonly string[] = []) =>
  caseOf(
    `coverage: [{ between: [A, B], period: 1940/1990 }]\nevents: [${events.join(', ')}]\nclaims: [${tests
      .map((test, i) => `{ id: claim-${i}, says: x, by: "@one", test: "${test}" }`)
      .join(', ')}]`,
  );

const asked = async (events: readonly string[]) => {
  const record = await recordOf(events);
  return reportSeries(record, 'A', 'B', { reading: defaultReading(record), step: 'year', worlds: 5 });
};

describe('an event without a type', () => {
  it.each([
    ['count(events(A, B) in 1950) = 2', 'holds'],
    ['count(contacts(A, B) in 1950) = 0', 'untestable'],
    ['count(contacts(A, B) in 1950) <= 1', 'holds'],
    ['exists(contacts(A, B) in 1950)', 'untestable'],
    ['count(contacts(A, B, type = 04) in 1950) = 0', 'untestable'],
    ['count(contacts(A, B) in 1951) = 0', 'holds'],
    ['contact(A, B) on 1950-05-01 = 0', 'untestable'],
    ['contact(A, B) on 1950-05-01 <= 1', 'holds'],
    ['contact(A, B) on 1950-04-01 = 0', 'holds'],
    ['exists(engagement(A, B) from 1950 to 1951)', 'untestable'],
  ])('counts as an act, and nobody knows whether it was a contact: %s', async (test, verdict) => {
    const { claims } = judgeCase(await recordOf([raid, deed], [test]), { worlds: 20 });
    expect(claims.map((claim) => claim.verdict)).toEqual([verdict]);
  });

  it('leaves the relation as it was, and the relation says that its weight is not known', async () => {
    const [without, withDeed] = [await asked([raid]), await asked([raid, deed, later])];
    const values = ({ rows }: typeof without) => rows.map(({ range }) => range);
    expect(values(withDeed)).toEqual(values(without));
    // while it would still weigh, how much the two dealt with each other is not known
    const known = ({ rows }: typeof without, from: string) =>
      rows.find((row) => row.from === dayOf(Number(from), 1, 1))!.contact !== undefined;
    expect(['1949', '1950', '1953', '1960'].map((year) => known(withDeed, year))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(withDeed.rows.map(({ acts }) => acts)).toContain(3);
    expect(without.missing.filter((gap) => /type/.test(gap))).toEqual([]);
    expect(without.unweighed).toBeUndefined();
    expect(withDeed.unweighed).toEqual(['deed', 'later']);
    expect(withDeed.missing[0]).toBe(
      '2 acts have no type, so that what they weigh in the relation, and whether they were contacts, is not known: deed, later',
    );
  });

  it('is told on a date, once it has happened', async () => {
    const record = await recordOf([raid, deed, later]);
    const on = (month: number) =>
      reportDate(record, dayOf(1950, month, 1), {
        reading: defaultReading(record),
        worlds: 5,
      });
    expect(on(4).missing.filter((gap) => gap.includes('type'))).toEqual([]);
    expect(on(5).missing[0]).toBe('"deed" has no type: what it weighs in a relation is not known');
    expect(on(7).missing[0]).toMatch(/^2 acts up to then have no type/);
  });

  it('is named by a verdict on the relation whose window it is in', async () => {
    const tests = ['relation(A, B) on 1950-05-01 < 0', 'relation(A, B) on 1950-04-01 < 0'];
    const { claims } = judgeCase(await recordOf([raid, deed], tests), { worlds: 20 });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
    expect(claims.map(({ missing }) => missing)).toEqual([
      ['"deed" has no type: what it weighs in the relation is not known'],
      [],
    ]);
  });
});
