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
});
