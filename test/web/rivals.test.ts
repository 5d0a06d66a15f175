import { expect, it } from 'vitest';
import { describePage } from './browser.ts';

describePage('the rivals', (open) => {
  it('shows the published odds at once, the square drawn, and the reason behind each item', async () => {
    const { page, faults } = await open({ hash: '#view=rivals' });
    const question = page.locator('.rivals article').first();
    expect(await question.locator('.bars tbody tr').count()).toBe(3);
    expect(await question.locator('.square circle').count()).toBeGreaterThan(5);
    const item = question.locator('tbody details').first();
    await item.locator('summary').click();
    expect(await item.locator('p').innerText()).toMatch(/^from-conflict likely, from-opening very-unlikely/);
    expect(faults).toEqual([]);
  });

  it('weighs again under another account, and shows nothing until it has', async () => {
    const { page, faults } = await open({ hash: '#view=rivals' });
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
