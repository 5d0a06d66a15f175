import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { nodeEffects } from '../src/cli/node-effects.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { findBrowser } from './find-browser.ts';
import { atRest, countQuestions } from './page-at-rest.ts';

/**
 * Takes the pictures of the README from the real page: publishes the bundled study, opens it in Chromium (the one that tests use),
 * and writes docs/pictures/*.png. Run it after the page has changed: npx tsx scripts/pictures.ts
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = [
  { name: 'claims', hash: '#view=claims' },
  { name: 'timeline', hash: '#view=timeline' },
  { name: 'what-if', hash: '#view=what-if&without=patel2025' },
] as const;

const site = join(mkdtempSync(join(tmpdir(), 'quadrille-pictures-')), 'site');
await runCommand(['publish', join(root, 'cases/soviet-taiwanese'), '--out', site], nodeEffects([]));
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
for (const { name, hash } of pictures) {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1120, height: 1040 },
    reducedMotion: 'reduce',
  });
  await countQuestions(context);
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site, 'index.html')).href + hash);
  await atRest(page);
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) });
  await context.close();
}
await browser.close();
