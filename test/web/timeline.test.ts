import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './browser.ts';

const words = (page: Page, row: string) => page.locator(`[data-row="${row}"]`).getAttribute('aria-valuetext');
/** The days in view, without the word that the curve is still a first one. */
const inView = async (page: Page) =>
  (await page.locator('.timeline .in-view').innerText()).replace(/ · first curve.*/, '');
/** Until the curve is no longer a first one, of a few worlds: its phases may move by days when the others come. */
const ofAllWorlds = (page: Page) =>
  page.waitForFunction(
    () => !document.querySelector('.timeline .in-view')?.textContent?.includes('first curve'),
  );
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('data-row') ?? at?.className ?? '';
  });

describePage('the timeline', (open, visit) => {
  it('draws a lane for each pair that the address names, from disk', async () => {
    const { page, faults } = await visit('#view=timeline&of=USSR,ROC,USSR,PRC');
    await page.waitForSelector('.timeline-drawing .median');
    expect(await page.locator('.lane-title').allTextContents()).toEqual([
      'Union of Soviet Socialist Republics – Republic of China',
      "Union of Soviet Socialist Republics – People's Republic of China",
    ]);
    await page
      .getByRole('checkbox', { name: "Union of Soviet Socialist Republics and People's Republic of China" })
      .uncheck();
    await page.waitForFunction(() => location.hash.includes('of=USSR,ROC') && !location.hash.includes('PRC'));
    expect(await page.locator('.lane-title').allTextContents()).toEqual([
      'Union of Soviet Socialist Republics – Republic of China',
    ]);
    expect(faults).toEqual([]);
  });

  it('goes from act to act by the arrow keys, opens a card with Enter and closes it with Escape', async () => {
    const { page, faults } = await visit('#view=timeline&of=USSR,ROC');
    await page.locator('[data-row="0"]').focus();
    await page.keyboard.press('Home');
    const first = await words(page, '0');
    await page.keyboard.press('ArrowRight');
    const second = await words(page, '0');
    expect(second).not.toBe(first);
    const title = await page.locator('.fact-card .card-title').innerText();
    expect(second).toContain(title);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.className === 'fact-card');
    const date = await page.getByRole('link', { name: 'Open this date' }).getAttribute('href');
    expect(date).toMatch(/^#view=date&date=19\d\d-\d\d-\d\d$/);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('0');
    await page.keyboard.press('Escape');
    expect(await page.locator('.fact-card').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says the same by hovering as by focus', async () => {
    const { page } = await visit('#view=timeline&of=USSR,ROC', { height: 1400 });
    await page.locator('[data-row="0"]').focus();
    await page.keyboard.press('End');
    const byFocus = await page.locator('.fact-card').innerText();
    const ring = (await page.locator('.fact-ring').boundingBox())!;
    await page.keyboard.press('Escape');
    await page.locator('h2').first().click();
    await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
    expect(await page.locator('.fact-card').innerText()).toBe(byFocus);
  });

  it('zooms and pans by key, by button and by dragging; the table follows', async () => {
    const { page } = await visit('#view=timeline&of=USSR,ROC');
    const whole = await inView(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await inView(page);
    expect(near).not.toBe(whole);
    const row = (await page.locator('[data-row="0"]').boundingBox())!;
    await page.mouse.move(row.x + 500, row.y + 90);
    await page.mouse.down();
    await page.mouse.move(row.x + 400, row.y + 92, { steps: 4 });
    await page.mouse.up();
    expect(await inView(page)).not.toBe(near);
    await page.locator('.figure-table summary').click();
    await page.waitForSelector('.figure-table tbody tr');
    const few = await page.locator('.figure-table tbody tr').count();
    await page.getByRole('button', { name: 'Whole period' }).click();
    await page.waitForFunction((n) => document.querySelectorAll('.figure-table tbody tr').length > n, few);
    expect(await inView(page)).toBe(whole);
  });

  it('keeps the published curve under a change, as a dashed line, and marks what is left out', async () => {
    const { page } = await visit('#view=timeline&of=USSR,ROC&without=patel2025');
    await page.waitForSelector('.timeline-drawing .lane .published', { state: 'attached' });
    expect(await page.locator('.timeline-drawing .lane .mark.left-out').count()).toBeGreaterThan(0);
  });

  it('says of a phase when it began and was at its peak, by key as by hovering', async () => {
    const { page, faults } = await visit('#view=timeline&of=USSR,ROC');
    await page.waitForSelector('.timeline-drawing .phase .whisker');
    await ofAllWorlds(page);
    const phases = page.getByRole('slider', { name: 'Phases of USSR and ROC' });
    await phases.focus();
    await page.keyboard.press('End');
    const byKey = await page.locator('.walk-says').innerText();
    expect(byKey).toMatch(/onset \d+ \w+ 19\d\d.*, peak \d+ \w+ 19\d\d/);
    const ring = (await page.locator('.walk-ring').boundingBox())!;
    await phases.blur();
    await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
    expect(await page.locator('.walk-says').innerText()).toBe(byKey);
    expect(faults).toEqual([]);
  });

  it('begins a treaty with its force, hatched from its signature', async () => {
    const { page } = await visit('#view=timeline&of=USSR,ROC');
    await page.waitForSelector('.treaty .spell-bar .signed', { state: 'attached' });
    expect(await page.locator('.spell-group.treaty .hatch').count()).toBeGreaterThan(0);
  });

  it('has the time in view in its address, which opens it again; a step back leads past the movements', async () => {
    const { page, faults } = await open({ hash: '#view=timeline&of=USSR,ROC&from=1967&to=1971-06' });
    expect(await inView(page)).toBe('1967-01-01 to 1971-06-30');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => !location.hash.includes('from=1967&to=1971-06'));
    const zoomed = await page.evaluate(() => location.hash);
    await page.getByRole('button', { name: 'Later' }).click();
    await page.waitForFunction((was) => location.hash !== was, zoomed);
    const [hash, shown] = [await page.evaluate(() => location.hash), await inView(page)];
    expect(hash).toMatch(/^#view=timeline&of=USSR,ROC&from=19[\d-]+&to=19[\d-]+$/);
    await page.getByLabel('Go to').fill('March 1969');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.endsWith('from=1969-03&to=1969-03'));
    expect(await inView(page)).toBe('1969-03-01 to 1969-03-31');
    await page.goBack();
    await page.waitForFunction((was) => location.hash === was, hash);
    expect(await inView(page)).toBe(shown);
    await page.getByLabel('Go to').fill('some day');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toContain('Write a year');
    await page.getByRole('button', { name: 'Whole period' }).click();
    await page.waitForFunction(() => location.hash === '#view=timeline&of=USSR,ROC');
    expect(faults).toEqual([]);
  });

  it('names the pairs beside those shown that had to do with each other in view, and adds one', async () => {
    const { page } = await visit('#view=timeline&of=USSR,ROC,USA,PRC&from=1969&to=1969');
    const clash = page.locator('.in-order ol').getByText('Clash', { exact: false });
    expect(await clash.count()).toBe(0);
    const beside = page.locator('.pairs-beside');
    await beside.getByRole('button', { name: /^Union of Soviet.* and People/ }).click();
    await page.waitForFunction(() => location.hash.includes('USSR,PRC'));
    expect(await page.locator('.in-order ol').innerText()).toMatch(/Zhenbao|Ussuri/);
    expect(await beside.innerText()).not.toMatch(/Union of Soviet.* and People/);
  });

  it('lists the acts in view in order, as its marks; one opened is in the address, and a step back closes it', async () => {
    const { page, faults } = await visit('#view=timeline&of=USSR,ROC&from=1967&to=1971&only=leaked,acts');
    const items = page.locator('.in-order li');
    const told = await page
      .getByRole('slider', { name: 'Acts between Union of Soviet Socialist Republics and Republic of China' })
      .count();
    expect(told).toBe(1);
    expect(await page.locator('.act-names text').count()).toBeGreaterThan(0);
    const meeting = items.filter({ hasText: 'Victor Louis visits Taiwan' });
    await meeting.getByRole('link').click();
    await page.waitForFunction(() => location.hash.includes('act=louis-taipei-1968'));
    expect(await page.locator('.fact-card .card-title').innerText()).toContain('Victor Louis visits Taiwan');
    expect(await items.locator('[aria-current]').count()).toBe(1);
    await page.goBack();
    await page.waitForSelector('.fact-card', { state: 'detached' });
    expect(await items.allInnerTexts()).not.toContainEqual(expect.stringContaining(', secret'));
    expect(await page.locator('.spell-group').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
