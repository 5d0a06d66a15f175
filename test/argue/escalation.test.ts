import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf, formatDay } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf, readingOf } from '../case-of.ts';

const spells = `
coverage: [{ period: 1900/2000 }]
spells:
  - { id: clash, kind: crisis, between: [A, B], start: 1969-03-02, end: 1969-09-11, evidence: "@one",
      level: [{ at: 1969-03-02, level: 2 }, { at: 1969-03-15, level: 4 }, { at: 1969-06-01, level: 3 }] }
  - { id: late, kind: crisis, between: [A, C], start: 1950-01-01, end: 1950-12-31, evidence: "@one", level: [{ at: 1950-03-01, level: 3 }] }
  - { id: bare, kind: crisis, between: [B, C], start: 1950-01-01, end: 1950-01-31, evidence: "@one" }
  - { id: open, kind: war, between: [B, C], start: 1960-01-01, evidence: "@one", level: { at: 1960-01-01, level: 5 } }
  - { id: vague, kind: crisis, between: [A, B], start: 1980-01-01, end: 1980-12-31, evidence: "@one",
      level: [{ at: 1980-02, level: 1 }, { at: 1980-02-10, level: 2 }, { at: 1980-03/1980-04, level: 3 }] }
instruments:
  - { id: paper, kind: pact, title: A pact, parties: [A, B], signed: 1950-01-01, start: 1950-02-01, end: 1950-02-28, channel: public, evidence: "@one" }
`;

async function verdictsOf(expected: Readonly<Record<string, string>>) {
  const claims = Object.keys(expected).map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${spells}claims:\n${claims.join('\n')}`), { worlds: 200 });
  expect(Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]))).toEqual(expected);
  return report.claims;
}

describe('escalation', () => {
  it('escalation(crisis) on a date is the level last reached', async () => {
    await verdictsOf({
      'escalation(clash) on 1969-03-02 = 2': 'holds',
      'escalation(clash) on 1969-03-14 = 2': 'holds',
      'escalation(clash) on 1969-03-15 = 4': 'holds',
      'escalation(clash) on 1969-09-11 = 3': 'holds',
      'escalation(clash) on 1969-05-31 < 4': 'fails',
    });
  });

  it('is asked of each crisis, where crises alone are asked for', async () => {
    await verdictsOf({
      'any(spells(kind = crisis), highest(escalation(it)) > 3)': 'holds',
      'any(spells(kind = war), highest(escalation(it)) > 5)': 'fails',
      // one of the crises states no level
      'every(spells(kind = crisis), highest(escalation(it)) < 5)': 'untestable',
      'none(spells(kind = crisis) in 1969, highest(escalation(it)) > 4)': 'holds',
    });
    const { record } = await readingOf(
      `${spells}claims: [{ id: c, says: x, by: "@one", test: 'any(spells(), highest(escalation(it)) > 3)' }]`,
    );
    expect(checkClaims(record).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('the row at hand may be of any kind'),
    ]);
  });

  it('escalation(crisis) is unknown outside the crisis and before its first level, never nought', async () => {
    const claims = await verdictsOf({
      'escalation(clash) on 1969-03-01 = 0': 'untestable',
      'escalation(clash) on 1969-09-12 < 1': 'untestable',
      'escalation(late) on 1950-02-28 = 0': 'untestable',
      'escalation(bare) on 1950-01-15 = 0': 'untestable',
      'clash.level = "x"': 'untestable',
    });
    expect(claims.map(({ missing }) => missing[0])).toEqual([
      '"clash" was not going on then',
      '"clash" was not going on then',
      '"late" states no level before its first',
      '"bare" states no levels of escalation',
      '"clash" has levels over time: ask for escalation(clash)',
    ]);
  });

  it('highest, lowest, mean and change of escalation(crisis) take the days of the crisis that lie in the window', async () => {
    await verdictsOf({
      'highest(escalation(clash)) = 4': 'holds',
      'lowest(escalation(clash)) = 2': 'holds',
      'highest(escalation(clash) from 1969-06-01 to 1970) = 3': 'holds',
      'highest(escalation(clash) in 1969) = 4': 'holds',
      'change(escalation(clash)) = 1': 'holds',
      'mean(escalation(clash) from 1969-03-14 to 1969-03-15) = 3': 'holds',
      'highest(escalation(clash) in 1970) >= 0': 'untestable',
      'highest(escalation(late) in 1950) >= 3': 'untestable',
      'highest(escalation(late)) = 3': 'holds',
      'highest(escalation(bare)) >= 0': 'untestable',
      'highest(escalation(open)) = 5': 'holds',
      'highest(escalation(open) in 1999) = 5': 'holds',
    });
  });

  it('the dates of levels are drawn in each world, in their order', async () => {
    const [before, within] = await verdictsOf({
      'escalation(vague) on 1980-02-10 = 2': 'holds',
      'escalation(vague) on 1980-02-05 = 1': 'open',
      'escalation(vague) on 1980-04-30 = 3': 'holds',
      'escalation(vague) on 1980-03-31 = 3': 'open',
    });
    expect(before!.share.true).toBe(1);
    // drawn on 1 to 10 February alone, since the level after it came on the 10th
    expect(within!.share.true).toBeCloseTo(0.5, 0);
    expect(within!.share.false).toBe(0);
  });

  it('a crisis weighs in the relation as it does without levels', async () => {
    await verdictsOf({
      'relation(A, C) on 1950-01-15 = -5': 'holds',
      'relation(A, C) on 1950-06-01 = -5': 'holds',
    });
  });

  it('duration(spell) counts its first and its last day', async () => {
    await verdictsOf({
      'duration(bare) = P31D': 'holds',
      'duration(clash) < P7M': 'holds',
      'duration(clash) < P6M': 'fails',
      'duration(clash) > duration(bare)': 'holds',
      'duration(paper) = P28D': 'holds',
      'duration(open) > P1Y': 'untestable',
    });
  });

  it('levels that cannot have been make the crisis not whole', async () => {
    const { record } = await readingOf(`
coverage: [{ period: 1900/2000 }]
spells:
  - { id: mixed, kind: crisis, between: [A, B], start: 1969-03-02, end: 1969-09-11, evidence: "@one", level: [{ at: 1969-03-15, level: 4 }, { at: 1969-03-10, level: 3 }] }
claims:
  - { id: c, says: x, by: "@one", test: "escalation(mixed) on 1969-04-01 = 4" }
`);
    const [claim] = judgeCase(record, { worlds: 5 }).claims;
    expect([claim!.verdict, claim!.missing[0]]).toEqual([
      'untestable',
      '"mixed" of spells is not whole for a problem (test.yaml:4)',
    ]);
  });

  it('a crisis that an account does not believe has no level there', async () => {
    const record = await caseOf(`${spells}accounts: [{ id: none, says: x, without: [one] }]
claims: [{ id: c, says: x, by: "@one", test: "escalation(clash) on 1969-04-01 = 4" }]`);
    const [claim] = judgeCase(record, { worlds: 5, account: 'none' }).claims;
    expect([claim!.verdict, claim!.missing[0]]).toEqual([
      'untestable',
      '"clash" is not part of this history: no believed source affirms it there',
    ]);
  });

  it('agrees with an oracle that goes from day to day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: -10, max: 80 }),
        async (offsets, heights, asked) => {
          const start = dayOf(1950, 1, 1);
          const levels = offsets.sort((a, b) => a - b).map((day, i) => ({ day, level: heights[i]! }));
          const on = formatDay(start + asked);
          const written = levels.map(
            ({ day, level }) => `{ at: ${formatDay(start + day)}, level: ${level} }`,
          );
          const record = await caseOf(`spells:
  - { id: x, kind: war, between: [A, B], start: 1950-01-01, end: ${formatDay(start + 60)}, evidence: "@one", level: [${written.join(', ')}] }
claims:
  - { id: same, says: x, by: "@one", test: "escalation(x) on ${on} <= 10" }
  - { id: high, says: x, by: "@one", test: "highest(escalation(x)) = ${Math.max(...levels.map(({ level }) => level))}" }
`);
          let expected: number | undefined;
          if (asked <= 60) for (const { day, level } of levels) if (day <= asked) expected = level;
          const report = reportDate(record, start + asked, { worlds: 1, reading: defaultReading(record) });
          expect(report.standing[0]?.escalation?.median).toBe(expected);
          const { claims } = judgeCase(record, { worlds: 1 });
          expect(claims[0]!.verdict).toBe(expected === undefined ? 'untestable' : 'holds');
          expect(claims[1]!.verdict).toBe('holds');
        },
      ),
      { numRuns: 25 },
    );
  });
});
