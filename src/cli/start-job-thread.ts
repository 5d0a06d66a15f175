import { Worker } from 'node:worker_threads';
import type { JobAnswer } from '../argue/job.ts';
import type { JobWorker } from '../argue/jobs/job-crew.ts';
import type { JobThreadData, JobThreadTold } from './job-thread.ts';

/** What is made for a world is gone with it: little room for what is new costs no time, and many threads need not much. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Built, the file of a thread stands beside whichever loads this one. Run from source, a thread needs the loader of TypeScript first. */
function newThread(workerData: JobThreadData): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./job-thread.js', import.meta.url), { workerData, resourceLimits });
  const [loader, file] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./job-thread.ts', import.meta.url).href,
  ];
  const load = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(file)})))`;
  return new Worker(load, { workerData, resourceLimits, eval: true });
}

/** Starts a thread that answers jobs of a case, one list after another. */
export function startJobThread(workerData: JobThreadData): JobWorker {
  const worker = newThread(workerData);
  let isEnded = false;
  // whoever asks is told by a listener of its own; one that is always there keeps an error from ending the process
  worker.on('error', () => {});
  worker.on('exit', () => {
    isEnded = true;
  });
  return {
    answer: (list) =>
      new Promise((resolve, reject) => {
        const onEnd = (why: unknown): void =>
          end(() => reject(new Error(`the thread ended${why instanceof Error ? ` (${why.message})` : ''}`)));
        const onMessage = (told: JobThreadTold): void =>
          end(() =>
            'failed' in told ? reject(new Error(told.failed)) : resolve(told.answers as readonly JobAnswer[]),
          );
        const end = (settle: () => void): void => {
          worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
          settle();
        };
        if (isEnded) return onEnd(undefined);
        worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
        worker.postMessage(list);
      }),
    end: () => void worker.terminate(),
  };
}
