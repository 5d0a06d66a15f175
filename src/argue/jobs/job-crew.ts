import type { AskJobs, Job, JobAnswer } from '../job.ts';
import type { JobList } from './job-list.ts';
import { type Bundle, shareOut } from './share-out.ts';

/** One who answers jobs somewhere else: in a thread, or on another machine. It rejects when it has ended or failed, and says why. */
export interface JobWorker {
  readonly answer: (list: JobList) => Promise<readonly JobAnswer[]>;
  readonly end: () => void;
}

export interface CrewOptions {
  readonly case: string;
  readonly seed: number;
  /** At most so many workers. */
  readonly workers: number;
  readonly start: () => JobWorker;
  /** How much of the jobs in hand is done: their cost, of which whole. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Workers that answer the jobs of one case between them. */
export interface JobCrew {
  readonly ask: AskJobs;
  /** Ends all: what is asked now, or later, fails with `JobsStopped`; what was answered stays known. */
  readonly stop: (why?: string) => void;
}

/** The jobs were stopped, or could not be answered; `answers` are those of the jobs that were done, at their places. */
export class JobsStopped extends Error {
  readonly answers: readonly (JobAnswer | undefined)[];
  constructor(why: string, answers: readonly (JobAnswer | undefined)[]) {
    super(why);
    this.name = 'JobsStopped';
    this.answers = answers;
  }
}

/** So often a bundle is given to another worker when the one that had it has ended. */
const TRIES = 2;

/**
 * A crew that shares jobs out among workers. Answers stand at the places of their jobs, whoever gave them and whenever. A worker that
 * ends takes only what it had in hand with it: another is started and given that once more, and where it ends too, the jobs fail.
 */
export function jobCrew(options: CrewOptions): JobCrew {
  const idle: JobWorker[] = [];
  const all = new Set<JobWorker>();
  let stopped: string | undefined;
  const whenStopped = new Set<(why: string) => void>();
  const start = (): JobWorker => {
    const worker = options.start();
    all.add(worker);
    return worker;
  };
  const dismiss = (worker: JobWorker): void => {
    all.delete(worker);
    worker.end();
  };
  const ask = async (jobs: readonly Job[]): Promise<readonly JobAnswer[]> => {
    const answers = jobs.map((): JobAnswer | undefined => undefined);
    const waiting = [...shareOut(jobs, options.workers)];
    const of = waiting.reduce((sum, { cost }) => sum + cost, 0);
    let done = 0;
    let failed: string | undefined;
    const take = (bundle: Bundle, given: readonly JobAnswer[]): void => {
      if (given.length !== bundle.places.length)
        throw new Error('a worker gave other answers than it was asked for');
      for (const [n, place] of bundle.places.entries()) answers[place] = given[n];
      done += bundle.cost;
      options.onProgress?.(done, of);
    };
    const work = async (): Promise<void> => {
      let worker = idle.pop() ?? start();
      for (let bundle = waiting.shift(); bundle; bundle = waiting.shift()) {
        for (let tries = 1; ; tries++) {
          if (stopped !== undefined || failed !== undefined) return dismiss(worker);
          const list = {
            case: options.case,
            seed: options.seed,
            jobs: bundle.places.map((place) => jobs[place]!),
          };
          try {
            take(bundle, await worker.answer(list));
            break;
          } catch (thrown) {
            dismiss(worker);
            if (stopped !== undefined) return;
            if (tries === TRIES) {
              failed = `a worker ended at its work, and so did the one after it: ${reasonOf(thrown)}`;
              return;
            }
            worker = start();
          }
        }
      }
      idle.push(worker);
    };
    const isStopped = new Promise<string>((resolve) => {
      if (stopped !== undefined) resolve(stopped);
      whenStopped.add(resolve);
    });
    const crew = Array.from({ length: Math.min(options.workers, waiting.length) }, work);
    const why = await Promise.race([isStopped, Promise.all(crew).then(() => failed)]);
    if (why !== undefined) throw new JobsStopped(why, answers);
    return answers as readonly JobAnswer[];
  };
  return {
    ask,
    stop: (why = 'the jobs were stopped') => {
      stopped ??= why;
      for (const tell of whenStopped) tell(stopped);
      for (const worker of [...all]) dismiss(worker);
      idle.length = 0;
    },
  };
}

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
