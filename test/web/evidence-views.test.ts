import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { root } from '../rules/source-files.ts';
import { describePage } from './browser.ts';
import { FEW_WORLDS } from './sites.ts';

interface Judged {
  readonly claims: readonly {
    readonly says: string;
    readonly verdict: string;
    readonly share: { readonly true: number };
  }[];
}

/** What `judge` says of every claim in an account. */
async function judged(account: string): Promise<Judged['claims']> {
  const { out } = await runInProcess([
    'judge',
    join(root, 'cases/soviet-taiwanese'),
    '--json',
    '--account',
    account,
    '--worlds',
    String(FEW_WORLDS),
  ]);
  return (JSON.parse(out) as Judged).claims;
}

/** Waits until every world is judged under the changes that the address holds. */
async function settled(page: Page, part: string): Promise<void> {
  await page.waitForFunction((words) => {
    const { report, isRough, study } = window.quadrille!.state;
    return location.hash.includes(words) && report.value !== study.report && !isRough.value;
  }, part);
  await page.waitForFunction(
    () => !/Judging|being drawn/.test(document.querySelector('.tally')?.textContent ?? ''),
  );
}

/** The claims of the table of changes, each with its verdict as published and now. */
async function changed(page: Page): Promise<string[][]> {
  const rows = await page.locator('.outcome > .verdict-changes tbody tr').all();
  return Promise.all(
    rows.map(async (row) => [
      (await row.locator('th').innerText()).trim(),
      ...(await row.locator('.verdict-word').allTextContents()),
    ]),
  );
}

describePage('the view What if', (open, visit) => {
  it('another account: the claims that differ are those between two runs of judge', async () => {
    const { page, faults } = await visit('#view=what-if');
    await page
      .getByText(/All \d+\s+claims stand as published\./)
      .first()
      .waitFor();
    await page.getByLabel('Primary sources alone').check();
    await settled(page, 'account=primary');
    const [before, after] = [await judged('all'), await judged('primary')];
    const others = before.flatMap(({ says, verdict, share }, i) =>
      verdict !== after[i]!.verdict || share.true !== after[i]!.share.true
        ? [[says, verdict, after[i]!.verdict]]
        : [],
    );
    expect(others.length).toBeGreaterThan(5);
    const shown = await changed(page);
    for (const row of others) expect(shown).toContainEqual(row);
    expect(faults).toEqual([]);
  }, 120_000);

  it('a source left out stands in the address, and is taken back by its mark', async () => {
    const { page } = await visit('#view=what-if');
    await page.getByLabel('Search the sources').fill('tubilewicz 2005');
    await page
      .getByRole('checkbox', { name: /^Leave out Tubilewicz/ })
      .first()
      .focus();
    await page.keyboard.press('Space');
    await settled(page, 'without=tubilewicz');
    expect((await changed(page)).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Take back: Without Tubilewicz/ }).click();
    await page.getByText('stand as published.', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => location.hash)).not.toContain('without');
  });

  it('a scenario is supposed beside other changes: what goes with it is told, and the address holds it', async () => {
    const { page, faults } = await visit('#view=what-if&without=tubilewicz2007');
    await page.getByLabel('There is no clash on the Ussuri in March 1969.').check();
    await settled(page, 'scenario=no-ussuri-clash');
    expect(await page.evaluate(() => location.hash)).toContain('without=tubilewicz2007');
    const told = page.locator('fieldset', { hasText: 'What is supposed' });
    await told.getByText('Would not have been without it').click();
    expect(await told.innerText()).toContain('ussuri-clash → ussuri-clash-2');
    expect((await changed(page)).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Take back: Supposed: There is no clash/ }).click();
    await settled(page, 'without=tubilewicz2007');
    expect(await page.evaluate(() => location.hash)).not.toContain('scenario');
    expect(faults).toEqual([]);
  }, 120_000);

  it('an address that holds changes opens with them', async () => {
    const { page } = await open({ hash: '#view=what-if&amplitude=10&drop=ussuri-clash' });
    await settled(page, 'drop=');
    expect(await page.getByRole('combobox', { name: /^A phase moves at least/ }).inputValue()).toBe('2');
    expect(await page.getByRole('list', { name: 'Changes' }).locator('li').count()).toBe(2);
  });
});

describePage('What if, further', (open, visit) => {
  it('the address is copied where that is allowed, and shown selected where it is not', async () => {
    const { page, faults } = await open({ hash: '#view=what-if' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy this address' }).click();
    await page.getByText('Copied: the address holds your changes.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.reload();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy this address' }).click();
    const field = page.getByLabel('The address of this page');
    await field.waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
    expect(await field.inputValue()).toBe(page.url());
    expect(faults).toEqual([]);
  });

  it('rules: a fact left out takes its violations with it, and the rule says so', async () => {
    const { page } = await visit('#view=claims');
    const { rows, count } = await page.evaluate(() => {
      const rule = window.quadrille!.state.study.report.rules.find(({ kept }) => !kept)!;
      return { rows: rule.violations[0]!.rows, count: rule.violations.length };
    });
    await page.evaluate((drop) => {
      location.hash = `#view=what-if&drop=${drop}`;
    }, rows[0]);
    await settled(page, 'drop=');
    const said = await page.locator('.rule-outcome').innerText();
    expect(said).toContain(`as published broken, ${count}`);
    expect(said).toContain('No longer broken by');
    expect(said).not.toContain('Newly broken by');
  });
});

describePage('the views of the evidence', (_, visit) => {
  it('treaties: the pair that a claim compares comes first, and another is chosen by the address', async () => {
    const { page, faults } = await visit('#view=treaties');
    expect(await page.textContent('.shares')).toContain(
      'provisions of “Treaty of Friendship and Alliance between the Republic of China and the Soviet Union”, 50\u00a0% are kept',
    );
    expect(await page.locator('.provisions tr.dropped').count()).toBe(2);
    await page.getByLabel('The newer').selectOption('us-roc-treaty-1954');
    await page.waitForFunction(() => location.hash.includes('of=treaty-1945,us-roc-treaty-1954'));
    expect(await page.textContent('.shares')).toContain('“Mutual Defense Treaty between');
    expect(faults).toEqual([]);
  });

  it('votes: who moved between the two votes of a claim, and ballots that sort by keyboard', async () => {
    const { page, faults } = await visit('#view=votes');
    expect(await page.textContent('.moves')).toContain('1 from abstained to no: Senegal');
    const head = page.locator('.ballots th', { hasText: 'Actor' }).first();
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('.ballots tbody th').first().innerText()).toBe('Afghanistan');
    expect(faults).toEqual([]);
  });

  it('sources: one opens to what it says, and leads to the study without it', async () => {
    const { page, faults } = await visit('#view=sources');
    await page.getByLabel('Search', { exact: true }).fill('taiwan and the soviet bloc');
    await page.getByRole('link', { name: /Taiwan and the Soviet Bloc, 1949/ }).click();
    await page.getByRole('heading', { name: 'What it says' }).waitFor();
    await page.getByRole('link', { name: 'Leave it out, and see what moves' }).click();
    await settled(page, 'view=what-if&without=tubilewicz2005');
    expect((await changed(page)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('addresses of other views show what these begin with', async () => {
    for (const view of ['treaties', 'votes', 'sources']) {
      const { page, faults } = await visit(`#view=${view}&of=USSR,ROC`);
      expect(await page.locator('main table').count(), view).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    }
  });
});
