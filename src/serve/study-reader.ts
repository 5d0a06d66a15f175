import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Problem } from '../base/problems/problems.ts';
import {
  addReadings,
  type CaseFiles,
  dataOfStudy,
  type ReadHooks,
  readStudy,
  type ServedStudy,
  type StudyAnswer,
  type Wanted,
} from './read-study.ts';

/** Reads studies, one at a time. Each question fails when the thread that reads ends, and the next one starts another. */
export interface StudyReader {
  /** As `readStudy`. */
  readonly read: (files: CaseFiles, wanted: Wanted, hooks: ReadHooks) => Promise<StudyAnswer>;
  /** As `addReadings`. */
  readonly addReadings: (early: ServedStudy, onProgress: ReadHooks['onProgress']) => Promise<ServedStudy>;
  /** As `dataOfStudy`. */
  readonly data: (json: Uint8Array) => Promise<Readonly<Record<string, string>>>;
  /** Ends all that was asked: each question fails. The thread stays, with its code warm, unless it does not hear in time. */
  readonly cancel: () => void;
  /** Ends the thread, and what it reads, for good: every later question fails. */
  readonly stop: () => Promise<void>;
}

type Asked = { readonly number: number } & (
  | { readonly files: CaseFiles; readonly wanted: Wanted }
  | { readonly early: ServedStudy }
  | { readonly json: Uint8Array }
);

type Told = { readonly number: number } & (
  | { readonly problems: readonly Problem[] }
  | { readonly progress: readonly [done: number, of: number] }
  | { readonly answer: unknown }
  | { readonly failed: string }
);

interface WorkerData {
  readonly role: string;
  /** The number of the last question that is no longer wanted: shared memory, for a thread that judges takes no messages. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

const ROLE = 'quadrille reads studies';
/** Progress is told at most so often. */
const EVERY_MS = 100;
/** A thread that is not free so long after it was told to end its work is ended itself: it looks while it judges, not while it reads. Starting another costs as much as a judging. */
const GRACE_MS = 1500;
const noHooks: ReadHooks = { onProblems: () => {}, onProgress: () => {} };

/**
 * A reader that works in a thread of its own, so that the server answers while it judges. Run from source, which Node cannot
 * load in a thread, it works in this one.
 */
export function startStudyReader(): StudyReader {
  if (import.meta.url.endsWith('.ts'))
    return { read: readStudy, addReadings, data: dataOfStudy, cancel: () => {}, stop: async () => {} };
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | undefined;
  let number = 0;
  let open = 0;
  let isStopped = false;
  const ask = async (question: Record<string, unknown>, hooks: ReadHooks): Promise<unknown> => {
    if (isStopped) throw new Error('the reader was stopped');
    worker ??= startWorker(cancelled, (gone) => {
      if (worker === gone) worker = undefined;
    });
    number += 1;
    open += 1;
    return askWorker(worker, { ...question, number } as Asked, hooks).finally(() => {
      open -= 1;
    });
  };
  const endThread = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    read: (files, wanted, hooks) => ask({ files, wanted }, hooks) as ReturnType<StudyReader['read']>,
    addReadings: (early, onProgress) =>
      ask({ early }, { ...noHooks, onProgress }) as ReturnType<StudyReader['addReadings']>,
    data: (json) => ask({ json }, noHooks) as ReturnType<StudyReader['data']>,
    cancel: () => {
      const [last, deaf] = [number, worker];
      Atomics.store(cancelled, 0, last);
      const isDeaf = () => open > 0 && number === last && worker === deaf;
      setTimeout(() => isDeaf() && void endThread(), GRACE_MS).unref();
    },
    stop: () => {
      isStopped = true;
      return endThread();
    },
  };
}

function startWorker(cancelled: WorkerData['cancelled'], onExit: (worker: Worker) => void): Worker {
  const data: WorkerData = { role: ROLE, cancelled };
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  worker.setMaxListeners(0);
  // whoever asked is told by a listener of its own; one that is always there keeps an error from ending the process
  worker.on('error', () => onExit(worker));
  worker.on('exit', () => onExit(worker));
  return worker;
}

function askWorker(worker: Worker, asked: Asked, hooks: ReadHooks): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onEnd = (why: unknown): void =>
      end(() => reject(why instanceof Error ? why : new Error('the thread that reads the case ended')));
    const onMessage = (told: Told): void => {
      if (told.number !== asked.number) return;
      if ('problems' in told) hooks.onProblems(told.problems);
      else if ('progress' in told) hooks.onProgress(...told.progress);
      else if ('failed' in told) end(() => reject(new Error(told.failed)));
      else end(() => resolve(told.answer));
    };
    const end = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      settle();
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.postMessage(asked);
  });
}

/** The other side: this module, loaded in the thread. */
function answerAsked({ cancelled }: WorkerData): void {
  parentPort?.on('message', (asked: Asked) => {
    const { number } = asked;
    const tell = (told: Record<string, unknown>): void => parentPort?.postMessage({ number, ...told });
    const stopIfCancelled = (): void => {
      if (Atomics.load(cancelled, 0) >= number) throw new Error('the reading was ended for a later one');
    };
    answerOf(asked, hooksOf(tell, stopIfCancelled)).then(
      (given: unknown) => tell({ answer: given }),
      (thrown: unknown) => tell({ failed: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
  });
}

async function answerOf(asked: Asked, hooks: ReadHooks): Promise<unknown> {
  if ('json' in asked) return dataOfStudy(asked.json);
  if ('early' in asked) return addReadings(asked.early, hooks.onProgress);
  return readStudy(asked.files, asked.wanted, hooks);
}

function hooksOf(tell: (told: Record<string, unknown>) => void, stopIfCancelled: () => void): ReadHooks {
  let told = 0;
  return {
    onProblems: (problems) => {
      stopIfCancelled();
      tell({ problems });
    },
    onProgress: (done, of) => {
      stopIfCancelled();
      const now = performance.now();
      if (now - told < EVERY_MS) return;
      told = now;
      tell({ progress: [done, of] });
    },
  };
}

if (!isMainThread && (workerData as WorkerData | null)?.role === ROLE) answerAsked(workerData as WorkerData);
