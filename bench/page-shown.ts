import type { BrowserContext, Page } from 'playwright-core';

/** How a change came onto the page, in milliseconds after the act. */
export interface Came {
  /** When the first frame was painted that no longer shows the answer from before. */
  readonly oldGone: number;
  /** When the first frame was painted that shows the new one. */
  readonly shown: number;
  /** Frames that show the old answer after one that did not: there must be none. */
  readonly returns: number;
}

/**
 * What runs in the page. It looks after every frame that was painted: whether the page says that it is at work, and which verdicts it shows. What was worked out
 * beforehand is an answer, also where the figures behind it are still being judged.
 */
const WATCH = `(() => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => done(performance.now());
    after.port2.postMessage(0);
  }));
  const isAtWork = () => {
    const main = document.getElementById('main');
    if (window.quadrille === undefined || !main?.childElementCount) return true;
    if (main.querySelector('[data-opening], [aria-busy=true], .waiting')) return true;
    return [...main.querySelectorAll('[role=status]')].some(({ textContent }) =>
      /…$/.test(textContent.trim()) && !textContent.includes('Worked out beforehand'));
  };
  const answer = () => [...document.querySelectorAll('#main .verdict-word, #main .tally [role=status], #main .findings')]
    .map(({ textContent }) => textContent.replace(/Worked out beforehand.*/, '')).join('|');
  window.untilShown = async () => {
    for (;;) {
      const at = await painted();
      if (!isAtWork()) return at;
    }
  };
  window.firstShown = window.untilShown();
  window.timeChange = async (hash) => {
    const before = answer();
    const begun = performance.now();
    location.hash = hash;
    let [oldGone, returns] = [undefined, 0];
    for (;;) {
      const at = (await painted()) - begun;
      if (at > 60000) throw new Error('no new answer under ' + hash);
      const isOld = !isAtWork() && answer() === before;
      if (isOld && oldGone !== undefined) returns += 1;
      if (isOld) continue;
      oldGone ??= at;
      if (!isAtWork()) return { oldGone, shown: at, returns };
    }
  };
})()`;

/** Watches every page of a context from its beginning. */
export const watchPages = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ content: WATCH });

/** Slows the main thread of a page so many times down, as a browser's own tools do; its workers are not slowed. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Opens an address in a new page, and gives how long after its navigation began the first frame with its answer was painted. */
export async function timeOpening(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate('window.firstShown');
}

/** Changes what an open page is asked, and gives when it answered. */
export const timeChange = (page: Page, hash: string): Promise<Came> =>
  page.evaluate(`window.timeChange(${JSON.stringify(hash)})`);
