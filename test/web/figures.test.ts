import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './browser.ts';
import { serious } from './serious.ts';
import { quickSite, temporary } from './sites.ts';

const onDate = '#view=date&date=1969-06-01';

async function saved(page: Page, figure: Locator, kind: 'SVG' | 'PNG' | 'CSV'): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: `Save as ${kind}` }).click(),
  ]);
  return readFileSync(await file.path());
}

/** Waits until the answer is of all worlds: a first one is of few. */
const relations = async (page: Page) => {
  const figure = page.getByRole('figure', { name: 'Relations on' });
  await figure.locator('svg').first().waitFor();
  return figure;
};

describePage('a figure that is taken away', (open, visit) => {
  it('says so where the browser lets no page copy, and the PNG is still to be had', async () => {
    const { page } = await open({ hash: onDate });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const figure = await relations(page);
    await figure.getByRole('button', { name: 'Copy for Word' }).click();
    await figure.getByText('does not let a page copy a picture').waitFor();
    expect((await saved(page, figure, 'PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('has what goes with it below the picture, on white also from a dark page, and its legend', async () => {
    const { page } = await open({ hash: onDate, colorScheme: 'dark' });
    const figure = await relations(page);
    const svg = (await saved(page, figure, 'SVG')).toString('utf8');
    const read = await page.evaluate((text) => {
      const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const texts = [...drawn.querySelectorAll(':scope > text')];
      return {
        fault: drawn.querySelector('parsererror')?.textContent,
        title: drawn.querySelector(':scope > title')?.textContent,
        desc: drawn.querySelector(':scope > desc')?.textContent ?? '',
        data: drawn.querySelector(':scope > metadata')?.children.length,
        paper: drawn.querySelector(':scope > rect')?.getAttribute('fill'),
        words: texts.map((each) => each.textContent).join(' '),
        height: Number(drawn.getAttribute('height')),
        lowest: Math.max(...texts.map((each) => Number(each.getAttribute('y')))),
        system: text.includes('system-ui'),
      };
    }, svg);
    expect(read).toMatchObject({ title: 'Relations on 1 June 1969', data: 6, paper: '#fff', system: false });
    expect(read.fault).toBeUndefined();
    for (const words of [
      'Source: ',
      'Study: Soviet-Taiwanese',
      'seed 1969',
      'Shown: 1 June 1969',
      'Address: ',
    ])
      for (const where of [read.words, read.desc]) expect(where.replace(/\s+/g, ' ')).toContain(words);
    expect(read.words).toContain('cooperation');
    expect(read.lowest).toBeLessThan(read.height);
    expect(svg).not.toContain('rgb(24, 23, 21)');
    expect(svg).not.toContain(process.cwd());
    expect(await page.evaluate(() => document.documentElement.className)).toBe('');
  });

  it('saves a table that begins in the first row and says below it what it is', async () => {
    const { page } = await visit(onDate);
    const figure = await relations(page);
    const rows: string[][] = parse((await saved(page, figure, 'CSV')).toString('utf8'), {
      relaxColumnCount: true,
      skipEmptyLines: true,
    });
    expect(rows[0]!.slice(0, 2)).toEqual(['Of', 'and']);
    const notes = rows.filter(([first]) => first!.startsWith('# '));
    expect(notes.every(({ length }) => length === 1)).toBe(true);
    expect(notes.map(([note]) => note!.split(':')[0])).toEqual(
      expect.arrayContaining(['# Title', '# Caption', '# Source', '# Study', '# Version', '# Address']),
    );
  });

  it('says what its reader changed', async () => {
    const { page } = await visit(`${onDate}&without=patel2025`);
    const figure = await relations(page);
    const csv = (await saved(page, figure, 'CSV')).toString('utf8');
    expect(csv).toContain('# Changed: not as published: read without the source Patel 2025');
    expect(csv).toContain('without=patel2025');
  });

  it('is drawn in the argument as in its view, and leads there', async () => {
    const { page, faults } = await open({ hash: '#view=read' });
    for (const [title, place] of [
      ['What became of', 'view=treaties&of=treaty-1945,treaty-1950&figure=fates'],
      ['Relations on 1 June 1969', 'view=date&date=1969-06-01&only=relations&figure=relations'],
      ['Rivals: Why did Moscow', 'view=rivals&of=from-conflict'],
      ['Votes on', 'view=votes&of='],
      ['Recognition of', 'view=date&date=1976-01-01&only=recognition-years'],
    ] as const) {
      const figure = page.locator('.read-text').getByRole('figure', { name: title }).first();
      await figure.locator('svg').first().waitFor({ timeout: 90_000 });
      await figure.locator('summary', { hasText: 'Embed' }).click();
      expect(await figure.locator('pre').innerText()).toContain(
        `src="index.html#${place.replaceAll('&', '&amp;')}`,
      );
    }
    expect(faults).toEqual([]);
  });

  it('is cited, and so is the study, each form with a button that copies it', async () => {
    const { page, faults } = await open({ hash: onDate });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const figure = await relations(page);
    await figure.getByText('Cite', { exact: false }).first().click();
    await figure.locator('.citations dt').first().waitFor();
    const forms = await figure.locator('.citations dt').allInnerTexts();
    expect(
      forms.map((each) =>
        each
          .split('\n')[0]!
          .replace(/ ?Copy.*/, '')
          .trim(),
      ),
    ).toEqual(['Chicago, author-date', 'Chicago, note', 'APA', 'BibTeX', 'RIS']);
    await figure.getByRole('button', { name: 'Copy RIS' }).click();
    await figure.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('TY  - FIGURE');
    await figure.getByLabel('The study').check();
    expect(await figure.locator('.citations').innerText()).toContain('TY  - DATA');
    await page.locator('#cite summary').click();
    expect(await page.locator('#cite .citations').innerText()).toMatch(/n\.d\. Soviet-Taiwanese relations/);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('stands alone in another page, light, with its caption and the way to the whole', async () => {
    const { page } = await open({ hash: onDate, colorScheme: 'dark' });
    const figure = await relations(page);
    await figure.getByText('Embed', { exact: false }).first().click();
    const line = (await figure.locator('details[open] pre').innerText()).trim();
    expect(line).toMatch(/^<iframe src="index\.html#\S+figure=relations" title="Relations on 1 June 1969"/);
    const host = join(temporary('host'), 'host.html');
    const site = pathToFileURL(join(await quickSite(), 'index.html')).href;
    writeFileSync(host, `<!doctype html><title>Host</title>${line.replace('index.html', site)}`);
    await page.goto(pathToFileURL(host).href);
    const frame = page.frameLocator('iframe');
    await frame.locator('.figure.framed svg').first().waitFor();
    expect(await frame.locator('.figure:visible').count()).toBe(1);
    expect(await frame.locator('.masthead, nav, h2:visible').count()).toBe(0);
    expect(await frame.locator('.figure-caption:visible').innerText()).toContain('net relations');
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const whole = frame.getByRole('link', { name: 'The whole study' });
    expect(await whole.getAttribute('href')).toMatch(/#view=date&date=1969-06-01$/);
    expect(await whole.getAttribute('target')).toBe('_blank');
  });
});
