import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { countQuestions } from '../../scripts/page-at-rest.ts';
import { quickSite } from './sites.ts';

/** Nothing that a browser does by itself: no updates, no sync, no requests of its own. */
const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A Chromium of this machine; `npm test` sees to it that there is one, where it may. */
export const browserPath: string | undefined = findBrowser();

/** Why the tests of the page are skipped, for their titles; nothing where there is a browser. */
export const whySkipped =
  browserPath === undefined
    ? ' (skipped: no Chromium was found; apt-get install chromium-headless-shell, or set CHROMIUM to the path of one)'
    : '';

export interface OpenOptions {
  /** What stands after the page's name: `#claim=before-us-prc`; the ledger when left out, the first screen when empty. */
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly javaScriptEnabled?: boolean;
  readonly hasTouch?: boolean;
  /** Not to wait for views that will not come. */
  readonly isBroken?: boolean;
  /** The folder of a site; else that of the bundled study, which judges in few worlds. */
  readonly site?: string;
}

/** A page that is open, and what it did that it should not: requests beyond the disk, errors on its console. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Opens a published page from disk, offline, in a window of its own, and waits until its views are there. */
export type OpenSite = (options?: OpenOptions) => Promise<OpenPage>;

/**
 * Goes to an address of the bundled study in a window that is opened once for all tests of a `describePage`: the view there is drawn
 * anew. For tests that leave nothing behind but the address; it is many times faster than to open a page.
 */
export type Visit = (hash: string, window?: Pick<OpenOptions, 'width' | 'height'>) => Promise<OpenPage>;

/**
 * Tests of a published page in a real browser: skipped with a plain reason where there is none. Every page that a test opens
 * is closed after it. The bundled study is published for them, unless they need sites of their own alone.
 */
export function describePage(
  title: string,
  tests: (open: OpenSite, visit: Visit) => void,
  needsStudy = true,
): void {
  if (browserPath === undefined) {
    const none = () => Promise.reject(new Error('no Chromium'));
    describe.skip(`${title}${whySkipped}`, () => tests(none, none));
    return;
  }
  describe(title, { timeout: 120_000 }, () => {
    let browser: Browser;
    let visited: ReturnType<typeof openSite> | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: browserPath!, args: flags });
      if (needsStudy) await quickSite();
    }, 600_000);
    afterEach(async ({ task }) => {
      // what a test that failed left behind is no place for the next
      if (task.result?.state === 'fail') visited = undefined;
      const kept = (await visited)?.page.context();
      for (const context of browser.contexts()) if (context !== kept) await context.close();
    });
    afterAll(() => browser?.close());
    tests(
      (options) => openSite(browser, options),
      async (hash, size) => {
        visited ??= openSite(browser);
        const { page, faults } = await visited;
        faults.length = 0;
        await visit(page, hash, size);
        return { page, faults };
      },
    );
  });
}

async function openSite(
  browser: Browser,
  { hash = '#view=claims', width = 1280, height = 900, site, isBroken = false, ...context }: OpenOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const own = await browser.newContext({ offline: true, viewport: { width, height }, ...context });
  own.setDefaultTimeout(60_000);
  await countQuestions(own);
  const page = await own.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) faults.push(`requested ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => void faults.push(error.message));
  const url = pathToFileURL(join(site ?? (await quickSite()), 'index.html')).href;
  await page.goto(url + hash);
  if (context.javaScriptEnabled !== false && !isBroken)
    await page.waitForFunction(() => window.quadrille !== undefined);
  return { page, faults };
}

/** Goes to an address by way of another view, so that nothing of the view as it was left is kept. */
async function visit(
  page: Page,
  hash: string,
  { width = 1280, height = 900 }: Pick<OpenOptions, 'width' | 'height'> = {},
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.mouse.move(0, 0);
  for (const to of [hash.startsWith('#view=search') ? '#view=treaties' : '#view=search', hash])
    await page.evaluate(async (next) => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      if (location.hash !== next) {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = next;
        await changed;
      }
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
      do for (let frames = 0; frames < 3; frames += 1) await frame();
      while (document.querySelector('[data-opening]'));
    }, to);
}

/** How many pages a PDF has. */
export function pagesOf(pdf: Buffer): number {
  const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  if (pages === 0) throw new Error('pagesOf requires a PDF whose pages are not packed');
  return pages;
}
