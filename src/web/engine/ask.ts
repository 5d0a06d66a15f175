import type { Answers, Question } from './engine.ts';
import type { Asked, Told } from './worker.ts';
import Engine from './worker.ts?worker&inline';

/** Asks the engine, which works beside the page, so that nothing the reader does has to wait for it. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['ask']]>;

/** So many worlds let the engine's code be compiled before a reader asks it anything. */
const WARMING_WORLDS = 100;

/**
 * Starts the engine: one worker judges, another makes dates and series, so that a date does not wait until all claims are judged
 * in every world.
 */
export function startEngine(): Ask {
  const judges = startWorker();
  const reports = startWorker();
  return async (question) => {
    if (question.ask !== 'open') return (question.ask === 'judge' ? judges : reports)(question);
    const [opened] = await Promise.all([judges(question), reports(question)]);
    void judges({ ask: 'judge', whatIf: {}, worlds: WARMING_WORLDS });
    return opened;
  };
}

function startWorker(): Ask {
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
