import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import type { JudgeReport } from '../../src/argue/judge-report.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { daysNamed } from '../../src/base/named-days.ts';
import { readOpenEnded } from '../../src/base/open-ended-json.ts';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { jsonText } from '../../src/publish/json-text.ts';
import { judgeJson } from '../../src/publish/judge-json.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { everySource } from '../../src/system/belief.ts';
import { makeEngine, type Question, type WhatIf } from '../../src/web/engine/engine.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { root } from '../rules/source-files.ts';
import { describePage, pagesOf } from './browser.ts';
import { bundledSite, FEW_WORLDS, quickSite, temporary } from './sites.ts';

type Judged = ReturnType<typeof judgeJson>;
const study = join(root, 'cases/soviet-taiwanese');
/** The study as it stands in its files now. */
const { files } = readCaseFolder(study);
const { record } = readCaseJson(caseJson(await readSpecs(files), []));
const accounts = record.rows.accounts.map(({ id }) => id);

let printing: ReturnType<typeof print> | undefined;

/** What `judge` prints of the study in as many worlds as the page in these tests has, under its readings too: printed once. */
function judged(): ReturnType<typeof print> {
  printing ??= print('--readings', '--worlds', String(FEW_WORLDS));
  return printing;
}

/** What `judge --json` prints, without the problems: their places are in files that the page does not have. */
async function print(...options: readonly string[]): Promise<Omit<Judged, 'problems'>> {
  const { out } = await runInProcess(['judge', study, '--json', ...options]);
  const { problems: _, ...rest } = JSON.parse(out) as Judged;
  return rest;
}

/** Goes to an address within the page and gives the verdicts there once they are of all worlds, unrounded, as JSON. */
async function judgedInPage(page: Page, hash: string, account: string): Promise<string> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction(
    ([to, id]) => {
      const { report, isRough } = window.quadrille!.state;
      return location.hash === to && report.value.account === id && !isRough.value;
    },
    [hash, account],
  );
  return page.evaluate(() => JSON.stringify(window.quadrille!.state.report.value));
}

/** What is asked of the engine by the views, under one change. */
function questionsUnder(whatIf: WhatIf): Exclude<Question, { ask: 'open' }>[] {
  return [
    { ask: 'judge', whatIf, worlds: 100 },
    { ask: 'date', whatIf, worlds: 100, date: dayOf(1969, 6, 1) },
    { ask: 'series', whatIf, worlds: 100, a: 'USSR', b: 'ROC', step: 'month' },
    { ask: 'series', whatIf, worlds: 100, a: 'USSR', b: 'PRC', step: 'quarter' },
  ];
}

/** A report without the places of its problems and sources: those of the files, which the page's own case does not have. */
function withoutPlaces(report: string): string {
  return JSON.stringify(JSON.parse(report), (key, value) =>
    /^(?:at|problems)$/.test(key) ? undefined : value,
  );
}

/** A report without the notes on its record: the page has them from its case, the tests read theirs without. */
function withoutProblems(report: string): string {
  return JSON.stringify({ ...JSON.parse(report), problems: [] });
}

function asJudged(report: JudgeReport): Omit<Judged, 'problems'> {
  const { problems: _, ...rest } = JSON.parse(jsonText(judgeJson(report))) as Judged;
  return rest;
}

describe('the published study', { timeout: 600_000 }, () => {
  it('the page weighs under 2.5 MB, and its first script under 300 kB when gzipped', async () => {
    const page = readFileSync(join(await bundledSite(), 'index.html'), 'utf8');
    expect(Buffer.byteLength(page)).toBeLessThan(2.5e6);
    const script = /<script>([\s\S]*)<\/script>/.exec(page.slice(page.indexOf('id="pack-study"')))?.[1] ?? '';
    expect(script.length).toBeGreaterThan(100_000);
    expect(gzipSync(script).length).toBeLessThan(300_000);
  });

  it('data/verdicts.json is what judge --json --readings prints', async () => {
    const { problems: _, ...written } = JSON.parse(
      readFileSync(join(await quickSite(), 'data/verdicts.json'), 'utf8'),
    ) as Judged;
    expect(written).toEqual(await judged());
  });
});

/** Views, what shows that each is there, and on how many pages of paper it stands at most; what is longer than two is told in docs/publish.md. */
const printedViews: readonly (readonly [hash: string, shown: string, most: number])[] = [
  ['#view=study', '.study .doors', 2],
  ['#view=treaties', '.treaties .provisions', 3],
  ['#view=votes', '.votes .ballots', 2],
  ['#view=rivals', '.rivals .items', 4],
  ['#view=what-if', '.what-if h2', 1],
  ['#view=search&q=Luois', '.search .found', 2],
  ['#view=about&of=ROC', '.about .lanes', 4],
  ['#view=about&of=patel2025', '.about .citations', 3],
  ['#view=about&of=albanian-draft-1971', '.about .ballot-table', 2],
  ['#view=sources', '.sources .bibliography', 6],
  ['#view=timeline&of=USSR,ROC', '.timeline .in-order', 4],
  ['#view=claims', '.claims .ledger', 9],
];

describePage('the page', (open, visit) => {
  it('the page opens from disk, offline, without a request or an error', async () => {
    const { page, faults } = await open();
    expect(await page.title()).toContain('Soviet-Taiwanese');
    expect(await page.locator('h1').innerText()).toContain('Soviet-Taiwanese');
    expect(faults).toEqual([]);
  });

  it('the page shows the verdict of every claim as judge gives it', async () => {
    const { page } = await visit('#view=claims');
    for (const { says, verdict } of (await judged()).claims) {
      const entry = page.locator('main li', { has: page.getByText(says, { exact: true }) }).last();
      expect(await entry.innerText(), says).toMatch(new RegExp(`\\b${verdict}\\b`, 'i'));
    }
  });

  it('the engine in the page judges as judge --json --readings does, and as was published, to the last bit', async () => {
    const { page } = await visit('#view=claims');
    const [published, again] = await page.evaluate(async () => {
      const { state, ask } = window.quadrille!;
      const { worlds } = state.study.data;
      const judged = await ask({ ask: 'judge', whatIf: {}, worlds, readings: true });
      return [JSON.stringify(state.study.report), JSON.stringify(judged)] as const;
    });
    const here = judgeCase(record, { readings: true, worlds: FEW_WORLDS });
    expect(withoutPlaces(published)).toBe(withoutPlaces(JSON.stringify(here)));
    expect(withoutProblems(again)).toBe(withoutProblems(JSON.stringify(here)));
    expect(asJudged(JSON.parse(again))).toEqual(await judged());
  });

  it('every view prints on few pages of A4 and of Letter, without what is pressed, and says what it is', async () => {
    const { page } = await visit('#view=about');
    for (const [hash, shown, most] of printedViews) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator(shown).first().waitFor();
      for (const format of ['A4', 'Letter'])
        expect([hash, format, pagesOf(await page.pdf({ format })) <= most]).toEqual([hash, format, true]);
      await page.emulateMedia({ media: 'print' });
      // the words of `Word` are read in print as well
      expect(await page.locator('main :is(button:not(.word > *), input, select):visible').count(), hash).toBe(
        0,
      );
      expect(await page.locator('.paper-foot').innerText()).toMatch(/^Version: .*case \w{16}.*#view=/);
      await page.emulateMedia({ media: null });
    }
  });

  it.each([
    ['the published reading', {}],
    ['a source left out', { without: ['tubilewicz2005'] }],
    [
      'facts left out, another reading',
      { drop: ['louis-taipei-1968'], reading: { halfLifeDays: 182.62125 } },
    ],
  ] as const)('the engine in the page and in Node give the same to the last bit: %s', async (_, whatIf) => {
    const { page } = await visit('#view=claims');
    const questions = questionsUnder(whatIf);
    const answers = await page.evaluate(
      async (all) =>
        Promise.all(all.map(async (one) => JSON.stringify(await window.quadrille!.state.ask(one)))),
      questions,
    );
    const engine = makeEngine();
    engine({ ask: 'open', case: await page.evaluate(() => window.quadrille!.state.study.case) });
    expect(answers).toEqual(questions.map((question) => JSON.stringify(engine(question))));
  });

  it('the study has accounts that part', () => {
    expect(accounts.length).toBeGreaterThan(4);
  });

  it.each(accounts.map((id, i) => [id, i === 0 ? 'from disk' : 'in its place'] as const))(
    '#account=%s opens %s with what judge --account gives, to the last bit',
    async (id, where) => {
      const hash = `#account=${id}`;
      const { page, faults } = await (where === 'from disk' ? open({ hash }) : visit(hash));
      // while the page is at it
      const here = judgeCase(record, { account: id, worlds: FEW_WORLDS });
      const report = await judgedInPage(page, `#account=${id}`, id);
      expect(withoutProblems(report)).toBe(withoutProblems(JSON.stringify(here)));
      expect(faults).toEqual([]);
    },
  );

  it('what judge --account prints is what is judged here', async () => {
    const [account] = accounts;
    const few = asJudged(judgeCase(record, { account, worlds: 100 }));
    expect(few).toEqual(await print('--account', account!, '--worlds', '100'));
  });

  it.each(['patel2025', 'general-knowledge,share2003'])(
    '#without=%s judges as an account does that has lost these',
    async (without) => {
      const { page } = await open({ hash: `#without=${without}` });
      const inPage = asJudged(JSON.parse(await judgedInPage(page, `#without=${without}`, 'all')));
      const account = { ...everySource, lost: { sources: without.split(',') } };
      const own = asJudged(judgeCase(record, { account, alone: true, worlds: FEW_WORLDS }));
      expect(inPage.claims).toEqual(own.claims);
      expect(inPage.rules).toEqual(own.rules);
      const published = (await judged()).claims.map(({ share }) => share);
      expect(own.claims.map(({ share }) => share)).not.toEqual(published);
    },
  );

  it('#claim= opens that claim from disk', async () => {
    const { page, faults } = await open({ hash: '#claim=before-us-prc' });
    const claim = (await judged()).claims.find(({ id }) => id === 'before-us-prc')!;
    expect(await page.locator('main').innerText()).toContain(claim.says);
    expect(await page.evaluate(() => window.quadrille!.state.route.value?.claim)).toBe('before-us-prc');
    expect(faults).toEqual([]);
  });

  it('the dates that the author names are answered in the file as the engine answers, to the last bit', async () => {
    const { page } = await visit('#view=date&date=1969-03-02');
    const [days, told] = await page.evaluate(async () => {
      const packs = [...document.querySelectorAll('[id^=pack-date-]')];
      const texts = packs.map(async ({ textContent }) => {
        const bytes = Uint8Array.from(atob(textContent!.trim()), (letter) => letter.charCodeAt(0));
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
        return new Response(stream).text();
      });
      return [packs.map(({ id }) => id.slice('pack-date-'.length)), await Promise.all(texts)] as const;
    });
    expect(days).toEqual(expect.arrayContaining(['1969-03-02', '1969-06-01', '1971-10-25']));
    const engine = makeEngine();
    engine({ ask: 'open', case: await page.evaluate(() => window.quadrille!.state.study.case) });
    const again = days.map((text) =>
      engine({ ask: 'date', whatIf: {}, worlds: FEW_WORLDS, date: daysNamed(text)!.first }),
    );
    expect(told.map(readOpenEnded)).toEqual(again);
    expect(await page.locator('.date-under').innerText()).toMatch(
      new RegExp(`, ${FEW_WORLDS}\\sworlds, seed`),
    );
  });

  it('#date= opens that date from disk', async () => {
    const { page, faults } = await open({ hash: '#date=1969-06-01' });
    const route = await page.evaluate(() => window.quadrille!.state.route.value);
    expect(route).toMatchObject({ view: 'date', date: '1969-06-01' });
    expect(faults).toEqual([]);
  });

  it('every download leads to a file beside the page', async () => {
    const { page } = await visit('#view=claims');
    const links = await page
      .locator('a[href^="data/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(20);
    const site = await quickSite();
    expect(
      links.filter((link) => !existsSync(join(site, link)) || statSync(join(site, link)).size < 3),
    ).toEqual([]);
  });

  it('a page that was cut short keeps the published verdicts, and says so', async () => {
    const site = temporary('cut');
    const whole = readFileSync(join(await quickSite(), 'index.html'), 'utf8');
    writeFileSync(join(site, 'index.html'), whole.replace(/(id="pack-study">[\w+/]{1000})[\w+/]+=*/, '$1'));
    const { page } = await open({ site, isBroken: true });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('could not read the study');
    expect(await page.locator('.claim').count()).toBe((await judged()).claims.length);
  });

  it('a view whose code was damaged says so, and the others still open', async () => {
    const site = temporary('damaged');
    const whole = readFileSync(join(await quickSite(), 'index.html'), 'utf8');
    writeFileSync(
      join(site, 'index.html'),
      whole.replace(/(id="pack-votes"[^>]*>[\w+/]{100})[\w+/]+=*/, '$1'),
    );
    const { page } = await open({ site });
    await page.getByRole('link', { name: 'Votes', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('could not be opened');
    await page.getByRole('link', { name: 'Treaties', exact: true }).click();
    await page.locator('main h2').getByText('Treaties').waitFor();
  });

  it('the page tells every claim and verdict without its script too', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const text = (await page.locator('body').innerText()).replaceAll('\u00a0', ' ');
    const { claims } = await judged();
    expect(claims.filter(({ says }) => !text.includes(says)).map(({ id }) => id)).toEqual([]);
  });
});
