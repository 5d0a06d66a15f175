import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Sees to it that the page's tests have a browser: `npm test` runs this first. Where there is none, and this is root's
 * Debian, Debian's is installed, unless QUADRILLE_INSTALL=no forbids it; otherwise one line says what to install, and those
 * tests are skipped.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/** The one without windows first: it opens a page in a third of the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

/** Where a Chromium may be: the one that CHROMIUM names and no other, or the usual places. */
export function browserPlaces(env: Environment, ofPlaywright = ''): string[] {
  if (env.CHROMIUM) return [env.CHROMIUM];
  const folders = [...new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin'])].filter(
    (each) => each !== '',
  );
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...(ofPlaywright === '' ? [] : [ofPlaywright]),
  ];
}

/** The first Chromium of this machine that runs: on some systems `chromium-browser` only says where to get one. */
export function findBrowser(env: Environment = process.env): string | undefined {
  return browserPlaces(env, chromium.executablePath()).find((path) => existsSync(path) && runs(path));
}

function runs(path: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    return (
      execFileSync(path, ['--version'], { timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
    );
  } catch {
    return false;
  }
}

/** What is known of a machine without a browser. */
export interface Machine {
  readonly env: Environment;
  readonly isRoot: boolean;
  /** The text of /etc/os-release; empty where there is none. */
  readonly osRelease: string;
  readonly hasAptGet: boolean;
}

/** What to do about a browser that is missing: install Debian's, or say what to install. */
export type Plan = { readonly install: true } | { readonly install: false; readonly says: string };

/** Decides what to do on a machine without a browser. Only Debian itself: on its kin the package of that name may be none. */
export function planFor({ env, isRoot, osRelease, hasAptGet }: Machine): Plan {
  const skipped = 'so the tests of the page are skipped';
  if (env.CHROMIUM)
    return {
      install: false,
      says: `CHROMIUM names ${env.CHROMIUM}, which is no browser that runs, ${skipped}.`,
    };
  const isDebian = /^ID=["']?debian["']?\s*$/m.test(osRelease);
  const isForbidden = /^(no|false|0|off)$/i.test(env.QUADRILLE_INSTALL ?? '');
  if (isDebian && hasAptGet && isRoot && !isForbidden) return { install: true };
  const how =
    isDebian && hasAptGet ? 'apt-get install chromium-headless-shell' : 'install Chromium or Chrome';
  return {
    install: false,
    says: `No Chromium was found, ${skipped}: ${how}, or set CHROMIUM to the path of one.`,
  };
}

/** How a program ended that was run. */
export interface Ended {
  readonly ok: boolean;
  readonly err: string;
}

/** Neither asks, nor waits long for a lock or for a network that is not there. */
const aptGet = [
  ...['apt-get', '--quiet', '--quiet', '--yes', '-o', 'DPkg::Lock::Timeout=60'],
  ...['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'],
];
const install = [...aptGet, 'install', '--no-install-recommends', 'chromium-headless-shell'];

/** What is run to install it, each with the longest it may take in ms. All that needs the network can be ended without harm. */
export const installSteps: readonly { readonly argv: readonly string[]; readonly mostMs: number }[] = [
  { argv: [...aptGet, 'update'], mostMs: 120_000 },
  { argv: [...install, '--download-only'], mostMs: 300_000 },
  { argv: [...install, '--no-download'], mostMs: 300_000 },
];

/** Installs it; gives what went wrong, in a line, or undefined. A list that cannot be renewed may do as it is. */
export function installBrowser(run: (argv: readonly string[], mostMs: number) => Ended): string | undefined {
  for (const [i, { argv, mostMs }] of installSteps.entries()) {
    const { ok, err } = run(argv, mostMs);
    if (!ok && i > 0) return err.trim().split('\n').at(-1) || 'apt-get took too long';
  }
  return undefined;
}

function run([program = '', ...argv]: readonly string[], mostMs: number): Ended {
  const ended = spawnSync(program, argv, {
    timeout: mostMs,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { ok: ended.status === 0, err: ended.stderr ?? '' };
}

function thisMachine(): Machine {
  const osRelease = '/etc/os-release';
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync(osRelease) ? readFileSync(osRelease, 'utf8') : '',
    hasAptGet: existsSync('/usr/bin/apt-get'),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Finds a browser, or installs it, or says what to install. */
export function provideBrowser(): void {
  if (findBrowser()) return;
  const plan = planFor(thisMachine());
  if (!plan.install) {
    say(plan.says);
    return;
  }
  say(
    'No Chromium was found; the tests of the page need it: installing Debian’s (QUADRILLE_INSTALL=no forbids it).',
  );
  const failed = installBrowser(run);
  if (failed !== undefined || !findBrowser())
    say(
      `Chromium could not be installed (${failed ?? 'it does not run'}), so the tests of the page are skipped.`,
    );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) provideBrowser();
