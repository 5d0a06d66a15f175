import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import type { JudgeReport } from '../../src/argue/judge-report.ts';
import { restingInWords } from '../../src/publish/words/finding-words.ts';
import { robustnessInWords } from '../../src/publish/words/robustness-words.ts';
import { describePage } from './browser.ts';
import { serious } from './serious.ts';
import { starterSite } from './starter-site.ts';

/** A claim of which the author's own choice decides. */
const flights = `claims:
  - id: flights
    says: Chamberlain went often.
    by: "@steiner2011"
    test: count(events(by = GBR, to = DEU, tag = flight) from 1938-09-15 to 1938-09-30) >= often
    choices: { often: [3, 4] }
`;
let site: string;
beforeAll(async () => {
  site = await starterSite({ 'flights.yaml': flights });
}, 120_000);

describePage('what a verdict rests on, in the page', (open) => {
  const reportIn = async (page: Awaited<ReturnType<typeof open>>['page']) =>
    JSON.parse(
      await page.evaluate(() => JSON.stringify(window.quadrille!.state.study.report)),
    ) as JudgeReport;
  const spaced = (text: string) => text.replace(/\s+/g, ' ');

  it('stands in the ledger as a clause, with a mark and a filter for the fragile', async () => {
    const { page, faults } = await open({ site });
    const { claims } = await reportIn(page);
    const fragile = claims.filter((claim) => claim.fragile);
    expect(fragile.length).toBeGreaterThan(0);
    const ledger = spaced(await page.locator('.claims').innerText());
    for (const claim of fragile) {
      expect(restingInWords(claim)).not.toBe('');
      expect(ledger).toContain(spaced(restingInWords(claim)));
    }
    await page.getByRole('button', { name: /^fragile/ }).click();
    expect(await page.locator('.claims li.claim').count()).toBe(fragile.length);
    expect(faults).toEqual([]);
  });

  it('opens with a claim: the paragraph, the losses, the specification curve with the author’s choice in it', async () => {
    const { page, faults } = await open({ site });
    const report = await reportIn(page);
    const claim = report.claims.find(({ id }) => id === 'flights')!;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate((id) => {
        location.hash = `claim=${id}`;
      }, claim.id);
      const rests = page.locator('.rests');
      await rests.waitFor();
      expect(spaced(await rests.innerText())).toContain(spaced(robustnessInWords(claim, report.worlds)));
      expect(await rests.locator('details table tbody tr').count()).toBeGreaterThan(0);
      expect(await rests.locator('svg circle').count()).toBe(claim.rests!.choices!.specifications.length);
      expect(await rests.locator('svg circle.own').count()).toBe(1);
      await rests.getByText('Table', { exact: false }).first().click();
      expect(await serious(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it('is in data/verdicts.json, and by itself as a table', async () => {
    const { claims } = JSON.parse(readFileSync(join(site, 'data/verdicts.json'), 'utf8'));
    for (const { fragile, rests, verdict } of claims) {
      expect(rests.without).toBeInstanceOf(Array);
      expect(fragile === null).toBe(verdict === 'untestable');
    }
    const rows = parse(readFileSync(join(site, 'data/claim-rests.csv')), { columns: true }) as {
      of: string;
    }[];
    expect(new Set(rows.map(({ of }) => of))).toContain('specification');
  });

  it('is said to be missing where it was left out', async () => {
    const { page } = await open({ hash: '#claim=before-us-prc' });
    expect(await page.locator('.rests').innerText()).toMatch(/was not worked out.*--no-rests/s);
  });
});
