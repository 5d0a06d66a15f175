import { makeEngine, type Question } from './engine.ts';

/** A message from the page: a question with its number. */
export interface Asked {
  readonly number: number;
  readonly question: Question;
}

/** A message to the page: the answer to that number, or why there is none. */
export type Told =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failed: string };

/** What the page's script does where it runs in a worker: it answers one question after another. */
export function serveEngine(): void {
  const engine = makeEngine();
  self.onmessage = ({ data: { number, question } }: MessageEvent<Asked>) => {
    try {
      self.postMessage({ number, answer: engine(question) } satisfies Told);
    } catch (thrown) {
      self.postMessage({
        number,
        failed: thrown instanceof Error ? thrown.message : String(thrown),
      } satisfies Told);
    }
  };
}
