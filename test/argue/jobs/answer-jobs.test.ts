import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerJob, type Job, testsOf } from '../../../src/argue/job.ts';
import { makeAnswerer } from '../../../src/argue/jobs/answer-jobs.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { defaultReading, otherReadings } from '../../../src/record/readings.ts';
import { accountsOf, everySource } from '../../../src/system/belief.ts';
import { buildSystem } from '../../../src/system/facts.ts';
import { caseFiles } from '../../case-files.ts';
import { readingOf } from '../../case-of.ts';
import { caseText, drawnRows } from '../arbitrary-case.ts';

/** Jobs that differ in each of the ways in which jobs can. */
const drawnJobs = fc.array(
  fc.record({
    account: fc.constantFrom(0, 0, 0, 1, 2),
    drop: fc.array(fc.nat(40), { maxLength: 3 }),
    without: fc.constantFrom<readonly string[]>([], [], [], ['one'], ['two', 'three']),
    reading: fc.constantFrom(0, 0, 0, 1),
    from: fc.constantFrom(0, 0, 5),
    tests: fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }),
  }),
  { minLength: 6, maxLength: 24 },
);
type DrawnJob = typeof drawnJobs extends fc.Arbitrary<readonly (infer J)[]> ? J : never;

function jobsOf(record: CaseRecord, drawn: readonly DrawnJob[]): Job[] {
  const [ids, all] = [buildSystem(record).facts.map(({ id }) => id), testsOf(record).length];
  const accounts = accountsOf(record);
  const readings = [defaultReading(record), ...otherReadings(record).map(({ reading }) => reading)];
  return drawn.map(({ account, drop, without, reading, from, tests }) => ({
    account: {
      ...(accounts[account % accounts.length] ?? everySource),
      ...(without.length > 0 ? { without } : {}),
      drop: drop.map((n) => ids[n % ids.length]!),
    },
    reading: readings[reading % readings.length]!,
    worlds: { from, to: 12 },
    tests: [...new Set(tests.map((place) => place % all))],
  }));
}

describe('an answerer', () => {
  it('gives each of many jobs the answer that it has alone, whatever is dropped or not believed', async () => {
    await fc.assert(
      fc.asyncProperty(drawnRows, drawnJobs, async (rows, drawn) => {
        const { record } = await readingOf(caseText(rows));
        const jobs = jobsOf(record, drawn);
        const answers = makeAnswerer(record, 3)(jobs);
        for (const [n, job] of jobs.entries())
          expect(answers[n], JSON.stringify(job)).toEqual(answerJob(record, 3, job));
      }),
      { numRuns: 40, seed: 1945 },
    );
  });

  it('leaves rows out of a whole case as judging without each of them does', async () => {
    const { record } = await readCase(caseFiles('triangle-1971-79'));
    const tests = testsOf(record).map((_, place) => place);
    const rows = [...record.rows.instruments, ...record.rows.spells].map(({ id }) => id);
    const jobs = rows.map(
      (id): Job => ({
        account: { ...everySource, drop: [id] },
        reading: defaultReading(record),
        worlds: { from: 0, to: 2 },
        tests,
      }),
    );
    const answers = makeAnswerer(record, 1)(jobs);
    for (const [n, job] of jobs.entries()) expect(answers[n], rows[n]).toEqual(answerJob(record, 1, job));
  });
});
