import { type JobCrew, jobCrew } from '../argue/jobs/job-crew.ts';
import { caseHash } from '../argue/jobs/job-list.ts';
import { caseJson } from '../record/case-json.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import type { OpenedCase } from './open-case.ts';
import { progressBar } from './progress-bar.ts';
import { workersOption } from './typed-options.ts';

/** What is said of work that the user has ended. */
export const ENDED = 'you ended it';

/**
 * Has some work done that asks jobs of a case, on as many threads as `--workers` allows, with a bar that the work itself moves on.
 * Ctrl-C stops the jobs, not the command: what asks them fails with `JobsStopped` and can tell what is done.
 */
export async function withCrew<T>(
  { record, written, problems }: Extract<OpenedCase, { ok: true }>,
  input: CommandInput,
  { seed = record.header.seed, label }: { readonly seed?: number | undefined; readonly label: string },
  effects: Effects,
  work: (crew: JobCrew, onProgress: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  const hash = caseHash(caseJson(written, problems));
  const bar = progressBar(label, effects);
  const crew = jobCrew({
    ...{ case: hash, seed, workers: workersOption(input, effects) },
    start: () => effects.startJobThread({ record, case: hash }),
  });
  const takeBack = effects.onInterrupt(() => crew.stop(ENDED));
  try {
    return await work(crew, bar.onProgress);
  } finally {
    takeBack();
    crew.stop();
    bar.end();
  }
}
