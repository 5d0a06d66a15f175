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
  /** How often a bundle is given to a worker: twice, unless those who answer see to that themselves. */
  readonly tries?: number;
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

/** Once more when the first that had it has ended. */
const TRIES = 2;

/** Jobs that were asked together, and what has become of them. */
interface Asked {
  readonly jobs: readonly Job[];
  readonly answers: (JobAnswer | undefined)[];
  /** Bundles that are not answered yet; when there are none, or none in hand after a failure, it is settled. */
  readonly waiting: Set<Bundle>;
  readonly inHand: Set<Bundle>;
  failed?: string;
  readonly settle: (why?: string) => void;
}

/**
 * A crew that shares jobs out among workers. Answers stand at the places of their jobs, whoever gave them and whenever. A worker that
 * ends takes only what it had in hand with it: another is started and given that once more, and where it ends too, the jobs fail.
 */
export function jobCrew({ case: hash, seed, workers, start, tries = TRIES }: CrewOptions): JobCrew {
  const open = new Set<Asked>();
  const idle: JobWorker[] = [];
  const all = new Set<JobWorker>();
  const tried = new Map<Bundle, number>();
  let working = 0;
  let stopped: string | undefined;
  const started = (): JobWorker => {
    const worker = start();
    all.add(worker);
    return worker;
  };
  const dismiss = (worker: JobWorker): void => {
    all.delete(worker);
    worker.end();
  };
  const next = (): readonly [Asked, Bundle] | undefined => {
    for (const asked of open) for (const bundle of asked.waiting) return [asked, bundle];
    return undefined;
  };
  /** Has a worker answer a bundle; gives whether it is still there. */
  const answer = async (worker: JobWorker, asked: Asked, bundle: Bundle): Promise<boolean> => {
    const { jobs, answers, waiting, inHand } = asked;
    waiting.delete(bundle);
    inHand.add(bundle);
    try {
      const given = await worker.answer({
        case: hash,
        seed,
        jobs: bundle.places.map((place) => jobs[place]!),
      });
      for (const [n, place] of bundle.places.entries()) answers[place] = given[n]!;
      if (stopped !== undefined) return false;
      return true;
    } catch (thrown) {
      dismiss(worker);
      const times = (tried.get(bundle) ?? 0) + 1;
      tried.set(bundle, times);
      if (times < tries) waiting.add(bundle);
      else
        asked.failed ??=
          tries === 1
            ? reasonOf(thrown)
            : `a worker ended at its work, and so did the one after it: ${reasonOf(thrown)}`;
      return false;
    } finally {
      inHand.delete(bundle);
      if (asked.failed !== undefined) waiting.clear();
      if (waiting.size === 0 && inHand.size === 0) asked.settle(asked.failed);
    }
  };
  const work = async (): Promise<void> => {
    working++;
    let worker: JobWorker | undefined;
    for (let found = next(); found && stopped === undefined; found = next()) {
      worker ??= idle.pop() ?? started();
      if (!(await answer(worker, ...found))) worker = undefined;
    }
    if (worker) idle.push(worker);
    working--;
  };
  return {
    ask: (jobs) =>
      new Promise((resolve, reject) => {
        const answers = jobs.map((): JobAnswer | undefined => undefined);
        const bundles = shareOut(jobs, workers);
        const asked: Asked = {
          ...{ jobs, answers, waiting: new Set(bundles), inHand: new Set() },
          settle: (why) => {
            open.delete(asked);
            if (why === undefined) resolve(answers as readonly JobAnswer[]);
            else reject(new JobsStopped(why, answers.slice()));
          },
        };
        if (stopped !== undefined || bundles.length === 0) return asked.settle(stopped);
        open.add(asked);
        for (let n = bundles.length; n > 0 && working < workers; n--) void work();
      }),
    stop: (why = 'the jobs were stopped') => {
      stopped ??= why;
      for (const asked of [...open]) asked.settle(stopped);
      for (const worker of [...all]) dismiss(worker);
      idle.length = 0;
    },
  };
}

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
