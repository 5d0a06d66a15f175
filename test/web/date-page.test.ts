import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describePage } from './browser.ts';

describePage('the view On a date', (open) => {
  it('shows the date of the address with its network, triangles, recognition and map', async () => {
    const { page, faults } = await open({ hash: '#date=1969-06-01' });
    await page.waitForSelector('.network');
    expect(await page.textContent('.when-day')).toBe('1 June 1969');
    await page.getByText('1,000 worlds', { exact: false }).first().waitFor();
    expect(await page.textContent('.date-under')).toContain('1 June 1969');
    expect(await page.textContent('.triangles')).toContain('unit veto');
    expect(await page.textContent('.governments')).toContain('recognised by 51');
    expect(await page.textContent('.date-view')).toContain('borders of the time are not drawn');
    expect(faults).toEqual([]);
  });

  it('shows who held office and belonged to which faction, and every decision with who prevailed', async () => {
    const { page, faults } = await open({ hash: '#date=1969-06-01' });
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
    const { page } = await open({ hash: '#date=1969-06-01' });
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
    const { page } = await open({ hash: '#date=1972-02-21' });
    await page.getByLabel('Relations as seen by').selectOption('USA');
    await page.getByText('as United States of America could see it', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('seen-by=USA');
  });

  it('says the same by hovering as by the arrow keys, in each drawing', async () => {
    const { page, faults } = await open({ hash: '#date=1969-06-01' });
    await page.getByText('1,000 worlds', { exact: false }).first().waitFor();
    const labels = [
      'Actors and their relations',
      'Relations, bloc by bloc',
      'Who recognises whom',
      'What stood',
    ];
    const maps = ['Actors on the map, from west to east', 'Places held, from north to south'];
    for (const name of [...labels, ...maps, 'Recognitions at the end of each year']) {
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
    const { page, faults } = await open({ hash: '#date=1969-06-01' });
    await page.waitForSelector('.bloc-matrix');
    for (const title of ['Blocs on', 'Recognition on', 'What stood on']) {
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
    const { page } = await open({ hash: '#date=1969-06-01&account=primary' });
    const figure = page.getByRole('figure', { name: 'over the years' });
    await figure.locator('.figure-table summary').click();
    const row = figure.locator('tbody tr', { hasText: "People's Republic of China1969" });
    await row.waitFor();
    const [now, , published] = await row.locator('.number').allTextContents();
    expect(Number(now)).toBeLessThan(Number(published));
    expect(await figure.locator('path.published').first().getAttribute('d')).toContain('H');
  });
});
