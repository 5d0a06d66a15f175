import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { JudgeReport } from '../../src/argue/judge-report.ts';
import type { StudyData } from '../../src/publish/study-data.ts';
import { explanation } from '../../src/publish/words/verdict-words.ts';
import { accountName } from '../../src/web/parts/account-name.ts';
import { root } from '../rules/source-files.ts';
import { describePage, pagesOf } from './browser.ts';
import { publishSite } from './sites.ts';

const opened = '#claim-head';

/** Presses Tab until a link with that address has the focus. */
async function tabTo(page: Page, address: string): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (here.includes(address)) return;
  }
  throw new Error(`tabTo requires a link to ${address} within 90 presses`);
}

/** Of a claim as it is printed: how many facts are named or told, and the letters smaller than 8.5 points outside drawings. */
async function printed(page: Page): Promise<{ facts: number; small: string[] }> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const found = await page.evaluate(() => {
    const isSeen = (each: Element) => each.checkVisibility();
    const points = (each: Element) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75;
    return {
      facts: [...document.querySelectorAll('.facts > li')].filter(isSeen).length,
      small: [...document.querySelectorAll('body :not(svg *, script, style)')]
        .filter((each) => each.textContent && isSeen(each) && points(each) < 8.49)
        .map((each) => each.className || each.tagName),
    };
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return found;
}

/** As narrow as A4 and as short as Letter: what stands on one such page stands on one of each. */
const onBoth = { width: '210mm', height: '279.4mm' };

describePage('the claims', (open, visit) => {
  it('by keyboard: Tab reaches a claim, Enter opens it, Escape and Back return to it', async () => {
    const { page, faults } = await open();
    await tabTo(page, 'claim=exclusive-recognition');
    await page.keyboard.press('Enter');
    await page.waitForSelector(opened);
    expect(await page.locator(opened).innerText()).toContain('renounced its relations with the ROC');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('claim-head');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.ledger');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('claim-exclusive-recognition');
    await page.keyboard.press('Enter');
    await page.waitForSelector(opened);
    await page.goBack();
    await page.waitForSelector('.ledger');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('claim-exclusive-recognition');
    expect(faults).toEqual([]);
  });

  it('the ledger says of every verdict all that judge says', async () => {
    const { page } = await visit('#view=claims');
    const says = await page.evaluate(() => JSON.stringify(window.quadrille!.state.study));
    const { report, data } = JSON.parse(says) as { report: JudgeReport; data: StudyData };
    const told = await page.locator('.claim .told').allTextContents();
    const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(told.map(spaced).sort()).toEqual(
      report.claims.map((claim) => spaced(explanation(claim, report, (id) => accountName(data, id)))).sort(),
    );
  });

  it.each([
    ['broken-csv-cells', 'The case makes no claim that can be judged.', '“missing-cell” (events)'],
    ['broken-choices', 'Of 4\u00a0claims, 4 hold.', 'have no verdict, for their tests are wrong: “'],
  ])('a case with errors opens and says so: %s', async (name, tally, lost) => {
    const { page, faults } = await open({ site: await publishSite(join(root, 'cases', name)) });
    expect(await page.locator('.claims-tally').innerText()).toBe(tally);
    expect(await page.locator('.left-out').innerText()).toContain(lost);
    expect(faults).toEqual([]);
  });

  it('a claim opens by its address, and its facts open to their sources', async () => {
    const { page } = await visit('#claim=supplied-1958');
    await page.waitForSelector(opened);
    expect(await page.locator('.judged .verdict').first().innerText()).toContain('unlikely');
    await page.locator('.fact summary').first().click();
    expect(await page.locator('.fact[open] .full-reference').first().innerText()).toMatch(/\b\d{4}\b/);
    expect(await page.locator('main').innerText()).not.toMatch(/@[a-z]/);
    expect(await page.locator('#accounts-head').count()).toBe(1);
  });

  it('a claim that is not in the study says so and leads back', async () => {
    const { page } = await visit('#claim=<script>');
    expect(await page.locator('main').innerText()).toContain('The study makes no claim “<script>”');
  });

  it.each(['Tai-wan', '臺灣', '台灣', '台湾', 'Тайвань'])(
    'searching %s finds the claims about Taiwan',
    async (words) => {
      const { page } = await visit('#view=claims');
      await page.getByRole('searchbox', { name: 'Search', exact: true }).fill(words);
      await page.waitForSelector('.found');
      expect(await page.locator('.ledger').first().innerText()).not.toBe('');
      expect(await page.locator('#claim-no-help-to-take-taiwan').count()).toBe(1);
      expect(await page.locator('.found li').count()).toBeGreaterThan(3);
    },
  );

  it('a verdict filters the ledger, and Show all takes the filter away', async () => {
    const { page } = await visit('#view=claims');
    const all = await page.locator('.claim').count();
    await page.getByRole('button', { name: 'fails' }).click();
    const failing = await page.locator('.claim').count();
    expect(failing).toBeGreaterThan(0);
    expect(failing).toBeLessThan(all);
    expect(await page.locator('.claim :not(.second) > .verdict-fails.verdict').count()).toBe(failing);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('.claim').count()).toBe(all);
  });

  it('filters, order and words are in the address, and lead back from a claim to the same list', async () => {
    const { page, faults } = await visit('#view=claims&only=fails&order=surprise');
    const first = await page.locator('.group h3').first().innerText();
    expect(first).toBe('The record speaks against the study');
    await page.getByRole('button', { name: 'asserted' }).click();
    await page.getByLabel('Order').selectOption('section');
    await page.waitForFunction(() => location.hash === '#view=claims&only=fails,asserted&order=section');
    const shown = await page.locator('.claim').count();
    await page.locator('.says a').first().click();
    await page.waitForSelector(opened);
    await page.goBack();
    await page.waitForSelector('.ledger');
    expect(await page.locator('.claim').count()).toBe(shown);
    await page.getByRole('button', { name: 'could not fail' }).click();
    await page.getByText(/^0\sclaims of/).waitFor();
    await page.getByRole('link', { name: 'Without could not fail' }).click();
    await page
      .locator('.claim')
      .nth(shown - 1)
      .waitFor();
    expect(await page.locator('.claim').count()).toBe(shown);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    expect(faults).toEqual([]);
  });

  it('a claim has its sentence, its number with what is behind it, why in a line, and the test read aloud folded', async () => {
    const { page } = await visit('#view=claims');
    const claim = page.locator('.claim', { has: page.locator('#claim-ten-extra-votes') });
    expect(await claim.locator('.measure').innerText()).toMatch(/0\s%\s*2\svotes/);
    expect(await claim.locator('.why').innerText()).toMatch(/^−2; asked: at least 10/);
    expect(await claim.locator('.aloud').isVisible()).toBe(false);
    await claim.locator('summary').click();
    expect(await claim.locator('.aloud').innerText()).toMatch(/^Asked: the number of votes against .*10\?$/);
    expect(await page.locator('.group h3').nth(1).innerText()).toBe('The background, to 1945');
  });

  it('a what-if is said, set beside the published verdict, and taken back', async () => {
    const { page } = await visit('#claim=supplied-1958&without=ivanov1996');
    await page.waitForSelector('.published');
    expect(await page.locator('.banner').innerText()).toContain('without the source Ivanov 1996');
    await page.waitForFunction(() => document.querySelector('.judged .verdict-untestable') !== null);
    expect(await page.locator('.published .verdict').innerText()).toContain('unlikely');
    await page.getByRole('button', { name: 'Back to the published study' }).click();
    await page.waitForSelector('.banner', { state: 'detached' });
    expect(await page.locator('.judged .verdict').first().innerText()).toContain('unlikely');
  });

  it('a figure saves its drawing and its table from disk', async () => {
    const { page } = await visit('#claim=before-us-prc');
    for (const [kind, starts] of [
      ['SVG', '<svg'],
      ['PNG', '\u0089PNG'],
      ['CSV', 'Side,Median'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page
        .getByRole('button', { name: `Save as ${kind}` })
        .first()
        .click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^both-sides.*\\.${kind.toLowerCase()}$`));
      expect(readFileSync(await file.path(), 'latin1').slice(0, starts.length)).toBe(starts);
    }
  });

  it('in print the navigation is gone and the facts are open', async () => {
    const { page } = await visit('#claim=supplied-1958');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#views').isVisible()).toBe(false);
    expect(await page.locator('.fact cite').first().isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.fact[open]').count()).toBe(0);
  });

  it('every claim prints on one page of A4 and of Letter, with its facts, in letters of 8.5 points or more', async () => {
    const { page } = await visit('#view=claims');
    const ids = await page.evaluate(() => window.quadrille!.state.study.report.claims.map(({ id }) => id));
    for (const id of ids) {
      await page.evaluate((claim) => window.quadrille!.state.go({ view: 'claims', claim }), id);
      await page.waitForFunction((claim) => location.hash.includes(`claim=${claim}`), id);
      await page.waitForSelector(opened);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      expect(pagesOf(await page.pdf(onBoth)), id).toBe(1);
      const { facts, small } = await printed(page);
      expect(facts, id).toBeGreaterThan(0);
      expect(small, id).toEqual([]);
    }
    expect(await page.locator('[data-print]').count()).toBe(0);
  }, 300_000);

  it.each([360, 768, 1280])('nothing stands beyond the edge of a window %i wide', async (width) => {
    for (const hash of [
      '',
      '#claim=before-us-prc',
      '#claim=minimal-contact',
      '#claim=eastern-europe-switched',
    ]) {
      const { page } = await visit(hash, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBeLessThanOrEqual(
        width,
      );
    }
  });
});
