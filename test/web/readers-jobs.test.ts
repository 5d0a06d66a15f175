import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './browser.ts';
import { readPng } from './read-png.ts';

/** No question of a reader's takes more steps than that: a link followed, a button pressed, a field filled. */
const MOST_STEPS = 4;

/** A busy machine may need so long for an answer of the engine. */
const ANSWERED = { timeout: 90_000 };

/** Counts the steps of a reader. */
function reader(page: Page) {
  let steps = 0;
  const step = async (doing: Promise<void>) => {
    steps += 1;
    await doing;
  };
  return {
    follow: (name: string | RegExp) => step(page.getByRole('link', { name }).first().click()),
    tab: (name: string) => step(page.getByRole('tab', { name, exact: true }).click(ANSWERED)),
    key: (key: string) => step(page.keyboard.press(key)),
    type: (words: string) => step(page.keyboard.type(words)),
    press: (selector: string) => step(page.locator(selector).first().click(ANSWERED)),
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
  it('a: who carries this claim: its facts in the order of what they carry, each with its sources in full', async () => {
    const { page, faults } = await open();
    const { follow, press, steps } = reader(page);
    await follow('Claims');
    await follow(/^Khrushchev supplied Mao/);
    await press('.facts > li summary');
    const fact = page.locator('.fact[open]').first();
    expect(await fact.locator('.fact-sources .full-reference').count()).toBeGreaterThan(0);
    expect(await fact.locator('.seen-mark').first().innerText()).toMatch(/^(seen( in .+)?|named only)$/);
    expect(await fact.locator('dt').allInnerTexts()).toContain('Who knew');
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('b: what happened in a year, in order', async () => {
    const { page, faults } = await open();
    const { key, type, steps } = reader(page);
    await key('/');
    await type('1969');
    await page.waitForSelector('#found-act');
    expect(await page.locator('.search-said').innerText()).toMatch(/^1969: \d+\sacts, /);
    const acts = page.locator('section[aria-labelledby="found-act"] > .found').first().locator('li');
    const dates = (await acts.allInnerTexts()).map((row) => row.split('\n')[0]!);
    expect(dates.length).toBeGreaterThan(30);
    const firstDays = await page.evaluate(
      (shown) => {
        const { facts } = window.quadrille!.state.study.data;
        const days = shown.map((date) => facts.find((fact) => fact.date === date)?.first.earliest);
        return days.filter((day) => typeof day === 'number');
      },
      dates.map((date) => date.replaceAll('\u00a0', ' ')),
    );
    expect(firstDays.length).toBeGreaterThan(30);
    expect(firstDays).toEqual(firstDays.toSorted((a, b) => a - b));
    expect(await page.evaluate(() => location.hash)).toBe('#view=search&q=1969');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('c: what is wrong: which statements fail, and why', async () => {
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

  it('d: what is left of the study when a source is not believed', async () => {
    const { page, faults } = await open({ hash: '' });
    const { follow, fill, press, steps } = reader(page);
    await follow(/^Disbelieve a source/);
    await fill('Search the sources', 'Ivanov');
    await press('input[aria-label^="Leave out Ivanov 1996"]');
    const row = page.locator('.outcome tr', { hasText: 'Khrushchev supplied Mao' });
    await row.waitFor(ANSWERED);
    expect((await row.locator('.verdict').allInnerTexts()).map((word) => word.toLowerCase().trim())).toEqual([
      'unlikely',
      'untestable',
    ]);
    expect(await page.locator('.tally [role=status]').innerText()).toMatch(
      /differs? from the published study/,
    );
    expect(await page.evaluate(() => location.hash)).toContain('without=ivanov1996');
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('e: recognition over the years, with its picture', async () => {
    const { page, faults } = await open({ hash: '' });
    const { follow, tab, press, steps } = reader(page);
    await follow('On a date');
    await tab('Recognition by year');
    const saved = page.waitForEvent('download', ANSWERED);
    await press('button[aria-label^="Save as PNG: Recognition of"]');
    const { width, height, told } = readPng(readFileSync(await (await saved).path()));
    expect(width).toBeGreaterThanOrEqual(2000);
    expect(height).toBeGreaterThan(500);
    expect(told.Title).toMatch(
      /^Recognition of People's Republic of China and Republic of China over the years/,
    );
    expect(told.Description).toMatch(/^How many actors recognised .* at the end of each year/);
    expect(told.Comment).toMatch(/^Source: the record of the study.* seed 1969, .*Address: .*view=date/);
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('f: a figure into a manuscript', async () => {
    const { page, faults } = await open({ hash: '#view=date&date=1969-06-01', colorScheme: 'dark' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { press, steps } = reader(page);
    await press('button[aria-label^="Copy for Word: Relations on"]');
    await page.getByText('Copied, picture and caption').waitFor();
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item!.getType(type)).text();
      return { types: item!.types, html: await text('text/html'), plain: await text('text/plain') };
    });
    expect([...pasted.types].sort()).toEqual(['image/png', 'text/html', 'text/plain']);
    expect(pasted.html).toMatch(/<img src="data:image\/png;base64,[^"]{1000,}" width="604"/);
    for (const words of ['Relations on 1 June 1969', 'net relations', 'seed 1969', 'Soviet-Taiwanese']) {
      expect(pasted.html).toContain(words);
      expect(pasted.plain).toContain(words);
    }
    expect(steps()).toBeLessThanOrEqual(MOST_STEPS);
    expect(faults).toEqual([]);
  });

  it('g: who knew of a visit, and since when', async () => {
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

  it('h: two treaties: what was kept, changed, dropped and new', async () => {
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
