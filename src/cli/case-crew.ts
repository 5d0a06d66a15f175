import { type JobCrew, jobCrew } from '../argue/jobs/job-crew.ts';
import { caseHash } from '../argue/jobs/job-list.ts';
import { caseJson } from '../record/case-json.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { natsOption } from './nats/server-address.ts';
import type { OpenedCase } from './open-case.ts';
import { progressBar } from './progress-bar.ts';
import { workersOption } from './typed-options.ts';

/** What is said of work that the user has ended. */
export const ENDED = 'you ended it';

type Opened = Extract<OpenedCase, { ok: true }>;

/**
 * Has some work done that asks jobs of a case, with a bar that the work itself moves on: on as many threads as `--workers` allows, or, with
 * `--nats`, by the workers that are at a server. Ctrl-C stops the jobs, not the command: what asks them fails with `JobsStopped` and can tell
 * what is done.
 */
export async function withCrew<T>(
  opened: Opened,
  input: CommandInput,
  { seed = opened.record.header.seed, label }: { readonly seed?: number | undefined; readonly label: string },
  effects: Effects,
  work: (crew: JobCrew, onProgress: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  const bar = progressBar(label, effects);
  const ending = new AbortController();
  const takeBack = effects.onInterrupt(() => ending.abort());
  const { crew, close } = await hiredCrew(opened, input, seed, effects, ending.signal);
  const stop = (): void => crew.stop(ENDED);
  if (ending.signal.aborted) stop();
  ending.signal.addEventListener('abort', stop);
  try {
    return await work(crew, bar.onProgress);
  } finally {
    takeBack();
    crew.stop();
    await close();
    bar.end();
  }
}

/** The crew that the options ask for, and what sends it home. */
async function hiredCrew(
  { record, written, problems }: Opened,
  input: CommandInput,
  seed: number,
  effects: Effects,
  signal: AbortSignal,
): Promise<{ crew: JobCrew; close: () => Promise<void> }> {
  const json = caseJson(written, problems);
  const hash = caseHash(json);
  const workers = workersOption(input, effects);
  const address = natsOption(input, effects);
  if (!address) {
    const start = () => effects.startJobThread({ record, case: hash });
    return { crew: jobCrew({ case: hash, seed, workers, start }), close: async () => {} };
  }
  const { openLead } = await import('./nats/lead.ts');
  const { programMark } = await import('./nats/program-mark.ts');
  const lead = await openLead({
    ...{ address, case: json, signal },
    ...{ program: programMark(), tell: effects.err },
  });
  // two lists for each thread, so that none waits for the next
  const atOnce = input.options.workers === undefined ? Math.max(2, 2 * lead.threads) : workers;
  // the server gives a list to another worker by itself
  const crew = jobCrew({ case: hash, seed, workers: atOnce, start: lead.start, tries: 1 });
  return { crew, close: lead.close };
}
