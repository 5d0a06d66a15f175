import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { views } from '../../src/web/views.ts';
import { describePage } from './browser.ts';
import { findings } from './findings.ts';

/** A page of each kind of thing, and places within views; the beginning of each view comes from the table of views. */
const places = [
  'view=read&section=the-treaties-of-1945-and-1950',
  'claim=before-us-prc',
  'view=date&date=1969-06-01',
  'view=about&of=ROC',
  'view=about&of=victor-louis',
  'view=about&of=taipei',
  'view=about&of=louis-taipei-1968',
  'view=about&of=patel2025',
  'view=about&of=treaty-1945',
  'view=about&of=albanian-draft-1969',
  'view=search&q=secret+1969',
  'view=search&q=Suez',
  'view=what-if&scenario=no-ussuri-clash&without=patel2025',
];
/** Of these views a place is looked at, which shows more than their beginning. */
const atAPlace = ['read', 'date', 'what-if', 'search'];
const hashes = [
  ...views.filter(({ view }) => !atAPlace.includes(view)).map(({ view }) => `view=${view}`),
  ...places,
];

/** Windows, in px of the page; the last is one of 1280 px at 200 %. */
const windows = [
  { name: '1280 px', width: 1280, scale: 1 },
  { name: '768 px', width: 768, scale: 1 },
  { name: '360 px', width: 360, scale: 1 },
  { name: '1280 px at 200 %', width: 640, scale: 2 },
];

/** What a theme can break: all else is the same in both. */
const ofColours = ['color-contrast', 'link-in-text-block'];

describePage('the page, by axe', (open) => {
  it('has nothing in any view, in four windows and both themes, also with its folds open', async () => {
    const { page, faults } = await open({ reducedMotion: 'reduce' });
    const devtools = await page.context().newCDPSession(page);
    const found: string[] = [];
    for (const hash of hashes) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await atRest(page);
      for (const { name, width, scale } of windows) {
        await devtools.send('Emulation.setDeviceMetricsOverride', {
          ...{ width, height: 900 / scale, deviceScaleFactor: scale, mobile: false },
        });
        await foldAll(page, width === 1280);
        await painted(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const says = await findings(page, colorScheme === 'light' ? undefined : ofColours);
          found.push(...says.map((each) => `#${hash}, ${name}, ${colorScheme}: ${each.says}`));
        }
        await foldAll(page, false);
      }
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  }, 240_000);
});

/** Until a window's new width and what was opened in it are drawn: what is drawn by width is measured first. */
const painted = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** Opens or closes all that folds in the view. */
const foldAll = (page: Page, isOpen: boolean) =>
  page.evaluate((open) => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('#main details')) each.open = open;
  }, isOpen);
