import type { AskJobs } from '../../../src/argue/job.ts';
import { makeAnswerer } from '../../../src/argue/jobs/answer-jobs.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';

/** Has jobs of a case answered in this thread. */
export const askHere = (record: CaseRecord): AskJobs => {
  const answer = makeAnswerer(record, record.header.seed);
  return async (jobs) => answer(jobs);
};
