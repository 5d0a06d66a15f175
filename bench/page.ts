import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.ts';
import { measureLimits } from './page-limits.ts';
import { writeTimelineCase } from './timeline-case.ts';
import { quantiles, timeFrames } from './timeline-frames.ts';

/**
 * Measures the published page in a real browser, from disk: when there is something to read, when the engine answers, how
 * long a change takes to be judged again; and every view and change beside the longest that it may take. Says so when there is no Chromium. A site that
 * was published already is measured with SITE=its folder.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findBrowser() ?? '';
const runs = Number(process.env.RUNS ?? 5);
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

const study = join(root, 'cases/soviet-taiwanese');
/** As many acts between one pair as the timeline is meant to bear. */
const acts = 2000;
const pair = ['USSR', 'ROC'] as const;
const moveForMs = 3000;

/** A new folder, gone when the measuring ends. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quadrille-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function publish(study: string, ...options: readonly string[]): string {
  const folder = join(temporary(), 'site');
  const args = [join(root, 'dist/quadrille.js'), 'publish', study, '--out', folder, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 2) throw new Error(stderr);
  return pathToFileURL(join(folder, 'index.html')).href;
}

/** In the page: what `work` takes, in milliseconds. */
async function asked(page: Page, question: object): Promise<number> {
  return page.evaluate(`(async () => {
    const start = performance.now();
    await window.quadrille.ask(${JSON.stringify(question)});
    return performance.now() - start;
  })()`);
}

function row(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const [middle, low, high] = [sorted[Math.floor(sorted.length / 2)]!, sorted[0]!, sorted.at(-1)!].map(
    Math.round,
  );
  process.stdout.write(`${what.padEnd(66)}${`${middle} (${low}–${high})`.padStart(20)}\n`);
}

const browser = await chromium.launch({ executablePath, args: flags }).catch(() => undefined);
if (!browser)
  process.stdout.write(
    `no Chromium at ${executablePath}: the page is not measured; apt-get install chromium\n`,
  );
else {
  const address = process.env.SITE
    ? pathToFileURL(join(process.env.SITE, 'index.html')).href
    : publish(study);
  process.stdout.write(
    `\nChromium ${browser.version()}, median (least–most) of ${runs} runs, milliseconds\n\n`,
  );
  const paints: number[] = [];
  const ready: number[] = [];
  const opened: number[] = [];
  const changes = new Map<string, number[]>();
  for (let i = 0; i < runs; i++) {
    const page = await (await browser.newContext({ offline: true })).newPage();
    const start = performance.now();
    await page.goto(address);
    await page.waitForFunction(() => window.quadrille !== undefined);
    ready.push(performance.now() - start);
    paints.push(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
    await asked(page, { ask: 'date', whatIf: {}, worlds: 1, date: 0 });
    opened.push(performance.now() - start);
    for (const worlds of [200, 1000]) {
      for (const [name, whatIf] of [
        ['a source left out', { without: ['patel2025'] }],
        ['another half-life', { reading: { halfLifeDays: 730.485 } }],
      ] as const) {
        const key = `judge all claims again, ${name}, ${worlds} worlds`;
        changes.set(key, [...(changes.get(key) ?? []), await asked(page, { ask: 'judge', whatIf, worlds })]);
      }
    }
    await page.context().close();
  }
  if (runs > 0) {
    row('first contentful paint, from disk', paints);
    row('page there, its study read', ready);
    row('engine ready, the case checked again', opened);
  }
  for (const [name, values] of changes) row(name, values);
  await measureLimits(browser, address, runs);
  await timeline(browser);
  await browser.close();
}

/** Moves the timeline of a case with many acts between one pair, and prints what its frames took. */
async function timeline(browser: Browser): Promise<void> {
  const grown = temporary();
  writeTimelineCase(study, grown, pair, acts);
  const page = await (
    await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
  ).newPage();
  await page.goto(`${publish(grown, '--no-rests')}#view=timeline&of=${pair.join()}`);
  await page.waitForSelector('.timeline-drawing .median');
  await page.waitForSelector('.timeline .rough', { state: 'detached', timeout: 120_000 });
  process.stdout.write(
    `\nA timeline of ${acts} acts between one pair, moved for ${moveForMs / 1000} s: median (95th percentile)\n\n`,
  );
  for (const [movement, zooms, where] of [
    ['pan along', 2, 'half of the period'],
    ['pan along', 5, 'an eighth of it'],
    ['zoom in and out', 0, 'from the whole period'],
    ['zoom in and out', 5, 'from an eighth of it'],
  ] as const) {
    const whole = page.getByRole('button', { name: 'Whole period' });
    if (await whole.isEnabled()) await whole.click();
    for (let i = 0; i < zooms; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(500);
    const { apart, work, cpu } = await timeFrames(page, movement, moveForMs);
    frameRow(`${movement}, ${where}: from frame to frame`, apart);
    frameRow(`  main thread for a frame`, work);
    process.stdout.write(`${'  its CPU, mean'.padEnd(66)}${cpu.toFixed(1).padStart(20)}\n`);
  }
}

function frameRow(what: string, values: readonly number[]): void {
  const { median, high } = quantiles(values);
  process.stdout.write(`${what.padEnd(66)}${`${median.toFixed(1)} (${high.toFixed(1)})`.padStart(20)}\n`);
}
