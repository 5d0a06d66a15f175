import { expect, it } from 'vitest';
import { describePage, type OpenPage } from './browser.ts';
import { serious } from './serious.ts';
import { starterSite } from './starter-site.ts';

type Page = OpenPage['page'];

/** Where the lowest of some elements ends, in px from the top of the window. */
const bottomOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (of) =>
      Math.max(...[...document.querySelectorAll(of)].map((each) => each.getBoundingClientRect().bottom)),
    selector,
  );

describePage('the first screen', (open, visit) => {
  it('tells an empty address what is argued, what was found, and where to go on, above the fold', async () => {
    const { page, faults } = await visit('');
    const words = await page.locator('.study').innerText();
    expect(words).toContain('Once the Soviet Union and Communist China had fallen out');
    expect(words).toMatch(/Of 81\sstatements \d+ stand \(\d+ as likely\), \d+ fail \(\d+ as unlikely\)/);
    expect(words).toContain('The statement on which it turns');
    expect(await bottomOf(page, '.doors, .study-drawing')).toBeLessThan(900);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('has the words and doors in sight on a telephone, without sideways scroll', async () => {
    const { page } = await visit('', { width: 390, height: 844 });
    expect(await bottomOf(page, '.doors')).toBeLessThan(844);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('draws the pairs with the line and the named acts, a table behind, all by keyboard', async () => {
    const { page } = await visit('');
    expect(await page.locator('.drawn-acts li').allInnerTexts()).toHaveLength(5);
    expect(await page.locator('.drawn-band').count()).toBe(2);
    expect(await page.locator('.drawn-event').count()).toBe(1);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2\. .+ 1970$/);
    await page.locator('.study-drawing summary').first().click();
    expect(await page.locator('.study-drawing tbody tr').count()).toBe(144);
  });

  it('explains a word to who asks, by key, and puts that away again', async () => {
    const { page } = await visit('');
    const word = page.locator('.word button', { hasText: 'worlds' });
    await word.press('Enter');
    expect(await page.getByRole('note').innerText()).toContain('One possible history');
    expect(await page.locator('.dots circle').count()).toBe(100);
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('note').count()).toBe(0);
    expect(await word.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('leads by its doors to the claims that fail and to what if', async () => {
    const { page } = await visit('');
    await page.getByRole('link', { name: /^What fails/ }).click();
    await page.locator('.ledger').first().waitFor();
    const words = await page.locator('.claim .verdict-line .verdict-word').allInnerTexts();
    expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['fails', 'unlikely']));
    await page.goBack();
    await page.getByRole('link', { name: /^Disbelieve a source/ }).click();
    expect(await page.evaluate(() => location.hash)).toBe('#view=what-if');
  });

  it('never shows the published drawing or findings under a change', async () => {
    const { page } = await open({ hash: '#view=study&without=patel2025,tubilewicz2005&halfLifeDays=90' });
    const text = await page.locator('.study').innerText();
    expect(text).toMatch(/Drawing again|Judging again/);
    await page.locator('.study-drawing svg.argument').waitFor();
    const drawn = await page.locator('.drawn-line').first().getAttribute('d');
    await page.getByRole('button', { name: 'Back to the published study' }).click();
    await page.waitForFunction(
      (before) => document.querySelector('.drawn-line')?.getAttribute('d') !== before,
      drawn,
    );
  });

  it('is there without scripts', async () => {
    const { page } = await open({ hash: '', javaScriptEnabled: false });
    expect(await page.locator('.study .thesis').isVisible()).toBe(true);
    expect(await page.locator('svg.only-wide').isVisible()).toBe(true);
    expect(await page.locator('.doors').isVisible()).toBe(false);
    expect(await page.locator('.ledger .claim').count()).toBeGreaterThan(50);
  });

  it('is decent for a case that names neither thesis nor drawing', async () => {
    const { page, faults } = await open({ hash: '', site: await starterSite({}, false) });
    expect(await page.locator('.thesis, svg.argument').count()).toBe(0);
    expect(await page.locator('.findings').innerText()).toMatch(/^Of \d+\sstatements? /);
    expect(await page.locator('.statement-map a').count()).toBeGreaterThan(1);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
