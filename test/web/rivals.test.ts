import { expect, it } from 'vitest';
import { describePage } from './browser.ts';

describePage('the rivals', (_, visit) => {
  it('shows the published odds at once, the square drawn, and the reason behind each item', async () => {
    const { page, faults } = await visit('#view=rivals');
    const question = page.locator('.rivals article').first();
    expect(await question.locator('.bars tbody tr').count()).toBe(3);
    expect(await question.locator('.square circle').count()).toBeGreaterThan(5);
    const item = question.locator('tbody details').first();
    await item.locator('summary').click();
    expect(await item.locator('p').innerText()).toMatch(/^A likely, B very unlikely/);
    expect(faults).toEqual([]);
  });

  it('shows the odds of one change no moment longer once there is another', async () => {
    const { page } = await visit('#view=rivals&without=patel2025');
    await page.locator('.rivals .bars').first().waitFor();
    const first = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      location.hash = '#view=rivals&without=tubilewicz2005';
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      while (!document.querySelector('.banner')!.textContent!.includes('Tubilewicz 2005')) await frame();
      return document.querySelectorAll('.rivals .bars').length;
    });
    expect(first).toBe(0);
    await page.locator('.rivals .bars').first().waitFor();
  });

  it('breaks no head of its table in a word, and has every column in sight on a phone', async () => {
    for (const width of [1400, 390]) {
      const { page } = await visit('#view=rivals', { width });
      await page.locator('.rivals .items').first().waitFor();
      const [lines, beyond] = await page.evaluate(() => {
        const before = [...document.querySelectorAll('.rivals .bars th')].find((head) =>
          head.textContent!.startsWith('Before'),
        )!;
        const range = document.createRange();
        range.setStart(before.firstChild!, 0);
        range.setEnd(before.firstChild!, 'Before'.length);
        const cells = [...document.querySelectorAll('.rivals :is(caption, th, td)')];
        const out = cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth);
        return [range.getClientRects().length, out.length];
      });
      // on a phone the head is not shown: each cell has its name before it
      if (width > 720) expect(lines).toBe(1);
      else
        expect(await page.locator('.rivals .bars td').first().getAttribute('data-name')).toContain('Before');
      expect([width, beyond]).toEqual([width, 0]);
    }
  });

  it('weighs again under another account, and shows nothing until it has', async () => {
    const { page, faults } = await visit('#view=rivals');
    const odds = () => page.locator('.rivals .bars').first().innerText();
    const before = await odds();
    await page.evaluate(() => {
      location.hash = '#view=rivals&without=patel2025';
    });
    await page.locator('.rivals [role=status]').waitFor();
    expect(await page.locator('.rivals .bars').count()).toBe(0);
    await page.locator('.rivals .bars').first().waitFor();
    expect(await odds()).not.toBe(before);
    expect(faults).toEqual([]);
  });
});
