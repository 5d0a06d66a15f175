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

/** Of work that has not gone on for so long nobody can tell how long it will. */
const TELLING_MS = 2000;

/** A bar on standard error for work that takes its time, when somebody watches, with the time that is left. */
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
      const far = `${numberInWords(done)} of ${numberInWords(of)}`;
      const left =
        now - begun < TELLING_MS || done === 0 ? '' : `, ${timeLeft(((now - begun) / done) * (of - done))}`;
      effects.err(`\r${label} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${far}${left}\u001b[K`);
    },
    end: () => {
      if (isShown) effects.err('\r\u001b[K');
      isShown = false;
    },
  };
}

/** How long work still takes: to the second while that is near, to ten seconds and to the minute when it is not. */
function timeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds > 100) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${seconds > 20 ? Math.round(seconds / 10) * 10 : Math.max(1, Math.round(seconds))} s left`;
}
