import { describe, expect, it } from 'vitest';
import { answerJob, type Job, testsOf } from '../../src/argue/job.ts';
import { jobCrew } from '../../src/argue/jobs/job-crew.ts';
import { startJobThread } from '../../src/cli/start-job-thread.ts';
import { readCase } from '../../src/record/read-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { everySource } from '../../src/system/belief.ts';
import { caseFiles } from '../case-files.ts';

const { record } = await readCase(caseFiles('triangle-1971-79'));
const jobs = record.rows.sources.slice(0, 4).map(
  ({ id }): Job => ({
    account: { ...everySource, without: [id] },
    reading: defaultReading(record),
    worlds: { from: 0, to: 150 },
    tests: testsOf(record).map((_, place) => place),
  }),
);

describe('threads that answer jobs', () => {
  it('give the answers that are given here, and refuse the jobs of another case', async () => {
    const crew = jobCrew({
      case: 'x',
      seed: 3,
      workers: 2,
      start: () => startJobThread({ record, case: 'x' }),
    });
    expect(await crew.ask(jobs)).toEqual(jobs.map((job) => answerJob(record, 3, job)));
    crew.stop();
    const other = jobCrew({
      case: 'y',
      seed: 3,
      workers: 1,
      start: () => startJobThread({ record, case: 'x' }),
    });
    await expect(other.ask(jobs.slice(0, 1))).rejects.toThrow('another case');
    other.stop();
  }, 120_000);

  it('say that they ended', async () => {
    const thread = startJobThread({ record, case: 'x' });
    const answer = thread.answer({ case: 'x', seed: 3, jobs });
    thread.end();
    await expect(answer).rejects.toThrow('the thread ended');
  }, 60_000);
});
