import type { JobsOut } from './jobs-out.ts';
import type { Nats } from './open-nats.ts';
import { type RunPatience, runNames, WORKERS } from './run-names.ts';
import { askWorkers } from './workers-there.ts';

/** What is watched of a run. */
export interface Watched {
  readonly out: JobsOut;
  readonly program: string;
  readonly patience: RunPatience;
  readonly shown: string;
}

export interface Watch {
  /** A worker was heard of. */
  readonly heard: () => void;
  readonly end: () => void;
}

const EVERY_MS = 1000;
/** Workers that were heard of so lately are not asked whether they are there. */
const LATELY_MS = 5000;

/**
 * Looks, every second while jobs are out, whether they can still be answered: a job that the server has given up, or that was done with
 * without an answer, is lost; and where no worker is left, and none comes, all are.
 */
export function watchRun(nats: Nats, run: string, watched: Watched): Watch {
  let heard = performance.now();
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (watched.out.keys.length === 0) heard = performance.now();
    if (watched.out.keys.length === 0 || nats.connection.isClosed()) return;
    try {
      await findLost(nats, run, watched);
    } catch (thrown) {
      // of a server that is away the connection tells, when it is given up
      if (/not found/.test((thrown as Error).message))
        watched.out.failAll(`the NATS server at ${watched.shown} no longer has this run`);
    }
    if (performance.now() - heard < LATELY_MS) return;
    const workers = await askWorkers(nats);
    if (workers.some(({ program }) => program === watched.program)) heard = performance.now();
    const { withoutWorkersMs } = watched.patience;
    if (performance.now() - heard > withoutWorkersMs)
      watched.out.failAll(`no worker was left for ${Math.round(withoutWorkersMs / 1000)} seconds`);
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, EVERY_MS);
  return {
    heard: () => {
      heard = performance.now();
    },
    end: () => clearInterval(timer),
  };
}

/** An answer is on the server before its job is done with: a job that waits for nobody and has none is lost. */
async function findLost({ streams }: Nats, run: string, { out, patience }: Watched): Promise<void> {
  const { stream, answer } = runNames(run);
  const { keys } = out;
  const { num_pending, num_ack_pending } = await streams.consumers.info(stream, WORKERS);
  if (num_pending + num_ack_pending > 0) return;
  for (const key of keys) {
    const found = await streams.streams.getMessage(stream, { last_by_subj: answer(key) });
    if (found) out.take(key, found.data);
    else out.fail(key, `is lost: workers were given it ${patience.deliveries} times, and none answered`);
  }
}
