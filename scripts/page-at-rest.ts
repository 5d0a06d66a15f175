import type { BrowserContext, Page } from 'playwright-core';

/** Frames without a question on its way, after which a page asks nothing more by itself: views wait 60 ms before they ask. */
const FRAMES = 20;

declare global {
  interface Window {
    /** How many questions to the page's engine are on their way. */
    onTheirWay?: number;
    /** For how many frames there has been none. */
    quietFrames?: number;
  }
}

/** Counts in every page of a context what its workers are asked and have not yet answered. Call it before a page is opened. */
export function countQuestions(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    window.onTheirWay = 0;
    window.Worker = class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        this.addEventListener('message', () => {
          window.onTheirWay! -= 1;
        });
      }
      override postMessage(...said: unknown[]): void {
        window.onTheirWay! += 1;
        super.postMessage(...(said as [unknown]));
      }
    };
  });
}

/** Waits until the view of a page is open, its engine owes it no answer and its verdicts are of all worlds. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.quietFrames = 0;
  });
  await page.waitForFunction((frames) => {
    const isOpening = document.querySelector('[data-opening]') !== null;
    const isBusy = isOpening || window.onTheirWay !== 0 || window.quadrille?.state.isRough.value !== false;
    window.quietFrames = isBusy ? 0 : (window.quietFrames ?? 0) + 1;
    return window.quietFrames >= frames;
  }, FRAMES);
}
