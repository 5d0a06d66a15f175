import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atRest, countQuestions } from '../../scripts/page-at-rest.ts';
import { views } from '../../src/web/views.ts';
import { describePage } from './browser.ts';
import { firefoxPath, startFirefox } from './firefox.ts';
import { quickSite, temporary } from './sites.ts';

const where = firefoxPath ? '' : ' (skipped: no Firefox was found; apt-get install firefox-esr)';

/** Goes to a place of an open page, and waits until it shows it. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await atRest(page);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** The first answer, and what becomes of every verdict without a source. */
async function answers(page: Page): Promise<string[]> {
  const found = await page.locator('.findings').first().innerText();
  await go(page, 'view=what-if&without=patel2025');
  return [found, await page.locator('.outcome').innerText()];
}

describePage('the page in Firefox', (open) => {
  it.skipIf(!firefoxPath)(
    `opens every view from disk, answers as in Chromium, is used by keyboard, and gives a figure${where}`,
    async () => {
      const saved = temporary('saved');
      const browser = await startFirefox(saved);
      try {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
        await countQuestions(context);
        const page = await context.newPage();
        page.setDefaultTimeout(60_000);
        const faults: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) faults.push(message.text());
        });
        page.on('pageerror', ({ message }) => void faults.push(message));
        await page.goto(pathToFileURL(join(await quickSite(), 'index.html')).href);
        await page.waitForFunction(() => window.quadrille !== undefined);

        // by keyboard: past the head, into the views, into the search and out of it
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe('Skip to the content');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
        await page.getByRole('link', { name: 'Claims', exact: true }).focus();
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe('Timeline');
        await page.keyboard.press('Enter');
        await page.locator('.timeline-drawing').first().waitFor();
        await page.keyboard.press('/');
        await page.keyboard.type('Luois');
        await page.getByText('Victor Louis (for “Luois”)').waitFor();

        for (const { view, name } of views) {
          await go(page, `view=${view}`);
          expect(await page.title()).toContain(name);
          expect(await page.locator('main :is(h2, h3, .findings)').count(), view).toBeGreaterThan(0);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(
            1280,
          );
        }
        // the theme is dark: light letters
        expect(await page.evaluate(() => getComputedStyle(document.body).color)).toMatch(
          /^rgb\(2\d\d, 2\d\d, 2\d\d\)$/,
        );

        await go(page, 'view=date&date=1969-06-01');
        await page.getByRole('button', { name: 'Save as SVG' }).first().click();
        const svg = () => {
          const [name] = readdirSync(saved).filter((each) => each.endsWith('.svg'));
          return name ? readFileSync(join(saved, name), 'utf8') : '';
        };
        await expect.poll(svg, { timeout: 20_000 }).toMatch(/^<svg[\s\S]*1 June 1969[\s\S]*<\/svg>\s*$/);

        await go(page, 'view=study');
        const { page: inChromium } = await open({ hash: '' });
        const [here, there] = await Promise.all([answers(page), answers(inChromium)]);
        expect(here).toEqual(there);
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    600_000,
  );
});
