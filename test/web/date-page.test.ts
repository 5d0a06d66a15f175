import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { describePage, pagesOf } from './browser.ts';
import { FEW_WORLDS } from './sites.ts';

describePage('the view On a date', (open, visit) => {
  it('shows the date of the address with its network, triangles, recognition and map', async () => {
    const { page, faults } = await visit('#date=1969-06-01');
    await page.waitForSelector('.network');
    expect(await page.textContent('.when-day')).toBe('1 June 1969');
    await page.getByText(`${FEW_WORLDS} worlds`, { exact: false }).first().waitFor();
    expect(await page.textContent('.date-under')).toContain('1 June 1969');
    expect(await page.locator('.date-view .figure').count()).toBe(1);
    for (const [name, where, words] of [
      ['Triangles', '.triangles', 'unit veto'],
      ['Recognition', '.governments', 'recognised by 51'],
      ['Map', '.date-figures', 'borders of the time are not drawn'],
    ] as const) {
      await page.getByRole('tab', { name, exact: true }).click();
      expect(await page.textContent(where)).toContain(words);
      expect(await page.locator('.date-view .figure').count()).toBe(1);
    }
    expect(faults).toEqual([]);
  });

  it('tells in words what matters, each number among how many, and what is not known', async () => {
    const { page } = await visit('#date=1969-06-01');
    await page.getByText(`${FEW_WORLDS} worlds`, { exact: false }).first().waitFor();
    const told = ((await page.textContent('.told')) ?? '').replaceAll('\u00a0', ' ');
    for (const words of [
      'Among the 6 pairs whose dealings the record covers on this day; of all others it says nothing',
      'first by Union of Soviet Socialist Republics, of the 53 in the record that had by then',
      'Others may have come before: the record does not cover recognition',
      'in the 6 months to 1 June 1969',
      'instruments of the record in force',
    ])
      expect(told).toContain(words);
    expect(await page.locator('.told a', { hasText: 'Clash on Zhenbao' }).count()).toBeGreaterThan(0);
  });

  it('shows the figure that the address names, and goes to the next by a key', async () => {
    const { page } = await visit('#view=date&date=1976-01-01&only=recognition', { width: 390 });
    const tab = page.getByRole('tab', { name: 'Recognition', exact: true });
    await tab.waitFor();
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('figure').count()).toBe(1);
    await page.waitForFunction(() => {
      const box = document.querySelector('[role=tab][aria-selected=true]')!.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
    });
    await tab.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('figure', { name: 'over the years' }).waitFor();
    await page.waitForFunction(() => location.hash.includes('only=recognition-years'));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recognition by year');
  });

  it('keeps the labels of the network apart on a phone, and nothing runs out at the side', async () => {
    for (const width of [390, 360]) {
      const { page } = await visit('#date=1969-06-01', { width, height: 844 });
      await page.locator('.network').waitFor();
      const { overlaps, wide } = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.network text')].map((text) =>
          text.getBoundingClientRect(),
        );
        const apart = (a: DOMRect, b: DOMRect) =>
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        return {
          overlaps: boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => !apart(a, b))).length,
          wide: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
        };
      });
      expect([width, overlaps, wide]).toEqual([width, 0, 0]);
    }
  });

  it.each(['A4', 'Letter'])('prints on two pages of %s what matters and the figure', async (format) => {
    const { page } = await visit('#date=1969-06-01');
    await page.locator('.network').waitFor();
    expect(pagesOf(await page.pdf({ format }))).toBeLessThanOrEqual(2);
  });

  it('shows who held office and belonged to which faction, and every decision with who prevailed', async () => {
    const { page, faults } = await visit('#view=date&date=1969-06-01&only=offices');
    const posts = page.getByRole('table', { name: 'Offices and factions on 1 June 1969' });
    expect(await posts.getByRole('row', { name: 'minister of defence' }).textContent()).toContain(
      '12 April 1967',
    );
    const decisions = page.getByRole('table', { name: 'Who prevailed, when' });
    expect(await decisions.getByRole('columnheader').allTextContents()).toContain('Prevailed');
    expect(faults).toEqual([]);
  });

  it('moves by keys without filling the history', async () => {
    const { page } = await open({ hash: '#date=1969-06-01' });
    const before = await page.evaluate(() => history.length);
    await page.locator('.when input[type=range]').focus();
    for (const key of ['ArrowRight', 'PageUp', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByText('3 June 1970', { exact: true }).waitFor();
    await page.waitForFunction(() => location.hash.includes('date=1970-06-03'));
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('takes a written date, and says what is wrong with one that is none', async () => {
    const { page } = await visit('#date=1969-06-01');
    const box = page.getByLabel('Or write a date');
    await box.fill('1972-2-21');
    await box.press('Enter');
    expect(await page.textContent('.when-says')).toContain('is not an EDTF date');
    expect(await page.textContent('.when-day')).toBe('1 June 1969');
    await page.getByRole('button', { name: 'Take 1972-02-21' }).click();
    await page.getByText('21 February 1972', { exact: true }).waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('date=1972-02-21');
  });

  it('shows relations as an actor could see them', async () => {
    const { page } = await visit('#date=1972-02-21');
    await page.getByLabel('Relations as seen by').selectOption('USA');
    await page.getByText('as United States of America could see it', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('seen-by=USA');
  });

  it('says the same by hovering as by the arrow keys, in each drawing', async () => {
    const { page, faults } = await visit('#date=1969-06-01');
    // what is told at first is of fewer worlds, and told anew between the two
    await atRest(page);
    for (const [tab, name] of [
      ['Relations', 'Actors and their relations'],
      ['Blocs', 'Relations, bloc by bloc'],
      ['Recognition', 'Who recognises whom'],
      ['What stood', 'What stood'],
      ['Map', 'Actors on the map, from west to east'],
      ['Map', 'Places held, from north to south'],
      ['Recognition by year', 'Recognitions at the end of each year'],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      const keys = page.getByRole('slider', { name, exact: true });
      await keys.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      const byKey = await page.locator('.walk-says').innerText();
      const said = (await keys.getAttribute('aria-valuetext')) ?? '';
      expect(said.replaceAll(/\W/g, '')).toBe(byKey.replaceAll(/\W/g, ''));
      await page.locator('.walk-ring').scrollIntoViewIfNeeded();
      const ring = (await page.locator('.walk-ring').boundingBox())!;
      await keys.blur();
      expect(await page.locator('.walk-says').count()).toBe(0);
      await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
      expect(await page.locator('.walk-says').innerText(), name).toBe(byKey);
      await page.mouse.move(2, 2);
    }
    expect(faults).toEqual([]);
  });

  it('draws blocs, recognition and what stood so that they can be saved', async () => {
    const { page, faults } = await visit('#date=1969-06-01');
    for (const title of ['Blocs on', 'Recognition on', 'What stood on']) {
      await page.getByRole('tab', { name: title.replace(' on', ''), exact: true }).click();
      const figure = page.getByRole('figure', { name: title });
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name: 'Save as SVG' }).click(),
      ]);
      const svg = readFileSync(await saved.path(), 'utf8');
      expect(svg).toContain('<svg');
      expect(svg).toMatch(/<(?:rect|path)/);
      const described = await figure.getAttribute('aria-describedby');
      expect((await page.locator(`[id="${described}"]`).textContent())?.length).toBeGreaterThan(40);
    }
    expect(faults).toEqual([]);
  });

  it('counts recognitions as the changes leave them, with the published ones beside', async () => {
    const { page } = await visit('#view=date&date=1969-06-01&only=recognition-years&account=primary');
    const figure = page.getByRole('figure', { name: 'over the years' });
    await figure.locator('.figure-table summary').click();
    const row = figure.locator('tbody tr', { hasText: "People's Republic of China1969" });
    await row.waitFor();
    const [now, , published] = await row.locator('.number').allTextContents();
    expect(Number(now)).toBeLessThan(Number(published));
    expect(await figure.locator('path.published').first().getAttribute('d')).toContain('H');
  });
});
