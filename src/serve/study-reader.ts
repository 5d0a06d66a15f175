import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Problem } from '../base/problems/problems.ts';
import {
  type CaseFiles,
  dataOfStudy,
  type ReadHooks,
  readStudy,
  type StudyAnswer,
  type Wanted,
} from './read-study.ts';

/** Reads studies, one at a time. Each question fails when the thread that reads ends, and the next one starts another. */
export interface StudyReader {
  /** As `readStudy`. */
  readonly read: (files: CaseFiles, wanted: Wanted, hooks: ReadHooks) => Promise<StudyAnswer>;
  /** As `dataOfStudy`. */
  readonly data: (json: Uint8Array) => Promise<Readonly<Record<string, string>>>;
  /** Ends the thread, and what it reads; the next question starts another. */
  readonly stop: () => Promise<void>;
}

type Asked = { readonly number: number } & (
  | { readonly files: CaseFiles; readonly wanted: Wanted }
  | { readonly json: Uint8Array }
);

type Told = { readonly number: number } & (
  | { readonly problems: readonly Problem[] }
  | { readonly progress: readonly [done: number, of: number] }
  | { readonly answer: unknown }
  | { readonly failed: string }
);

const ROLE = 'quadrille reads studies';
/** Progress is told at most so often. */
const EVERY_MS = 100;
const noHooks: ReadHooks = { onProblems: () => {}, onProgress: () => {} };

/**
 * A reader that works in a thread of its own, so that the server answers while it judges. Run from source, which Node cannot
 * load in a thread, it works in this one.
 */
export function startStudyReader(): StudyReader {
  if (import.meta.url.endsWith('.ts')) return { read: readStudy, data: dataOfStudy, stop: async () => {} };
  let worker: Worker | undefined;
  let number = 0;
  const ask = (question: Record<string, unknown>, hooks: ReadHooks): Promise<unknown> => {
    worker ??= startWorker((gone) => {
      if (worker === gone) worker = undefined;
    });
    number += 1;
    return askWorker(worker, { ...question, number } as Asked, hooks);
  };
  return {
    read: (files, wanted, hooks) => ask({ files, wanted }, hooks) as ReturnType<StudyReader['read']>,
    data: (json) => ask({ json }, noHooks) as ReturnType<StudyReader['data']>,
    stop: async () => {
      const ended = worker;
      worker = undefined;
      await ended?.terminate();
    },
  };
}

function startWorker(onExit: (worker: Worker) => void): Worker {
  const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
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
function answerAsked(): void {
  parentPort?.on('message', (asked: Asked) => {
    const { number } = asked;
    const tell = (told: Record<string, unknown>): void => parentPort?.postMessage({ number, ...told });
    const answer =
      'json' in asked ? dataOfStudy(asked.json) : readStudy(asked.files, asked.wanted, hooksOf(tell));
    answer.then(
      (given: unknown) => tell({ answer: given }),
      (thrown: unknown) => tell({ failed: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
  });
}

function hooksOf(tell: (told: Record<string, unknown>) => void): ReadHooks {
  let told = 0;
  return {
    onProblems: (problems) => tell({ problems }),
    onProgress: (done, of) => {
      const now = performance.now();
      if (now - told < EVERY_MS) return;
      told = now;
      tell({ progress: [done, of] });
    },
  };
}

if (!isMainThread && workerData === ROLE) answerAsked();
