import { describe, expect, it } from 'vitest';
import { makeAnswerer } from '../../src/argue/jobs/answer-jobs.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { restsOf } from '../../src/argue/rests/rests-of.ts';
import { withRests } from '../../src/argue/rests/with-rests.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { defaultReading, otherReadings } from '../../src/record/readings.ts';
import { makeEngine, type WhatIf } from '../../src/web/engine/engine.ts';
import { playedOf } from '../../src/web/engine/played.ts';
import { knownReport } from '../../src/web/known-report.ts';
import { caseFiles } from '../case-files.ts';

const worlds = 20;
const json = caseJson(await readSpecs(caseFiles('triangle-1971-79')), []);
const { record } = readCaseJson(json);
const scenarios = record.rows.scenarios.map(({ id }) => id);
const answerer = makeAnswerer(record, record.header.seed);
const study = {
  report: withRests(
    judgeCase(record, { worlds, readings: true }),
    await restsOf(record, { worlds }, async (jobs) => answerer(jobs)),
  ),
  played: playedOf(json, { ids: scenarios, worlds }),
};
const { report } = study;
const engine = makeEngine();
engine({ ask: 'open', case: json });

const sharesIn = (report: ReturnType<typeof knownReport>) =>
  report?.claims.map(({ id, verdict, share }) => ({ id, verdict, share }));
const { part, value } = otherReadings(record)[0]!;
const single: WhatIf[] = [
  ...record.rows.sources.filter((_, n) => n % 4 === 0).map(({ id }) => ({ without: [id] })),
  ...record.rows.events.filter((_, n) => n % 12 === 0).map(({ id }) => ({ drop: [id] })),
  ...scenarios.map((scenario) => ({ scenario })),
  ...record.rows.accounts.map(({ id }) => ({ account: id })),
  { reading: { [part]: value } },
];

describe('knownReport(study, whatIf)', () => {
  it('has of every single change the verdicts that the engine gives', { timeout: 120_000 }, () => {
    expect(single.length).toBeGreaterThan(10);
    for (const whatIf of single)
      expect(sharesIn(knownReport(study, whatIf)), JSON.stringify(whatIf)).toEqual(
        sharesIn(engine({ ask: 'judge', whatIf, worlds })),
      );
  });

  it('knows nothing of several changes at once, nor of what was not worked out', () => {
    const [one, two] = record.rows.sources.map(({ id }) => id) as [string, string];
    const [fact] = record.rows.events.map(({ id }) => id) as [string];
    expect(knownReport(study, { without: [one, two] })).toBeUndefined();
    expect(knownReport(study, { without: [one], drop: [fact] })).toBeUndefined();
    expect(knownReport(study, { scenario: 'no-ussuri-clash', without: [one] })).toBeUndefined();
    expect(knownReport(study, { account: 'nobody' })).toBeUndefined();
    expect(knownReport(study, { scenario: 'nothing' })).toBeUndefined();
    const unasked = report.claims.map(({ rests: _, ...claim }) => claim);
    expect(knownReport({ report: { ...report, claims: unasked } }, { without: [one] })).toBeUndefined();
    const untried = report.claims.map((claim) => ({
      ...claim,
      rests: { ...claim.rests!, rowsUntried: true as const },
    }));
    expect(knownReport({ report: { ...report, claims: untried } }, { drop: [fact] })).toBeUndefined();
    const { [part]: first } = defaultReading(record);
    expect(
      knownReport({ report: judgeCase(record, { worlds }) }, { reading: { [part]: first } }),
    ).toBeUndefined();
  });
});
