import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(root, 'dist/quadrille.js');
let folder: string;

beforeAll(() => {
  if (!existsSync(bundle)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'quadrille-'));
  spawn(['init', join(folder, 'munich')]);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function spawn(argv: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [bundle, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
  });
}

describe('dist/quadrille.js', () => {
  it('dist/quadrille.js --help answers at once', () => {
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      expect(spawn(['--help']).status).toBe(0);
      return performance.now() - begun;
    });
    // 150 ms is the aim; the machine of a test may be busy
    expect(Math.min(...times)).toBeLessThan(400);
  });

  it('dist/quadrille.js judge --rests finds its threads from any folder, and says the same on one and on two', () => {
    const munich = join(folder, 'munich');
    const [one, two] = ['1', '2'].map((workers) =>
      spawnSync(process.execPath, [bundle, 'judge', munich, '--rests', '--json', '--workers', workers], {
        encoding: 'utf8',
        cwd: folder,
      }),
    );
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(one!.stdout).claims[0].rests.without.length).toBeGreaterThan(0);
    expect(two!.stdout).toBe(one!.stdout);
  }, 120_000);

  it('dist/quadrille.js init, check, judge: a new case is sound and judged', () => {
    const munich = join(folder, 'munich');
    expect(readdirSync(munich).sort()).toEqual([
      'actors.yaml',
      'case.yaml',
      'claims.yaml',
      'events.yaml',
      'schema',
      'sources.bib',
      'treaties.yaml',
    ]);
    expect(spawn(['check', munich])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('sound'),
    });
    const judged = spawn(['judge', munich, '--report', join(folder, 'munich.md')]);
    expect(judged.status).toBe(0);
    expect(judged.stdout).toContain('declaration-last');
    expect(readFileSync(join(folder, 'munich.md'), 'utf8')).toContain('## The claims');
    expect(spawn(['init', munich]).status).toBe(2);
  });

  it('dist/quadrille.js measures networks, for which it loads the solver', () => {
    const [ties, store] = [join(folder, 'ties.csv'), join(folder, 'data.duckdb')];
    writeFileSync(ties, 'window,year,end_year,from,to,sign\nw,1950,1953,USA,RUS,-1\nw,1950,1953,USA,GBR,1\n');
    expect(spawn(['data', 'add', 'signed-edges', ties, '--store', store]).status).toBe(0);
    for (const [measure, ...more] of [
      ['sameBloc', '--between', 'USA,USSR'],
      ['frustration'],
      ['landscape'],
    ]) {
      const measured = spawn(['measure', measure!, ...more, '--store', store, '--csv']);
      expect(measured.status, measured.stderr).toBe(0);
      expect(measured.stdout).toContain('1950');
    }
  });

  it('dist/quadrille.js writes answers to standard output, and all else to standard error', () => {
    const wrong = spawn(['judge', join(folder, 'munch')]);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('did you mean');
  });

  it('dist/quadrille.js has no colour in a pipe, but where it is forced', () => {
    const argv = ['check', join(folder, 'munich')];
    expect(spawn(argv).stdout).not.toContain('\u001b');
    expect(spawn(argv, { FORCE_COLOR: '1' }).stdout).toContain('\u001b[1m');
    expect(spawn([...argv, '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b');
  });

  it.skipIf(process.platform === 'win32')('dist/quadrille.js is quiet when its reader leaves', () => {
    const command = `"${process.execPath}" "${bundle}" series GBR DEU "${join(folder, 'munich')}" --step day --csv | head -1`;
    const piped = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(piped.stdout).toBe('a,b,from,to,value,low,high,acts,contact,contactLow,contactHigh\n');
    expect(piped.stderr).toBe('');
  });
});
