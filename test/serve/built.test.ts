import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isEarly } from '../../src/web/live-news.ts';
import { root } from '../rules/source-files.ts';
import { brokenClaims, caseOnDisk } from './served-case.ts';

const built = join(root, 'dist/quadrille.js');
let disk: ReturnType<typeof caseOnDisk>;
let running: ChildProcessByStdio<null, Readable, Readable> | undefined;

beforeAll(() => {
  if (!existsSync(built)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  disk = caseOnDisk();
}, 120_000);
afterEach(() => void running?.kill('SIGKILL'));
afterAll(() => disk.remove());

/** `quadrille open` as its users run it: its address, what it says, and how it ends. */
async function open() {
  const child = spawn(process.execPath, [built, 'open', disk.folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(/^http:\S+/.exec(String(text))?.[0] ?? ''));
    child.once('exit', () => reject(new Error(said)));
  });
  return { child, address, ended, said: () => said };
}

interface Health {
  readonly ok: boolean;
  readonly stale: boolean;
  readonly version: string | null;
}

async function until(address: string, isSo: (health: Health) => boolean): Promise<Health> {
  for (;;) {
    const health = (await (await fetch(`${address}health`)).json()) as Health;
    if (isSo(health)) return health;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('dist/quadrille.js open', () => {
  it('quadrille open CASE judges in a thread of its own, follows, survives broken saves, and ends with 0 on Ctrl-C', async () => {
    const { child, address, ended, said } = await open();
    const first = await until(address, ({ version }) => version !== null && !isEarly(version));
    expect(await (await fetch(address)).text()).toContain(`content="${first.version}"`);
    expect((await fetch(`${address}data/claims.csv`)).status).toBe(200);
    disk.save('more.yaml', brokenClaims);
    expect(await until(address, ({ ok }) => !ok)).toMatchObject({ stale: true, version: first.version });
    for (let n = 0; n < 300; n++) disk.save('more.yaml', `# save ${n}\n${n % 2 ? brokenClaims : ''}`);
    disk.save('more.yaml', 'places:\n  - { id: berchtesgaden-town, name: Berchtesgaden town }\n');
    await until(address, ({ ok, version }) => ok && version !== first.version);
    renameSync(disk.folder, `${disk.folder}-away`);
    await until(address, ({ ok }) => !ok);
    renameSync(`${disk.folder}-away`, disk.folder);
    await until(address, ({ ok }) => ok);
    rmSync(join(disk.folder, 'more.yaml'));
    await until(address, ({ version }) => version === first.version);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said()).toContain('not sound, with');
  });

  it('quadrille open CASE that was killed while it judged starts again and says the same', async () => {
    const killed = await open();
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBeNull();
    const again = await open();
    const { version } = await until(again.address, (health) => health.version !== null);
    expect(version).toMatch(/^[0-9a-f]{16}(-early)?$/);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('quadrille open CASE ends with 0 between the verdicts and the other readings', async () => {
    const { child, address, ended } = await open();
    await until(address, ({ version }) => version !== null);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('quadrille open CASE says that its port is taken', async () => {
    const { child, address, ended } = await open();
    const argv = [built, 'open', disk.folder, '--port', new URL(address).port];
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      `port ${new URL(address).port} is taken, perhaps by another quadrille`,
    ]);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
