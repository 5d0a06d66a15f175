import { gunzipSync, gzipSync } from 'node:zlib';
import type { JobAnswer } from '../../argue/job.ts';
import type { JobList } from '../../argue/jobs/job-list.ts';

/** What a lead says of its run to whoever asks. */
export interface RunTold {
  readonly program: string;
  readonly case: string;
  readonly caseParts: number;
}

/** What a worker says of itself. */
export interface WorkerTold {
  readonly worker: string;
  readonly program: string;
  readonly threads: number;
}

/** What a worker says to a job: of which program and case its answers are, and the answers, or why there are none. */
export type JobTold = Omit<RunTold, 'caseParts'> & {
  readonly worker: string;
} & ({ readonly answers: readonly JobAnswer[] } | { readonly failed: string });

/** Numbers that JSON has no word for. */
const UNWRITTEN = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

/** A plain value as the bytes of a message; a number that JSON would make nothing of stays what it is. */
export function packed(value: unknown): Uint8Array {
  const text = JSON.stringify(value, (_, each) =>
    typeof each === 'number' && !Number.isFinite(each)
      ? { '#': UNWRITTEN.findIndex((number) => Object.is(number, each)) }
      : each,
  );
  return gzipSync(text, { level: 1 });
}

/** The value in the bytes of a message. */
export function unpacked<T>(bytes: Uint8Array): T {
  return JSON.parse(gunzipSync(bytes).toString('utf8'), (_, each) =>
    typeof each === 'object' && each !== null && typeof each['#'] === 'number' ? UNWRITTEN[each['#']] : each,
  ) as T;
}

/** Bytes in parts of at most so many. */
export const partsOf = (bytes: Uint8Array, most: number): Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / most)) }, (_, n) =>
    bytes.subarray(n * most, (n + 1) * most),
  );

/** A list of jobs as messages name it: its number, how much is asked, in which worlds. */
export function jobName(key: string, { jobs }: JobList): string {
  const tests = jobs.reduce((sum, job) => sum + job.tests.length, 0);
  const from = Math.min(...jobs.map(({ worlds }) => worlds.from));
  const to = Math.max(...jobs.map(({ worlds }) => worlds.to));
  return `job ${key} (${tests} ${tests === 1 ? 'test' : 'tests'} under ${jobs.length} ${jobs.length === 1 ? 'account' : 'accounts'}, worlds ${from} to ${to - 1})`;
}

/** What is wrong with the answers to a list of jobs, where they are not those of all its worlds; undefined when they are. */
export function wrongWith(answers: readonly JobAnswer[], { jobs }: JobList): string | undefined {
  if (answers.length !== jobs.length) return `${answers.length} answers to ${jobs.length} questions`;
  for (const [n, { tests, worlds }] of jobs.entries()) {
    const answer = answers[n]!;
    if (answer.length !== tests.length) return `${answer.length} tallies for ${tests.length} tests`;
    for (const tally of answer) {
      const told = tally.true + tally.false + tally.unknown;
      if (told !== worlds.to - worlds.from) return `${told} of ${worlds.to - worlds.from} worlds`;
    }
  }
  return undefined;
}
