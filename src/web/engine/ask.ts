import type { Answers, Question } from './engine.ts';
import type { Asked, OpenPacked, Told } from './serve-engine.ts';

/** Asks the engine, which works beside the page, so that nothing the reader does has to wait for it. */
export type Ask = <Q extends Question | OpenPacked>(question: Q) => Promise<Answers[Q['ask']]>;

/** In so few worlds, and no longer than so many ms, a worker answers its exercise: the browser has then compiled its code, and a reader's machine is at rest soon. */
const WORLDS = 5;
const LONGEST = 600;

/** So many ms after the case is open for reports it is opened for judging, unless that was asked before: what a reader sees first has both cores. */
const PAUSE = 1500;

/**
 * Starts the engine, from the script that serves it in a worker: one worker judges, another makes dates and series and weighs rivals, so that none of these waits until all claims are judged
 * in every world. Each answers in the order in which it is asked.
 */
export function startEngine(script: string): Ask {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const judges = warming(startWorker(address), { ask: 'judge', whatIf: {}, worlds: WORLDS });
  const reports = warming(startWorker(address), { ask: 'date', whatIf: {}, worlds: WORLDS, date: 0 });
  /** The case, until the worker that judges has it. */
  let held: Question | OpenPacked | undefined;
  const openForJudging = () => {
    if (held) judges(held).catch(() => {});
    held = undefined;
  };
  return (question) => {
    if (question.ask === 'open') {
      held = question;
      const opened = reports(question);
      opened.then(() => setTimeout(openForJudging, PAUSE)).catch(() => {});
      return opened;
    }
    if (question.ask !== 'judge') return reports(question);
    openForJudging();
    return judges(question);
  };
}

/** The worker, which answers an exercise over and over from when it has its case until it is asked something. */
function warming(ask: Ask, exercise: Question): Ask {
  let isIdle = true;
  const warm = async () => {
    const begun = performance.now();
    while (isIdle && performance.now() - begun < LONGEST) await ask(exercise);
    isIdle = false;
  };
  return (question) => {
    const answer = ask(question);
    if (question.ask === 'open') answer.then(warm).catch(() => {});
    else isIdle = false;
    return answer;
  };
}

function startWorker(address: string): Ask {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>();
  let number = 0;
  /** Why the worker answers nothing any more. */
  let ended: Error | undefined;
  worker.onerror = ({ message }) => {
    ended = new Error(`the page's engine has stopped${message ? `: ${message}` : ''}; open the page again`);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if ('failed' in data) asker?.reject(new Error(data.failed));
    else asker?.resolve(data.answer as never);
  };
  return (question) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      number += 1;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question } satisfies Asked);
    });
}
