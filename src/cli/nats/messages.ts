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

/** What is packed has at most so many bytes, and unpacks to no more. */
export const MOST_BYTES = 134_217_728;
/** A case comes in at most so many parts. */
export const MOST_PARTS = 10_000;

/** Numbers that JSON has no word for. */
const UNWRITTEN = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

/** A plain value as the bytes of a message; a number that JSON would make nothing of stays what it is. */
export function packed(value: unknown): Uint8Array {
  const text = JSON.stringify(value, (_, each) =>
    typeof each === 'number' && !Number.isFinite(each)
      ? { '#': UNWRITTEN.findIndex((number) => Object.is(number, each)) }
      : each,
  );
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) throw new Error(`it has ${bytes} bytes, and at most ${MOST_BYTES} are sent`);
  return gzipSync(text, { level: 1 });
}

/** The value in the bytes of a message; throws where they unpack to more than `most` bytes, which only one who means harm sends. */
export function unpacked<T>(bytes: Uint8Array, most = MOST_BYTES): T {
  return JSON.parse(unzipped(bytes, most).toString('utf8'), (_, each) =>
    typeof each === 'object' && each !== null && typeof each['#'] === 'number' ? UNWRITTEN[each['#']] : each,
  ) as T;
}

function unzipped(bytes: Uint8Array, most: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw thrown;
    throw new Error(`it unpacks to more than ${most} bytes`);
  }
}

/** Bytes in parts of at most so many. */
export const partsOf = (bytes: Uint8Array, most: number): Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / most)) }, (_, n) =>
    bytes.subarray(n * most, (n + 1) * most),
  );

/** Whether it is a list of jobs, as far as its name tells. */
export const isJobList = (said: unknown): said is JobList =>
  Array.isArray((said as JobList | null)?.jobs) &&
  (said as JobList).jobs.every((job) => Array.isArray(job?.tests) && typeof job.worlds === 'object');

/** A list of jobs as messages name it: its number, how much is asked, in which worlds. */
export function jobName(key: string, { jobs }: JobList): string {
  const tests = jobs.reduce((sum, job) => sum + job.tests.length, 0);
  const from = Math.min(...jobs.map(({ worlds }) => worlds.from));
  const to = Math.max(...jobs.map(({ worlds }) => worlds.to));
  return `job ${key} (${tests} ${tests === 1 ? 'test' : 'tests'} under ${jobs.length} ${jobs.length === 1 ? 'account' : 'accounts'}, worlds ${from} to ${to - 1})`;
}

/** What is wrong with the answers to a list of jobs, where they are not those of all its worlds; undefined when they are. Whatever was sent may stand in their place. */
export function wrongWith(answers: readonly JobAnswer[], { jobs }: JobList): string | undefined {
  if (!Array.isArray(answers)) return `no answers to ${jobs.length} questions`;
  if (answers.length !== jobs.length) return `${answers.length} answers to ${jobs.length} questions`;
  for (const [n, { tests, worlds }] of jobs.entries()) {
    const answer = answers[n]!;
    if (!Array.isArray(answer)) return `no tallies for ${tests.length} tests`;
    if (answer.length !== tests.length) return `${answer.length} tallies for ${tests.length} tests`;
    for (const tally of answer) {
      const counts = [tally?.true, tally?.false, tally?.unknown];
      const odd = counts.find((worlds) => !Number.isInteger(worlds) || worlds < 0);
      if (counts.includes(odd)) return `"${odd}" is no number of worlds`;
      const told = counts.reduce((sum, worlds) => sum + worlds, 0);
      if (told !== worlds.to - worlds.from) return `${told} of ${worlds.to - worlds.from} worlds`;
    }
  }
  return undefined;
}
