import { parentPort, workerData } from 'node:worker_threads';
import { makeAnswerer } from '../argue/jobs/answer-jobs.ts';
import { type JobList, requireCase } from '../argue/jobs/job-list.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** What a thread that answers jobs is started with: the case, and its mark. */
export interface JobThreadData {
  readonly record: CaseRecord;
  readonly case: string;
}

/** What it says to a list of jobs: the answers, or why there are none. */
export type JobThreadTold = { readonly answers: readonly unknown[] } | { readonly failed: string };

/** The file of a thread: it is loaded by nobody else. */
const { record, case: hash } = workerData as JobThreadData;
const answerers = new Map<number, ReturnType<typeof makeAnswerer>>();

parentPort?.on('message', (list: JobList) => {
  parentPort?.postMessage(told(list));
});

function told(list: JobList): JobThreadTold {
  try {
    requireCase(list, hash);
    const answerer = answerers.get(list.seed) ?? makeAnswerer(record, list.seed);
    answerers.set(list.seed, answerer);
    return { answers: answerer(list.jobs) };
  } catch (thrown) {
    return { failed: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
