import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Effects } from '../effects.ts';
import { joinRun } from './join-run.ts';
import type { WorkerTold } from './messages.ts';
import { type Nats, openNats } from './open-nats.ts';
import { HELLO, isRun, NEWS, type RunPatience, usualPatience, wentAway } from './run-names.ts';
import type { ServerAddress } from './server-address.ts';
import { runsThere, sweepStreams } from './streams.ts';

export interface WorkerOptions {
  readonly address: ServerAddress;
  readonly program: string;
  readonly threads: number;
  readonly startThread: Effects['startJobThread'];
  /** Tells the user what it does. */
  readonly tell: (text: string) => void;
  readonly patience?: RunPatience;
}

/** A worker that takes jobs from a server. */
export interface Worker {
  /** Resolves when it has ended: in words why, where nobody asked it to. */
  readonly ended: Promise<string | undefined>;
  /** Has it finish what it has in hand, take no more, and end. */
  readonly end: () => Promise<void>;
}

/** What all runs of a worker share. */
export interface WorkerPost {
  readonly nats: Nats;
  readonly name: string;
  readonly options: WorkerOptions;
  readonly patience: RunPatience;
  readonly isEnding: () => boolean;
  /** Resolves when it is to end. */
  readonly ending: Promise<null>;
}

/** Runs that nobody told of are looked for so often. */
const LOOK_MS = 10_000;

/** Starts a worker: it joins every run of its own version that is on the server, and those that begin, until it is ended. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { patience = usualPatience } = options;
  const nats = await openNats(options.address, patience);
  const { connection } = nats;
  const name = `${hostname()}-${process.pid}-${randomBytes(2).toString('hex')}`;
  let isEnding = false;
  let beginEnd = (): void => {};
  const ending = new Promise<null>((resolve) => {
    beginEnd = () => {
      isEnding = true;
      resolve(null);
    };
  });
  const post: WorkerPost = {
    ...{ nats, name, options, patience, ending },
    isEnding: () => isEnding,
  };
  const told: WorkerTold = { worker: name, program: options.program, threads: options.threads };
  const runs = new Map<string, Promise<void>>();
  const join = (run: string): void => {
    if (isEnding || !isRun(run) || runs.has(run)) return;
    runs.set(
      run,
      joinRun(post, run).finally(() => runs.delete(run)),
    );
  };
  connection.subscribe(HELLO, { callback: (_, message) => void message.respond(JSON.stringify(told)) });
  connection.subscribe(NEWS, { callback: (_, message) => join(message.string()) });
  const look = async (): Promise<void> => {
    for (const run of await runsThere(nats)) join(run);
  };
  await sweepStreams(nats, Date.now());
  await look();
  const looking = setInterval(() => void look().catch(() => {}), LOOK_MS);
  const stop = (): void => {
    beginEnd();
    clearInterval(looking);
  };
  const ended = connection.closed().then(() => {
    const wasAsked = isEnding;
    stop();
    if (wasAsked) return undefined;
    return wentAway(options.address.shown, patience);
  });
  return {
    ended,
    end: async () => {
      stop();
      await Promise.allSettled(runs.values());
      await connection.drain().catch(() => {});
    },
  };
}
