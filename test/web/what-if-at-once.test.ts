import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { starterCase } from '../../src/cli/commands/starter-case.ts';
import { describePage, publishSite, temporary } from './browser.ts';

let site: string;
beforeAll(async () => {
  const folder = temporary('munich');
  for (const [path, text] of Object.entries(starterCase)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  site = await publishSite(folder, true);
}, 120_000);

describePage('What if, of one change alone', (open) => {
  it('answers from the file at once, and says so; of two it computes, and shows no verdict until it has', async () => {
    const { page, faults } = await open({ site, hash: '#view=what-if' });
    const source = await page.evaluate(() => {
      const { rests } = window.quadrille!.state.study;
      return rests!.claims
        .flatMap(({ without }) => without)
        .flatMap(({ lost, falls }) => (falls && lost.is === 'source' && !lost.as ? lost.id : []))[0]!;
    });
    // what the page shows in the first moment in which it can show anything
    const seen = await page.evaluate(async (id) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const told = () => ({
        status: document.querySelector('.tally [role=status]')!.textContent,
        rows: document.querySelectorAll('.outcome > table tbody tr, .outcome > div table tbody tr').length,
      });
      const after = async (hash: string) => {
        const begun = performance.now();
        location.hash = hash;
        await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        await frame();
        await frame();
        return { ...told(), milliseconds: performance.now() - begun };
      };
      const one = await after(`view=what-if&without=${id}`);
      const two = await after(`view=what-if&without=${id}&halfLifeDays=100`);
      return { one, two };
    }, source);
    expect(seen.one.status).toMatch(
      /with another verdict\. Worked out beforehand; it is being judged in all/,
    );
    expect(seen.one.rows).toBeGreaterThan(0);
    expect(seen.one.milliseconds).toBeLessThan(1000);
    expect(seen.two).toMatchObject({ status: 'Judging again under your changes …', rows: 0 });
    await page.getByText('Computed here, in all').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows no claim as it stood while it is judged under other changes', async () => {
    const { page } = await open({ site });
    const seen = await page.evaluate(async () => {
      const { id } = window.quadrille!.state.study.report.claims[0]!;
      location.hash = `claim=${id}&halfLifeDays=100&amplitude=9`;
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.getElementById('main')!.textContent;
    });
    expect(seen).toBe('Judging again under your changes …');
    await page.locator('.claim-page h2').waitFor();
  });
});
