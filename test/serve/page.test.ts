import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEffects } from '../../src/cli/node-effects.ts';
import { makeApp } from '../../src/serve/app.ts';
import { type Listening, listen } from '../../src/serve/listen.ts';
import { makeLiveCase } from '../../src/serve/live-case.ts';
import { startStudyReader } from '../../src/serve/study-reader.ts';
import { watchCase } from '../../src/serve/watch-case.ts';
import { browserPath, whySkipped } from '../web/browser.ts';
import { brokenClaims, caseOnDisk } from './served-case.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

describe.skipIf(!browserPath)(`the served page${whySkipped}`, () => {
  const disk = caseOnDisk();
  let browser: Browser;
  let page: Page;
  let server: Listening;
  let stop: () => void;
  const faults: string[] = [];

  beforeAll(async () => {
    const reader = startStudyReader();
    const live = makeLiveCase({ ...reader, readFolder: disk.read, now: () => 0 });
    await live.refresh();
    let port = 0;
    const bundle = nodeEffects([]).readPage()!;
    const app = makeApp({ live, bundle, data: reader.data, port: () => port });
    server = (await listen((request) => app.fetch(request), [0]))!;
    port = server.port;
    stop = watchCase(disk.folder, () => void live.refresh(), { everyMs: 20, settleMs: 20 });
    browser = await chromium.launch({ executablePath: browserPath!, args: flags });
    page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`http://127.0.0.1:${port}/#view=claims&claim=three-flights`);
    await page.waitForSelector('.live', { state: 'attached' });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    stop?.();
    await server?.close();
    disk.remove();
  });

  it('runs its script and its engine under the policy', async () => {
    const count = await page.evaluate(
      async () => (await window.quadrille!.ask({ ask: 'judge', whatIf: {}, worlds: 10 })).claims.length,
    );
    expect(count).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  it('shows the problems of a broken save with their places, and keeps the study', async () => {
    disk.save('more.yaml', brokenClaims);
    await page.waitForSelector('.problems.unsound');
    const text = await page.locator('.problems').innerText();
    expect(text).toContain('more.yaml:2:55');
    expect(text).toContain('as it last was sound');
    expect(text).toContain('[claim-syntax]');
    expect(await page.title()).toContain('Munich');
  });

  it('tells a screen reader of the problems, in a place that was there before, and leaves the focus alone', async () => {
    const status = page.locator('p.unseen[role=status]').last();
    disk.save('more.yaml', '');
    await page.waitForSelector('.problems', { state: 'detached' });
    expect(await status.innerText()).toMatch(/^The case is sound again\./);
    const link = page.locator('nav a').nth(1);
    await link.focus();
    await status.evaluate((element) => element.setAttribute('data-seen', 'yes'));
    disk.save('more.yaml', brokenClaims);
    await page.waitForSelector('.problems.unsound');
    expect(await status.innerText()).toBe(
      'The case has 1\u00a0error. The page shows the study as it last was sound.',
    );
    expect(await status.getAttribute('data-seen')).toBe('yes');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    const tree = await page.locator('.live').ariaSnapshot();
    expect(tree).toContain('complementary "The case’s files"');
    expect(tree).toMatch(/list:\n\s+- listitem:/);
    expect(tree).toContain('more.yaml:2:55');
  });

  it('keeps a list of problems that the reader closed closed, though the problems change', async () => {
    await page.locator('.problems summary').focus();
    await page.keyboard.press('Enter');
    disk.save('more.yaml', `\n${brokenClaims}`);
    await page.waitForFunction(() => document.body.textContent?.includes('more.yaml:3:55'));
    expect(await page.locator('.problems').getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    expect(await page.locator('.problems').getAttribute('open')).not.toBeNull();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in it with problems, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
        readonly violations: readonly { readonly id: string; readonly impact: string }[];
      };
      const serious = found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
      expect(serious.map(({ id }) => id)).toEqual([]);
    }
  });

  it('a control that is reached by keyboard is not hidden behind the problems', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('footer summary').last().focus();
    const gap = await page.evaluate(
      () =>
        document.querySelector('.live')!.getBoundingClientRect().top -
        document.activeElement!.getBoundingClientRect().bottom,
    );
    expect(gap).toBeGreaterThanOrEqual(0);
  });

  it('takes the next sound study, and leaves the reader where they were', async () => {
    const hash = await page.evaluate(() => location.hash);
    const claims = disk.read().files.find(({ path }) => path === 'claims.yaml')!.text;
    disk.save('claims.yaml', claims.replace(/says: .*/, 'says: The same in other words'));
    disk.save('more.yaml', '');
    await page.waitForFunction(() => document.body.innerText.includes('The same in other words'));
    await page.waitForSelector('.problems', { state: 'detached' });
    expect(await page.locator('.live-note').innerText()).toMatch(/^Updated at \d\d:\d\d:\d\d$/);
    expect(await page.evaluate(() => location.hash)).toBe(hash);
    expect(faults).toEqual([]);
  });

  it('is completed by the other readings, with nothing else moved', async () => {
    await page.waitForFunction(() =>
      window.quadrille?.state.report.value.claims.every(({ readings }) => readings !== undefined),
    );
    await page.waitForFunction(() => document.body.innerText.includes('Read with'));
    expect(await page.evaluate(() => location.hash)).toContain('claim=three-flights');
  });

  it('leads the focus to the content when it goes back to the published study', async () => {
    await page.evaluate(() => {
      location.hash = '#claim=three-flights&without=taylor1961';
    });
    await page.locator('.banner button').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.banner', { state: 'detached' });
    // to the content, or to the head of the claim in it, which was not there while it was judged
    await page.waitForFunction(() => document.activeElement?.closest('main') != null);
    expect(await page.evaluate(() => location.hash)).not.toContain('taylor1961');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('leaves the focus where the reader put it while a claim is judged again', async () => {
    await page.evaluate(() => {
      location.hash = '#claim=three-flights&without=taylor1961';
    });
    const button = page.locator('.banner button');
    await button.focus();
    await page.waitForFunction(
      () => !window.quadrille?.state.isRough.value && document.getElementById('claim-head') !== null,
    );
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.click();
    await page.waitForSelector('.banner', { state: 'detached' });
  });

  it('takes text of a case as text', async () => {
    disk.save('more.yaml', 'claims:\n  - { id: "<img src=x onerror=alert(1)>", says: "<b>x" }\n');
    await page.waitForSelector('.problems.unsound');
    expect(await page.locator('.problems img, .problems b').count()).toBe(0);
    disk.save('more.yaml', '');
    await page.waitForSelector('.problems', { state: 'detached' });
  });

  it('says that the server cannot be heard, and stays', async () => {
    await server.close();
    await page.waitForFunction(() => document.body.innerText.includes('cannot be heard'));
    expect(await page.locator('h1').innerText()).toContain('Munich');
  });
});
