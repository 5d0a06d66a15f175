import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describePage } from './browser.ts';
import { publishSite, temporary } from './sites.ts';

declare global {
  interface Window {
    pwned?: boolean;
  }
}

const evil =
  '</script></title></style><script>window.pwned=true</script><img src=x onerror="window.pwned=true">';
const turned = '\u202Eright to left\u202C \u200F\u2067mark\u2069';
const huge = 'long '.repeat(20_000);

/** A case whose every text wants to be something else. JSON is YAML too. */
const hostileCase: Readonly<Record<string, unknown>> = {
  'case.yaml': {
    case: { id: 'hostile', title: `${evil} ${turned}`, period: '1950-01-01/1960-12-31', seed: 1, worlds: 20 },
  },
  'actors.yaml': {
    actors: [
      { id: 'A', kind: 'state', name: `=1+1 ${evil}`, lat: 50, lon: 10 },
      { id: 'B', kind: 'state', name: turned, lat: 40, lon: 20, names: [{ text: '@SUM(A1)' }] },
    ],
    places: [{ id: 'port', name: evil, lat: 45, lon: 15 }],
    coverage: [{ between: ['A', 'B'], period: '1950-01-01/1960-12-31', evidence: '@one', note: evil }],
  },
  'events.yaml': {
    events: [
      ['=HYPERLINK("http://example.invalid","x")', 'public'],
      [evil, 'secret'],
      [huge, 'leaked'],
      ['javascript:alert(1)', 'public'],
    ].map(([title, channel], i) => ({
      id: `e${i + 1}`,
      date: `195${i + 1}-05-0${i + 1}`,
      by: 'A',
      to: 'B',
      type: '046',
      channel,
      title,
      note: evil,
      evidence: [{ source: 'one', locator: evil, quote: `${turned} ${evil}` }],
    })),
    spells: [
      {
        id: 's1',
        kind: 'possession',
        by: 'A',
        object: 'port',
        start: '1951-01-01',
        evidence: '@one',
        note: evil,
      },
    ],
    instruments: [
      {
        id: 't1',
        title: evil,
        kind: 'treaty',
        parties: ['A', 'B'],
        signed: '1952-01-01',
        evidence: '@one',
        provisions: [{ article: evil, topic: evil, obligation: '+cmd', text: evil }],
      },
    ],
  },
  'claims.yaml': {
    claims: [
      { id: 'c1', group: evil, says: evil, by: '@one', note: evil, test: 'e1 before e2' },
      { id: 'c2', group: turned, says: `${turned} =1+1`, by: '@one', test: 'count(events(by = A)) = 4' },
    ],
    accounts: [{ id: 'half', says: evil, without: 'two' }],
  },
  'sources.yaml': {
    sources: [
      { id: 'one', type: 'book', title: evil, URL: 'javascript:window.pwned=true', note: evil },
      {
        id: 'two',
        type: 'book',
        title: '=cmd|calc',
        URL: 'data:text/html,<script>window.pwned=true</script>',
      },
    ],
  },
};

let site: Promise<string> | undefined;

/** Publishes the hostile case, once. */
function hostileSite(): Promise<string> {
  const folder = temporary('hostile');
  for (const [path, content] of Object.entries(hostileCase)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
  return publishSite(folder);
}

const published = (): Promise<string> => {
  site ??= hostileSite();
  return site;
};

describePage('a page with hostile text', (open) => {
  it('stays text in every view', async () => {
    const { page, faults } = await open({ site: await published() });
    expect(await page.title()).toContain('<script>window.pwned=true</script>');
    const views = page.locator('nav[aria-label="Views"] :is(a, button)');
    expect(await page.evaluate(() => window.quadrille!.state.study.report.claims.length)).toBe(2);
    expect(await views.count()).toBeGreaterThan(2);
    for (let i = 0; i < (await views.count()); i++) {
      await views.nth(i).click();
      await page.waitForTimeout(150);
      await expectText(page);
    }
    expect(faults).toEqual([]);
  });

  const said = encodeURIComponent(evil);
  it.each([
    ['a claim', '#claim=c1'],
    ['a date', '#date=1955-01-01'],
    ['the sources', '#view=sources'],
    ['the treaties', '#view=treaties&of=t1,t1'],
    ['a claim of a hostile name', `#claim=${said}`],
    ['a hostile address', `#view=timeline&of=${said},A&without=${said}&account=${said}`],
  ])('stays text at %s', async (_, hash) => {
    const { page } = await open({ site: await published(), hash });
    await page.waitForTimeout(150);
    await expectText(page);
    expect(await page.locator('h1').innerText()).toContain('<script>');
  });

  it('stays text in the static page', async () => {
    const { page } = await open({ site: await published(), javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toContain('<script>window.pwned=true</script>');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('tables with hostile text', { timeout: 180_000 }, () => {
  it('is no formula in any table', async () => {
    const data = join(await published(), 'data');
    const cells = readdirSync(data)
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => readFileSync(join(data, name), 'utf8').split(/[,\n]/));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^"?[=+@]|^"?-(?![\d.])/.test(cell))).toEqual([]);
  });
});

/** Nothing of the case ran, and nothing of it became an element or an address that does more than lead to a page. */
async function expectText(page: Page): Promise<void> {
  // the code of a view stands in the page as a script until it has run
  await page.waitForFunction(() => document.querySelector('script[src^="blob:"]') === null);
  const found = await page.evaluate(() => ({
    pwned: window.pwned,
    // those of the page alone: what it holds packed is no script to a browser
    scripts: document.querySelectorAll('script:not([type="application/octet-stream"])').length,
    images: document.querySelectorAll('img').length,
    addresses: [...document.querySelectorAll('a[href], form[action], [src]')]
      .map(
        (each) => each.getAttribute('href') ?? each.getAttribute('action') ?? each.getAttribute('src') ?? '',
      )
      .filter((address) => !/^(?:https?:\/\/|#|data\/[\w.-]+$)/.test(address)),
  }));
  expect(found).toEqual({ pwned: undefined, scripts: 2, images: 0, addresses: [] });
}
