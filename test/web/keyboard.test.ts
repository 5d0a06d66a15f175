import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { describePage } from './browser.ts';

const views = [
  '#view=claims',
  '#claim=before-us-prc',
  '#view=timeline',
  '#date=1969-06-01',
  '#view=treaties',
  '#view=votes',
  '#view=rivals',
  '#view=about&of=share2003',
  '#view=about&of=victor-louis',
  '#view=what-if&drop=ussuri-clash',
] as const;

/** Numbers everything that a reader can use; of a group of radio buttons the one that is chosen. */
function numberControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector =
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';
    const isReached = (each: Element) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      !(each instanceof HTMLInputElement && each.type === 'radio' && !each.checked) &&
      each.getAttribute('tabindex') !== '-1';
    return [...document.querySelectorAll(selector)].filter(isReached).map((each, i) => {
      each.setAttribute('data-control', String(i));
      return each.outerHTML.slice(0, 120);
    });
  });
}

/** The number of what has the focus, -1 when it came later; whether it can be seen to have it; whether the page was left. */
function focused(page: Page): Promise<{ control: number; isSeen: boolean; isLeft: boolean }> {
  return page.evaluate(() => {
    const here = document.activeElement as HTMLElement | null;
    const { outlineStyle, outlineWidth } = getComputedStyle(here ?? document.body);
    const around = here?.getBoundingClientRect();
    return {
      control: Number(here?.dataset.control ?? -1),
      isLeft: here === null || here === document.body,
      isSeen:
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) > 0 &&
        around !== undefined &&
        around.bottom > 0 &&
        around.top < innerHeight,
    };
  });
}

describePage('by keyboard', (open, visit) => {
  it('Tab reaches every control of every view in order, each in sight, and leaves the page again', async () => {
    const { page, faults } = await visit('#view=claims');
    for (const hash of views) {
      await page.evaluate((next) => {
        location.hash = next;
        (document.activeElement as HTMLElement | null)?.blur();
      }, hash);
      await atRest(page);
      const controls = await numberControls(page);
      await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        document.querySelector<HTMLElement>('.skip')?.focus();
      });
      const reached: number[] = [];
      const unseen: (string | undefined)[] = [];
      for (let presses = 0; presses <= controls.length + 10; presses += 1) {
        const { control, isSeen, isLeft } = await focused(page);
        if (reached.includes(control)) break;
        if (control >= 0) reached.push(control);
        if (!isSeen && !isLeft) unseen.push(controls[control]);
        await page.keyboard.press('Tab');
      }
      const missed = controls.filter((_, i) => !reached.includes(i));
      expect(missed, hash).toEqual([]);
      expect(unseen, hash).toEqual([]);
      expect(reached, hash).toEqual([...reached].sort((a, b) => a - b));
    }
    expect(faults).toEqual([]);
  });

  it('the skip link comes first and leads past the navigation', async () => {
    const { page } = await open({ hash: '#view=votes' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('roll calls: the arrow keys say of each what the pointer says', async () => {
    const { page } = await visit('#view=votes');
    const chart = page.getByRole('slider', { name: 'Roll calls, one by one' });
    await chart.focus();
    await page.keyboard.press('End');
    const said = await page.locator('.told').innerText();
    expect(said).toContain('25 October 1971');
    expect(await chart.getAttribute('aria-valuetext')).toBe(said);
    await page.keyboard.press('Home');
    expect(await page.locator('.told').innerText()).not.toBe(said);
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width - 110, box.y + 100);
    expect(await page.locator('.told').innerText()).toBe(said);
  });
});
