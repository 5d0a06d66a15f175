import { unpack } from '../packs.ts';
import { readStudyJson } from '../study.ts';
import { makeEngine, type Question } from './engine.ts';

/** To open the case of a study that is packed, as the page holds it: so the worker reads it while the page does. */
export interface OpenPacked {
  readonly ask: 'open';
  readonly packed: string;
}

/** A message from the page: a question with its number. */
export interface Asked {
  readonly number: number;
  readonly question: Question | OpenPacked;
}

/** A message to the page: the answer to that number, or why there is none. */
export type Told =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failed: string };

/** What the page's script does where it runs in a worker: it answers one question after another. */
export function serveEngine(): void {
  const engine = makeEngine();
  const tell = (told: Told) => self.postMessage(told);
  const answer = async ({ number, question }: Asked): Promise<void> => {
    try {
      tell({ number, answer: engine('packed' in question ? await opening(question) : question) });
    } catch (thrown) {
      tell({ number, failed: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  self.onmessage = ({ data }: MessageEvent<Asked>) => {
    last = last.then(() => answer(data));
  };
}

async function opening({ packed }: OpenPacked): Promise<Question> {
  return { ask: 'open', case: readStudyJson(await unpack(packed)).case };
}
