import { beforeAll, expect, it } from 'vitest';
import { describePage } from './browser.ts';
import { starterSite } from './starter-site.ts';

/** Invented values: only how they are shown is looked at. */
const extra = `
dataSets:
  - { id: un-votes, title: Roll calls that never were }
measured:
  - { set: un-votes, measure: agreement, of: DEU, with: GBR, year: 1938, value: 0.25, n: 40 }
  - { set: un-votes, measure: agreement, of: DEU, with: GBR, year: 1939, value: 0.75, n: 41 }
claims:
  - id: apart
    says: The two acted on each other.
    by: "@steiner2011"
    test: lowest(relation(DEU, GBR)) from 1938-01-01 to 1939-08-31 > -10
    secondWitness: { test: "highest(agreement(DEU, GBR) from 1938 to 1939) < 0.5", note: Invented. }
`;

let site: string;

describePage('a second witness on the page', (open) => {
  beforeAll(async () => {
    site = await starterSite({ 'apart.yaml': extra }, false);
  }, 120_000);

  it('stands in the ledger beside the verdict, has a filter, and opens year by year', async () => {
    const { page, faults } = await open({ site });
    const line = page.locator('.claim .second');
    expect(await line.count()).toBe(1);
    expect((await line.innerText()).replace(/\s+/g, ' ').toLowerCase()).toBe(
      'the case: holds · un-votes: fails · they part on 1939 (the case by the day, the data by the year)',
    );
    await page.getByRole('button', { name: 'second witness parts 1' }).click();
    expect(await page.locator('.claim').count()).toBe(1);
    await page.locator('.claim .says a').click();
    const section = page.getByRole('region', { name: 'A second witness: published data' });
    const cells = await section.locator('tbody tr').allInnerTexts();
    expect(cells.map((row) => row.split(/\s*\t\s*/)[0])).toEqual(['1938', '1939']);
    expect(await section.innerText()).toContain('0.75');
    expect(faults).toEqual([]);
  });
});
