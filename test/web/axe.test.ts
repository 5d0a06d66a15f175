import { expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { describePage } from './browser.ts';
import { serious } from './serious.ts';

const views = [
  '#view=study',
  '#view=read&section=the-treaties-of-1945-and-1950',
  '#view=claims',
  '#claim=before-us-prc',
  '#view=timeline',
  '#view=date&date=1969-06-01',
  '#view=about',
  '#view=about&of=ROC',
  '#view=about&of=louis-taipei-1968',
  '#view=about&of=patel2025',
  '#view=treaties',
  '#view=votes',
  '#view=rivals',
  '#view=sources',
  '#view=search&q=secret+1969',
  '#view=search&q=Suez',
  '#view=what-if&scenario=no-ussuri-clash&without=patel2025',
];

describePage('the page, by axe', (open) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      it(`has nothing serious at ${width} px in ${colorScheme}, view by view`, async () => {
        const { page, faults } = await open({ width, colorScheme, reducedMotion: 'reduce' });
        for (const hash of views) {
          await page.evaluate((to) => {
            location.hash = to;
          }, hash);
          await atRest(page);
          expect(faults, hash).toEqual([]);
          expect(await serious(page), hash).toEqual([]);
        }
      }, 240_000);
    }
  }
});
