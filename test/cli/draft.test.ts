import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { putFiles } from '../../src/cli/put-files.ts';
import { envoys } from '../manuscript/draft/envoys.ts';
import { type Ran, runInProcess } from './run-in-process.ts';

type Changes = Parameters<typeof runInProcess>[1];

const draft = (argv: readonly string[], changes: Changes = {}): Promise<Ran> =>
  runInProcess(['draft', ...argv], {
    readBytes: (path) =>
      path === 'envoys.md'
        ? { ok: true, bytes: new TextEncoder().encode(envoys) }
        : { ok: false, says: path === 'folder' ? 'is a folder' : 'is not there' },
    ...changes,
  });

describe('draft', () => {
  it('reads the readings that its author has put right, and says which had no effect', async () => {
    const readings = 'readings:\n  - list: Nowhere\n';
    const { code, err } = await draft(['envoys.md'], {
      readFile: (path) => (path === 'envoys.lint.yaml' ? readings : undefined),
    });
    expect(code).toBe(0);
    expect(err).toContain('envoys.lint.yaml:2:5: the reading list: "Nowhere" had no effect');
  });

  it('draft FILE puts a case beside, says what is in it and how to go on', async () => {
    const { code, out, written } = await draft(['envoys.md']);
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual(
      [
        'sources.json',
        'actors.yaml',
        'places.yaml',
        'instruments.yaml',
        'events.yaml',
        'claims.yaml',
        'review.md',
        'case.yaml',
      ].map((name) => join('envoys-case', name)),
    );
    expect(out).toMatch(/^A case to start from is in envoys-case: 3 sources/);
    expect(out).toContain('  quadrille check envoys-case');
    expect(Math.max(...out.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  it('draft FILE --json gives the files and how much is in them', async () => {
    const { out } = await draft(['envoys.md', '--out', 'fresh', '--json']);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ ok: true, folder: 'fresh', notes: [], counts: { sources: 3 } });
    expect(answer.files).toContain('case.yaml');
    expect(Object.keys(answer.counts)).toEqual([
      'sources',
      'actors',
      'places',
      'instruments',
      'events',
      'undecided',
    ]);
  });

  it.each([
    [['none.md'], '"none.md" is not there'],
    [['folder'], '"folder" is a folder'],
    [[], 'draft needs FILE'],
    [['envoys.md', '--out', 'full'], '"full" is not empty, and nothing in it was touched'],
    [['envoys.md', '--out', 'file.txt'], '"file.txt" is a file'],
  ])('draft %j ends with 2, says why, and writes nothing', async (argv, message) => {
    const { code, err, written } = await draft(argv);
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toContain(message);
  });

  it('draft FILE leaves nothing where a file cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quadrille-draft-'));
    try {
      writeFileSync(join(folder, 'blocked'), '');
      const { code } = await draft(['envoys.md', '--out', join(folder, 'blocked', 'case')], { putFiles });
      expect(code).not.toBe(0);
      expect(readdirSync(folder)).toEqual(['blocked']);
      expect((await draft(['envoys.md', '--out', join(folder, 'case')], { putFiles })).code).toBe(0);
      expect(existsSync(join(folder, 'case', 'case.yaml'))).toBe(true);
      expect(readdirSync(join(folder, 'case')).filter((name) => name.startsWith('.'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a drafted case is checked, judged and shown on a date', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quadrille-draft-'));
    try {
      const into = join(folder, 'case');
      expect((await draft(['envoys.md', '--out', into], { putFiles })).code).toBe(0);
      for (const argv of [
        ['check', into],
        ['judge', into],
        ['on', '1930-01-01', into],
        ['publish', into, '--out', 'site'],
      ])
        expect((await runInProcess(argv)).code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
