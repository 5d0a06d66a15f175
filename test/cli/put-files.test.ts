import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FilesToPut, putFiles, WAITING } from '../../src/cli/put-files.ts';
import { root } from '../rules/source-files.ts';

const older: FilesToPut = [
  ['data/a.csv', 'old a'],
  ['data/b.csv', 'old b'],
  ['index.html', 'old page'],
];
const newer: FilesToPut = older.map(([path, text]) => [path, text.replace('old', 'new')]);

describe('putFiles', () => {
  let home: string;
  let site: string;
  const texts = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(site, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [path.slice(site.length + 1), readFileSync(path, 'utf8')]),
    );

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'quadrille-put-'));
    site = join(home, 'site');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('putFiles(folder, files) writes them into a new folder, and over those of an older run', () => {
    putFiles(site, older);
    expect(texts()).toEqual(Object.fromEntries(older));
    putFiles(site, newer);
    expect(texts()).toEqual(Object.fromEntries(newer));
    expect(readdirSync(site).sort()).toEqual(['data', 'index.html']);
  });

  it('putFiles(folder, files) leaves what it does not write', () => {
    putFiles(site, older);
    writeFileSync(join(site, 'data/mine.txt'), 'mine');
    writeFileSync(join(site, '.nojekyll'), '');
    putFiles(site, newer);
    expect(texts()).toEqual({ ...Object.fromEntries(newer), 'data/mine.txt': 'mine', '.nojekyll': '' });
  });

  it.each([
    ['a folder in the place of a file', (path: string) => mkdirSync(join(path, 'data/b.csv'))],
    ['a folder in the place of the page', (path: string) => mkdirSync(join(path, 'index.html'))],
    [
      'a file in the place of a folder',
      (path: string) => {
        rmSync(join(path, 'data'), { recursive: true });
        writeFileSync(join(path, 'data'), 'mine');
      },
    ],
  ])('putFiles(folder, files) with %s changes nothing', (_, spoil) => {
    putFiles(site, older.slice(0, 1));
    spoil(site);
    const before = texts();
    expect(() => putFiles(site, newer)).toThrow(/EISDIR|ENOTDIR|EEXIST/);
    expect(texts()).toEqual(before);
    expect(readdirSync(site).some((name) => name.startsWith(WAITING))).toBe(false);
  });

  it('putFiles(folder, files) on a path through a file makes nothing', () => {
    writeFileSync(join(home, 'file'), 'mine');
    expect(() => putFiles(join(home, 'file', 'site'), newer)).toThrow(/ENOTDIR/);
    expect(readdirSync(home)).toEqual(['file']);
  });

  it('putFiles(folder, files) that fails takes away the folders that it made', () => {
    const deep = join(home, 'a', 'b', 'site');
    expect(() => putFiles(deep, [...newer, ['data', 'a file in the place of a folder']])).toThrow();
    expect(readdirSync(home)).toEqual([]);
  });

  const script = (files: string, first = ''): string[] => [
    ...['--import', 'tsx', '--input-type=module', '--eval'],
    `import { putFiles } from ${JSON.stringify(join(root, 'src/cli/put-files.ts'))};
     ${first} putFiles(${JSON.stringify(site)}, [${files} ['index.html', 'new page']]);`,
  ];

  it.skipIf(process.platform === 'win32')(
    'putFiles(folder, files) without the right to write changes nothing',
    () => {
      putFiles(site, older);
      chmodSync(home, 0o755);
      chmodSync(site, 0o555);
      // root may write anywhere: it tries as another
      const first = process.getuid?.() === 0 ? 'process.seteuid(65534);' : '';
      const ran = spawnSync(process.execPath, script('', first), { cwd: root, encoding: 'utf8' });
      chmodSync(site, 0o755);
      expect(ran.stderr).toContain('EACCES');
      expect(texts()).toEqual(Object.fromEntries(older));
      expect(readdirSync(site).sort()).toEqual(['data', 'index.html']);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'putFiles(folder, files) on a disk that is full keeps the older site whole',
    () => {
      putFiles(site, older);
      const argv = script("['data/a.csv', 'new'], ['data/b.csv', 'x'.repeat(1e7)],");
      const quoted = argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
      // a limit on the size of a file fails as a full disk does: half-way through it
      const ran = spawnSync(
        'sh',
        ['-c', `ulimit -f 1000; trap '' XFSZ; exec ${process.execPath} ${quoted}`],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      expect(ran.stderr).toContain('EFBIG');
      expect(texts()).toEqual(Object.fromEntries(older));
      expect(readdirSync(site).sort()).toEqual(['data', 'index.html']);
    },
  );

  it('putFiles(folder, files) that is killed keeps the older site whole; the next run takes away what it left', async () => {
    putFiles(site, older);
    const many = "...Array.from({ length: 3000 }, (_, n) => ['data/' + n + '.csv', 'x'.repeat(1e5)]),";
    const child = spawn(process.execPath, script(`['data/a.csv', 'new'], ${many}`), { cwd: root });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    const waiting = join(site, `${WAITING}${child.pid}`);
    while (!existsSync(join(waiting, 'data/20.csv'))) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(existsSync(waiting)).toBe(true);
    for (const [path, text] of older) expect(readFileSync(join(site, path), 'utf8')).toBe(text);
    expect(readdirSync(join(site, 'data')).sort()).toEqual(['a.csv', 'b.csv']);
    putFiles(site, newer);
    expect(texts()).toEqual(Object.fromEntries(newer));
  });

  it('putFiles(folder, files) leaves alone what another run is still writing', () => {
    const other = join(site, `${WAITING}${process.ppid}`);
    mkdirSync(other, { recursive: true });
    putFiles(site, newer);
    expect(existsSync(other)).toBe(true);
  });
});
