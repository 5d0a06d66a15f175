import type { BrowserContext, Page } from 'playwright-core';

/** Frames without a question on its way, after which a page asks nothing more by itself: views wait 60 ms before they ask. */
const FRAMES = 20;

declare global {
  interface Window {
    /** How many questions to the page's engine are on their way. */
    onTheirWay?: number;
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

/** Waits until the engine of a page owes it no answer and its verdicts are of all worlds. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const look = () => {
          const isBusy = window.onTheirWay !== 0 || window.quadrille?.state.isRough.value !== false;
          quiet = isBusy ? 0 : quiet + 1;
          if (quiet >= frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    FRAMES,
  );
}
