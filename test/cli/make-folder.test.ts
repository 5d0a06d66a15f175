import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/cli/make-folder.ts';
import { root } from '../rules/source-files.ts';

describe('makeFolder(path)', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'make-folder-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('makes a folder and those above it, and gives the first', () => {
    expect(makeFolder(join(home, 'a/b/c'))).toBe(join(home, 'a'));
    expect(statSync(join(home, 'a/b/c')).isDirectory()).toBe(true);
    expect(makeFolder(join(home, 'a/b'))).toBeUndefined();
    expect(makeFolder(join(home, 'a/b/d'))).toBe(join(home, 'a/b/d'));
  });

  it('throws below a file, and where one stands', () => {
    writeFileSync(join(home, 'file'), '');
    expect(() => makeFolder(join(home, 'file/a/b'))).toThrow(/ENOTDIR|EEXIST/);
    expect(() => makeFolder(join(home, 'file'))).toThrow('EEXIST');
  });

  // in a process of its own: what never ends cannot be stopped within one
  it.runIf(existsSync('/proc/self'))('ends where nothing can be put into a folder that is there', () => {
    const module = join(root, 'src/cli/make-folder.ts');
    const script = `import(${JSON.stringify(module)}).then(({ makeFolder }) => makeFolder('/proc/none/below'))`;
    const argv = ['--import', 'tsx', '-e', script];
    const ran = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', timeout: 20_000 });
    expect([ran.status, ran.stderr]).toEqual([
      1,
      expect.stringContaining("EPERM: operation not permitted, mkdir '/proc/none'"),
    ]);
  });
});
