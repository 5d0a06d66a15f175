import type { Browser, BrowserContext, Page } from 'playwright-core';
import { countQuestions } from '../scripts/page-at-rest.ts';
import { views } from '../src/web/views.ts';
import { throttle, timeChange, timeOpening, watchPages } from './page-shown.ts';

/** How many times slower than this machine the page's main thread is made. */
const rates = [1, 4] as const;
const limits = { first: 1000, link: 1500, change: 100 } as const;

/** Places within views, beside the beginning of each: a claim, an act, a state, a source, a search. */
const places = [
  'claim=before-us-prc',
  'view=about&of=ussuri-clash',
  'view=about&of=ROC',
  'view=about&of=patel2025',
  'view=search&q=secret+1969',
];

/** Where a change is made. */
const changed = ['view=what-if', 'view=claims', 'claim=before-us-prc', 'view=read', 'view=study'];

interface Row {
  readonly what: string;
  readonly limit: number;
  /** The figures of each rate. */
  readonly figures: Map<number, number[]>;
}

/** Opens a published page at every view and place, changes it, and prints how long each took beside what it may take. */
export async function measureLimits(browser: Browser, address: string, runs: number): Promise<void> {
  const rows = new Map<string, Row>();
  const note = (rate: number, what: string, limit: number, value: number) => {
    const row = rows.get(what) ?? { what, limit, figures: new Map() };
    rows.set(what, row);
    row.figures.set(rate, [...(row.figures.get(rate) ?? []), value]);
  };
  for (const rate of rates)
    for (let i = 0; i < runs; i++) {
      for (const hash of ['', ...views.map(({ view }) => `view=${view}`), ...places]) {
        const [what, limit] = hash ? [`#${hash}`, limits.link] : ['the first view', limits.first];
        await inNewPage(browser, rate, async (page) =>
          note(rate, what, limit, await timeOpening(page, `${address}#${hash}`)),
        );
      }
      for (const hash of changed)
        await inNewPage(browser, rate, async (page) => {
          await timeOpening(page, `${address}#${hash}`);
          for (const [name, change] of await changesOf(page)) {
            await quiet(page);
            const { oldGone, shown, returns } = await timeChange(page, `${hash}&${change}`);
            if (returns > 0) throw new Error(`an old answer came back under #${hash}&${change}`);
            note(rate, `${name}, #${hash}: answered`, limits.change, shown);
            if (oldGone !== shown) note(rate, `${name}, #${hash}: at work`, limits.change, oldGone);
            await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
          }
        });
    }
  print([...rows.values()], runs);
}

async function inNewPage(browser: Browser, rate: number, work: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 900 },
  });
  await countQuestions(context);
  await watchPages(context);
  const page = await context.newPage();
  if (rate > 1) await throttle(page, rate);
  await work(page);
  await context.close();
}

/** Until the page's engine owes no answer, so that a change does not wait for what is no part of it. */
const quiet = (page: Page) =>
  page.waitForFunction(
    () => window.onTheirWay === 0 && window.quadrille?.state.isRough.value === false,
    undefined,
    { timeout: 120_000 },
  );

/** A source whose loss fells a verdict, the first account with other verdicts, the first other choice of a reading with some: of the page's own study. */
async function changesOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  const found = (await page.evaluate(`(() => {
    const { claims } = window.quadrille.state.study.report;
    const central = claims.find(({ id }) => id === 'before-us-prc') ?? claims[0];
    const losses = [central, ...claims].flatMap(({ rests }) => rests?.without ?? []);
    const source = losses.find(({ lost, falls }) => falls && lost.is === 'source' && !lost.as)?.lost.id;
    const moves = (other) => other.verdict !== central.verdict;
    const account = central.accounts.find((each) => each.id !== 'all' && moves(each)) ?? central.accounts[1];
    const reading = central.readings?.find(moves) ?? claims.flatMap(({ readings = [] }) => readings)[0];
    return { source, account: account?.id, reading: reading && reading.part + '=' + reading.value };
  })()`)) as { readonly source?: string; readonly account?: string; readonly reading?: string };
  return [
    ...(found.source ? [['a source dropped', `without=${found.source}`] as const] : []),
    ...(found.account ? [['an account chosen', `account=${found.account}`] as const] : []),
    ...(found.reading ? [['a reading chosen', found.reading] as const] : []),
  ];
}

function print(rows: readonly Row[], runs: number): void {
  const head = ['at most', ...rates.map((rate) => (rate === 1 ? 'median (worst)' : `${rate}× slower`))];
  line(`From disk, ${runs} runs, milliseconds to the frame that shows it`, head);
  for (const { what, limit, figures } of rows)
    line(what, [String(limit), ...rates.map((rate) => cell(figures.get(rate) ?? [], limit))]);
  process.stdout.write(
    'An old answer was never shown after the page had left it. Slowed is the main thread of the page, not its workers.\n',
  );
}

/** The median and the worst; `!` where the median is over the limit. */
function cell(values: readonly number[], limit: number): string {
  if (values.length === 0) return '–';
  const sorted = [...values].sort((a, b) => a - b).map(Math.round);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  return `${median} (${worst})${median > limit ? ' !' : ''}`;
}

const line = (what: string, cells: readonly string[]): void =>
  void process.stdout.write(`${what.padEnd(60)}${cells.map((each) => each.padStart(16)).join('')}\n`);
