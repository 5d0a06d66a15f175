import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSound } from '../../src/base/problems/is-sound.ts';
import type { Problem } from '../../src/base/problems/problems.ts';
import type { CaseRecord } from '../../src/record/case-record.ts';
import { readCase } from '../../src/record/read-case.ts';
import { expectGolden } from '../golden-file.ts';

const root = join(import.meta.dirname, '../..');

function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

const worded = (p: Problem): string =>
  `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]${p.severity === 'note' ? ' note' : ''}\n`;

/** The rows that stand, by table; a row without an id is a dot. */
const standing = (record: CaseRecord): string =>
  Object.entries(record.rows)
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => `${table}: ${rows.map((row) => ('id' in row ? row.id : '.')).join(', ')}\n`)
    .join('');

// what is wrong in its claims, second witnesses, scenarios, prose and stories is found later
const later = [
  'broken-claims',
  'broken-argument',
  'broken-choices',
  'broken-scenarios',
  'broken-second-witness',
  'broken-stories',
];
const folders = readdirSync(join(root, 'cases')).filter(
  (name) => name.startsWith('broken-') && !later.includes(name),
);

describe('readCase(a broken case)', () => {
  it.each(folders)('finds exactly the problems of cases/%s and keeps what is sound', async (folder) => {
    const { record, problems } = await readCase(filesOf(join(root, 'cases', folder)));
    expectGolden(`${folder}/problems.txt`, problems.map(worded).join('\n'));
    expectGolden(`${folder}/rows.txt`, standing(record));
    expect(isSound(problems)).toBe(false);
  });
});
