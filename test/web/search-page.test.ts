import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './browser.ts';

const said = (page: Page) => page.locator('.search-said').innerText();

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the study' }).fill(query);
  await page.waitForFunction(
    (sought) =>
      window.quadrille!.state.route.value!.sought === sought && document.querySelector('.search-said'),
    query,
  );
}

describePage('search', (open, visit) => {
  it('loses no letter that is typed while what was typed before is looked for', async () => {
    const { page } = await visit('#view=claims');
    await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('.search-box input')!;
      const type = (text: string) => {
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      type('Lou');
      await arrived;
      type('Louis');
    });
    await page.waitForFunction(() => window.quadrille!.state.route.value!.sought === 'Louis');
    expect(await page.getByRole('searchbox', { name: 'Search the study' }).inputValue()).toBe('Louis');
  });

  it('a misspelt name is understood, said and marked; Enter leads to what was found, and that to its place', async () => {
    const { page, faults } = await visit('#view=claims');
    await search(page, 'Luois');
    expect(await said(page)).toMatch(/^Victor Louis \(for “Luois”\): 1\sname, /);
    expect(await page.locator('.found mark').first().innerText()).toBe('Louis');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('.found') !== null)).toBe(true);
    await page.locator('a', { hasText: 'minister of defence, the chief of intelligence' }).first().click();
    await page.waitForSelector('#claim-head');
    expect(await page.getByRole('searchbox', { name: 'Search the study' }).inputValue()).toBe('');
    await page.goBack();
    await page.waitForSelector('.found');
    expect(await page.getByRole('searchbox', { name: 'Search the study' }).inputValue()).toBe('Luois');
    expect(faults).toEqual([]);
  });

  it('Escape leads back to where one was; / types where one types', async () => {
    const { page } = await visit('#view=sources');
    await page.waitForSelector('.bibliography');
    await page.locator('main input[type=search]').fill('');
    await page.locator('main input[type=search]').press('/');
    expect(await page.locator('main input[type=search]').inputValue()).toBe('/');
    await search(page, 'treaty');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.bibliography');
    expect(await page.evaluate(() => location.hash)).toBe('#view=sources');
  });

  it('a reader turns the key / off in the foot of the page, for this visit and the next', async () => {
    const { page, faults } = await open();
    const key = page.getByRole('checkbox', { name: 'The key / leads to the search' });
    await key.uncheck();
    await page.locator('#main').focus();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.reload();
    await page.waitForSelector('.search-box');
    expect(await key.isChecked()).toBe(false);
    await key.check();
    await page.locator('#main').focus();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(faults).toEqual([]);
  });

  it.each([
    ['coincidence', 'rival', '#view=rivals&of=by-coincidence', '.rivals tr[aria-current]'],
    ['never leaks', 'scenario', '#view=what-if&scenario=louis-visit-not-leaked', '.what-if :checked'],
    ['bears out the frame', 'section', '#view=read&section=what-the-study-argues', '.read-text'],
  ])('“%s” finds a %s, which leads to its place', async (query, group, address, there) => {
    const { page, faults } = await visit('#view=claims');
    await search(page, query);
    await page.locator(`section[aria-labelledby="found-${group}"] .found a`).first().click();
    await page.waitForSelector(there, { state: 'attached' });
    expect(await page.evaluate(() => location.hash)).toBe(address);
    expect(faults).toEqual([]);
  });

  it('what is not there is answered with what is like it, each a search that finds something', async () => {
    const { page, faults } = await visit('#view=search&q=Thatcher');
    await page.waitForSelector('.search-others a');
    expect(await said(page)).toBe('“Thatcher”: nothing in this study.');
    await page.locator('.search-others a').first().click();
    await page.waitForSelector('.found');
    expect(faults).toEqual([]);
  });

  it.each(['Виктор Луи', 'Suez', '<img src=x onerror=alert(1)>', ''])(
    'at 320 px nothing goes beyond the edge: “%s”',
    async (query) => {
      const { page, faults } = await visit(`#view=search&q=${encodeURIComponent(query)}`, { width: 320 });
      await page.waitForSelector('.search-said', { state: 'attached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(faults).toEqual([]);
    },
  );
});
