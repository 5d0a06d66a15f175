import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  browserPlaces,
  findBrowser,
  installBrowser,
  installSteps,
  type Machine,
  planFor,
} from '../../scripts/find-browser.ts';

const debian: Machine = {
  env: {},
  isRoot: true,
  osRelease: 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n',
  hasAptGet: true,
};
const said = (machine: Machine): string | undefined => {
  const plan = planFor(machine);
  return plan.install ? undefined : plan.says;
};

describe('planFor', () => {
  it('planFor(a Debian of root) is to install', () => {
    expect(planFor(debian)).toEqual({ install: true });
    expect(planFor({ ...debian, env: { CI: 'true', QUADRILLE_INSTALL: 'yes' } })).toEqual({ install: true });
  });

  it.each(['no', 'NO', '0', 'false'])(
    'planFor(a Debian of root, QUADRILLE_INSTALL=%s) says what to install',
    (value) => {
      expect(said({ ...debian, env: { QUADRILLE_INSTALL: value } })).toBe(
        'No Chromium was found, so the tests of the page are skipped: apt-get install chromium-headless-shell, or set CHROMIUM to the path of one.',
      );
    },
  );

  it.each<[string, Partial<Machine>, string]>([
    ['a Debian of another user', { isRoot: false }, 'apt-get install chromium-headless-shell'],
    ['a Debian without apt-get', { hasAptGet: false }, 'install Chromium or Chrome'],
    ['Ubuntu', { osRelease: 'ID=ubuntu\nID_LIKE=debian\n' }, 'install Chromium or Chrome'],
    ['a system without a name', { osRelease: '' }, 'install Chromium or Chrome'],
  ])('planFor(%s) says what to install, in a line', (_, changes, how) => {
    const says = said({ ...debian, ...changes });
    expect(says).toContain(how);
    expect(says).not.toContain('\n');
  });

  it('planFor(CHROMIUM that is none) installs nothing in its place', () => {
    expect(said({ ...debian, env: { CHROMIUM: '/none' } })).toContain('CHROMIUM names /none');
  });
});

describe('browserPlaces', () => {
  it('browserPlaces(env) is what CHROMIUM names and nothing else, or the folders of PATH first', () => {
    expect(browserPlaces({ CHROMIUM: '/here', PATH: '/usr/bin' })).toEqual(['/here']);
    const places = browserPlaces({ PATH: '/own::/usr/bin' }, '/playwright');
    expect(places[0]).toBe(join('/own', 'chromium-headless-shell'));
    expect(places.at(-1)).toBe('/playwright');
    expect(new Set(places).size).toBe(places.length);
  });

  it.skipIf(process.platform === 'win32')('findBrowser(env) takes only what runs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quadrille-browser-'));
    const path = join(folder, 'chromium');
    const put = (text: string) => {
      writeFileSync(path, `#!/bin/sh\n${text}\n`);
      chmodSync(path, 0o755);
    };
    put('echo "get it from the store"; exit 10');
    expect(findBrowser({ CHROMIUM: path })).toBeUndefined();
    put('echo Chromium 156');
    expect(findBrowser({ CHROMIUM: path })).toBe(path);
    expect(findBrowser({ CHROMIUM: join(folder, 'none') })).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe('installBrowser', () => {
  it('installBrowser(run) renews the lists, fetches, then installs what was fetched, each within a limit', () => {
    const asked: string[] = [];
    const failed = installBrowser((argv, mostMs) => {
      asked.push(
        argv
          .filter((word) =>
            /^(apt-get|update|install|chromium-headless-shell|--yes|--.*download.*)$/.test(word),
          )
          .join(' '),
      );
      expect(mostMs).toBeLessThanOrEqual(300_000);
      return { ok: true, err: '' };
    });
    expect(failed).toBeUndefined();
    expect(asked).toEqual([
      'apt-get --yes update',
      'apt-get --yes install chromium-headless-shell --download-only',
      'apt-get --yes install chromium-headless-shell --no-download',
    ]);
  });

  it('installBrowser(run) goes on with old lists, and says in a line why there is no package', () => {
    const offline = (argv: readonly string[]) => ({ ok: !argv.includes('update'), err: 'E: no network\n' });
    expect(installBrowser(offline)).toBeUndefined();
    const none = (argv: readonly string[]) => ({
      ok: argv.includes('update'),
      err: 'W: something\nE: Unable to locate package chromium\n',
    });
    expect(installBrowser(none)).toBe('E: Unable to locate package chromium');
    expect(installBrowser(() => ({ ok: false, err: '' }))).toBe('apt-get took too long');
    expect(installSteps).toHaveLength(3);
  });
});
