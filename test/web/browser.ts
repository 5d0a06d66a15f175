import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { countQuestions } from '../../scripts/page-at-rest.ts';
import { nodeEffects } from '../../src/cli/node-effects.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { workerHere } from '../cli/worker-here.ts';
import { root } from '../rules/source-files.ts';

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
  /** Not to wait for views that will not come. */
  readonly isBroken?: boolean;
  /** The folder of a site; else that of the bundled study. */
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
 * Tests of a published page in a real browser: skipped with a plain reason where there is none. Every page that a test opens
 * is closed after it. The bundled study is published for them, unless they need sites of their own alone.
 */
export function describePage(title: string, tests: (open: OpenSite) => void, needsStudy = true): void {
  if (browserPath === undefined) {
    describe.skip(`${title}${whySkipped}`, () => tests(() => Promise.reject(new Error('no Chromium'))));
    return;
  }
  describe(title, { timeout: 120_000 }, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: browserPath!, args: flags });
      if (needsStudy) await bundledSite();
    }, 180_000);
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
    });
    afterAll(() => browser?.close());
    tests((options) => openSite(browser, options));
  });
}

async function openSite(
  browser: Browser,
  { hash = '#view=claims', width = 1280, height = 900, site, isBroken = false, ...context }: OpenOptions = {},
): Promise<OpenPage> {
  const own = await browser.newContext({ offline: true, viewport: { width, height }, ...context });
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
  const url = pathToFileURL(join(site ?? (await bundledSite()), 'index.html')).href;
  await page.goto(url + hash);
  if (context.javaScriptEnabled !== false && !isBroken)
    await page.waitForFunction(() => window.quadrille !== undefined);
  return { page, faults };
}

/**
 * Publishes a case into a new folder, as the command does, and gives the folder; it is removed at the end. What its verdicts rest on is
 * left out unless it is asked for: that takes longest.
 */
export async function publishSite(
  folder: string,
  withRests = false,
  options: readonly string[] = [],
): Promise<string> {
  if (!process.env.QUADRILLE_WEB && !existsSync(join(root, 'dist/web/page.js')))
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  const out = temporary('site');
  const said: string[] = [];
  const code = await runCommand(
    ['publish', folder, '--out', out, ...options, ...(withRests ? [] : ['--no-rests'])],
    {
      ...nodeEffects([]),
      startJobThread: workerHere,
      out: () => {},
      err: (text) => void said.push(text),
      isWatched: false,
    },
  );
  if (code === 2) throw new Error(said.join(''));
  return out;
}

let published: Promise<string> | undefined;

/** The folder of the bundled study's site, published once. */
export function bundledSite(): Promise<string> {
  published ??= publishSite(join(root, 'cases/soviet-taiwanese'));
  return published;
}

/** A new folder for the time of the tests. */
export function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `quadrille-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
