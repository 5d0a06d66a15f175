import { type Answerer, makeAnswerer } from '../../src/argue/jobs/answer-jobs.ts';
import { requireCase } from '../../src/argue/jobs/job-list.ts';
import type { Effects } from '../../src/cli/effects.ts';

/** Answers jobs in this thread, as a thread of its own would: that takes seconds to start from source. */
export const workerHere: Effects['startJobThread'] = ({ record, case: hash }) => {
  const answerers = new Map<number, Answerer>();
  return {
    answer: async (list) => {
      requireCase(list, hash);
      const answerer = answerers.get(list.seed) ?? makeAnswerer(record, list.seed);
      answerers.set(list.seed, answerer);
      return answerer(list.jobs);
    },
    end: () => {},
  };
};
