import { numberInWords } from '../publish/words/number-words.ts';
import type { Effects } from './effects.ts';

/** Work that ends sooner shows no bar. */
const QUIET_MS = 500;
/** The bar is drawn anew at most so often. */
const EVERY_MS = 100;
const CELLS = 30;

export interface ProgressBar {
  readonly onProgress: (done: number, of: number) => void;
  /** Wipes the bar. */
  readonly end: () => void;
}

/** A bar on standard error for work that takes its time, when somebody watches. */
export function progressBar(label: string, effects: Effects): ProgressBar {
  const begun = effects.now();
  let drawn = begun + QUIET_MS - EVERY_MS;
  let isShown = false;
  return {
    onProgress: (done, of) => {
      if (!effects.isWatched) return;
      const now = effects.now();
      if (now - drawn < EVERY_MS || now - begun < QUIET_MS) return;
      drawn = now;
      isShown = true;
      const full = Math.floor((done / Math.max(1, of)) * CELLS);
      effects.err(
        `\r${label} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${numberInWords(done)} of ${numberInWords(of)}\u001b[K`,
      );
    },
    end: () => {
      if (isShown) effects.err('\r\u001b[K');
      isShown = false;
    },
  };
}
