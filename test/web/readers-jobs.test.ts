import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './browser.ts';

/** No question of a reader's takes more steps than that: a link followed, a button pressed, a field filled. */
const MOST_STEPS = 4;

/** Counts the steps of a reader. */
function reader(page: Page) {
  let steps = 0;
  const step = async (doing: Promise<void>) => {
    steps += 1;
    await doing;
  };
  return {
    follow: (name: string | RegExp) => step(page.getByRole('link', { name }).first().click()),
    press: (selector: string) => step(page.locator(selector).first().click()),
    fill: (label: string, words: string) => step(page.getByLabel(label).fill(words)),
    choose: (label: string, value: string) =>
      step(
        page
          .getByLabel(label)
          .selectOption(value)
          .then(() => {}),
      ),
    steps: () => steps,
  };
}

describePage('the questions of readers', (open) => {
  it('who carries this claim: its facts in the order of what they carry, each with its sources in full', async () => {
    const { page, faults } = await open();
    const { follow, press, steps } = reader(page);
    await follow('Claims');
    await follow(/^Khrushchev supplied Mao/);
    await press('.facts > li summary');
    const fact = page.locator('.fact[open]').first();
    expect(await fact.locator('.fact-sources .full-reference').count()).toBeGreaterThan(0);
    expect(await fact.locator('.seen-mark').first().innerText()).toMatch(/^(seen|named only)$/);
    expect(await fact.locator('dt').allInnerTexts()).toContain('Who knew');
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('who knew of a visit, and since when', async () => {
    const { page, faults } = await open();
    const { follow, fill, steps } = reader(page);
    await follow('Who and what');
    await fill('Find, in any script or romanisation', 'louis visits');
    await follow('Victor Louis visits Taiwan');
    const knew = await page.locator('.who-knew li').allInnerTexts();
    expect(knew[0]).toMatch(/Victor Louis.* since 22–31 October 1968, took part/);
    expect(knew).toContain('United States of America since 4 November 1968, was told');
    expect(knew).toContain('All others since 4 November 1968, by a leak');
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('what is wrong: which statements fail, and why', async () => {
    const { page, faults } = await open({ hash: '' });
    const { follow, steps } = reader(page);
    await follow(/^What fails/);
    await page.waitForSelector('.claim');
    const words = await page.locator('.claim .verdict-line .verdict-word').allInnerTexts();
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !/^(fails|unlikely)$/i.test(word))).toEqual([]);
    const why = await page.locator('.claim .why').allInnerTexts();
    expect(why).toHaveLength(words.length);
    expect(why.filter((line) => line.trim() === '')).toEqual([]);
    await follow(/ten more votes/);
    expect(await page.locator('.judged').innerText()).toContain('at least 10 in no world');
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('two treaties: what was kept, changed, dropped and new', async () => {
    const { page, faults } = await open({ hash: '' });
    const { follow, choose, steps } = reader(page);
    await follow('Treaties');
    await choose('The older', 'treaty-1945');
    await choose('The newer', 'treaty-1950');
    const compared = await page.locator('.treaties').innerText();
    for (const word of ['kept', 'changed', 'dropped', 'new']) expect(compared.toLowerCase()).toContain(word);
    expect(await page.locator('.treaties tbody tr').count()).toBeGreaterThan(3);
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });
});
