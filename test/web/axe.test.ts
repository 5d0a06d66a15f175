import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { describePage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds serious or critical in a page, in a line each. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    readonly violations: readonly Violation[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes[0]?.failureSummary ?? ''})`);
}

const views = [
  '#view=claims',
  '#claim=before-us-prc',
  '#view=timeline',
  '#view=date&date=1969-06-01',
  '#view=treaties',
  '#view=votes',
  '#view=rivals',
  '#view=sources',
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
