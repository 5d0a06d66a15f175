import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describePage } from './browser.ts';
import { temporary } from './sites.ts';
import { starterSite } from './starter-site.ts';

const scenario = `scenarios:
  - { id: no-godesberg, says: They had not met at Godesberg., changes: [{ drop: godesberg }] }
`;
let site: string;
beforeAll(async () => {
  site = await starterSite({ 'scenarios.yaml': scenario });
}, 120_000);

describePage('What if, of one change alone', (open) => {
  it('answers from the file at once, and says so; of two it computes, and shows no verdict until it has', async () => {
    const { page, faults } = await open({ site, hash: '#view=what-if' });
    const source = await page.evaluate(() => {
      const { report } = window.quadrille!.state.study;
      return report.claims
        .flatMap(({ rests }) => rests!.without)
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
    expect(seen.one.status).toMatch(/with another verdict\. Worked out beforehand; shares that it moves/);
    expect(seen.one.rows).toBeGreaterThan(0);
    expect(seen.one.milliseconds).toBeLessThan(1000);
    // a worker may be as fast as two frames; what it never shows is the answer of one change as that of two
    const isJudging = seen.two.status === 'Judging again under your changes …' && seen.two.rows === 0;
    expect(isJudging || /Computed here/.test(seen.two.status!) ? 'of two' : seen.two).toBe('of two');
    await page.getByText('Computed here, in all').waitFor();
    // it stays what it was, also once the page has judged it too
    await page.evaluate((id) => {
      location.hash = `view=what-if&without=${id}`;
    }, source);
    await page
      .getByText(/Worked out beforehand(, in all|; shares that it moves in few worlds were computed)/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('answers a scenario alone from the file, in every view, and never judges first', async () => {
    const { page, faults } = await open({ site, hash: '#view=claims&scenario=no-godesberg' });
    const count = await page.evaluate(() => window.quadrille!.state.study.played!.length);
    expect(count).toBe(1);
    // the code of the view is unpacked when it is opened first
    await page.getByRole('link', { name: 'What if', exact: true }).click();
    await page.locator('.what-if-view, #main h2').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[data-opening]'));
    const seen = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const after = async (hash: string) => {
        location.hash = hash;
        await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        await frame();
        await frame();
        return document.getElementById('main')!.textContent!;
      };
      const { id } = window.quadrille!.state.study.report.claims[0]!;
      await after('view=claims');
      return [
        await after('view=claims&scenario=no-godesberg'),
        await after('view=claims'),
        await after(`claim=${id}&scenario=no-godesberg`),
        await after('view=claims'),
        await after('view=what-if&scenario=no-godesberg'),
      ] as const;
    });
    for (const told of [seen[0], seen[2]]) expect(told).toContain('Worked out beforehand. The figures');
    expect(seen[4]).toContain('Worked out beforehand, in all');
    await page.locator('#main').getByText('Worked out beforehand, in all').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows no published ledger before its script has run under an address that changes something', async () => {
    const html = readFileSync(join(site, 'index.html'), 'utf8').replace(
      /<script>(?!if)[\s\S]*<\/script>/,
      '',
    );
    const still = temporary('still');
    writeFileSync(join(still, 'index.html'), html);
    for (const [hash, isShown] of [
      ['', true],
      ['#view=what-if', true],
      ['#view=claims&without=steiner2011', false],
      ['#halfLifeDays=100', false],
    ] as const) {
      const { page } = await open({ site: still, hash, isBroken: true });
      expect([hash, await page.locator('main').isVisible()]).toEqual([hash, isShown]);
      expect(await page.getByText('Judging again under your changes').isVisible()).toBe(!isShown);
    }
  });

  it('shows no date as it was while it is read under other changes', async () => {
    const { page } = await open({ site, hash: '#view=date&date=1938-09-30' });
    await page.locator('.date-view .network').first().waitFor();
    const seen = await page.evaluate(async () => {
      location.hash = 'view=date&date=1938-09-30&halfLifeDays=100';
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const status = document.querySelector('.date-under')!.textContent;
      return [status, document.querySelectorAll('.date-view .network').length];
    });
    expect(seen).toEqual(['Reading the record of 30 September 1938 …', 0]);
    await page.locator('.date-view .network').first().waitFor();
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
