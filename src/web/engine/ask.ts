import type { Answers, Question } from './engine.ts';
import type { Asked, Told } from './worker.ts';
import Engine from './worker.ts?worker&inline';

/** Asks the engine, which works beside the page, so that nothing the reader does has to wait for it. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['ask']]>;

/** Starts the engine. */
export function startEngine(): Ask {
  const worker = new Engine();
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>();
  let number = 0;
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failed' in data) asker?.reject(new Error(data.failed));
    else asker?.resolve(data.answer as never);
  };
  return (question) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question } satisfies Asked);
    });
}
