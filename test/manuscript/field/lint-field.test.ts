import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type FieldFile, fieldFiles } from '../../../scripts/field/field-findings.ts';
import { precisionBy, wilson } from '../../../scripts/field/precision.ts';
import { readReadings } from '../../../scripts/field/readings.ts';
import { root } from '../../rules/source-files.ts';

const run = promisify(execFile);

/** Two manuscripts with a mistake each that is certain, one that cannot be read, one file that is hidden. */
function fieldFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'field-'));
  writeFileSync(
    join(folder, 'a.md'),
    '# A\n\nThe note was handed over on 31 April 1922, and nobody answered it.\n',
  );
  writeFileSync(
    join(folder, 'b.txt'),
    'The permit was good until 30 February 1931, said the clerk at the gate.\n',
  );
  writeFileSync(join(folder, 'c.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  writeFileSync(join(folder, '.hidden.md'), 'Until 31 June 1931.\n');
  return folder;
}

const findingsOf = (files: readonly FieldFile[]) =>
  files.flatMap((file) => ('findings' in file ? file.findings : []));

describe('lint-field', () => {
  it('lints every file of a folder, says which cannot be read, and names each finding by a hash of its file', async () => {
    const folder = fieldFolder();
    const files = await fieldFiles(folder);
    expect(files.map((file) => [file.file, 'refused' in file])).toEqual([
      ['a.md', false],
      ['b.txt', false],
      ['c.doc', true],
    ]);
    const findings = findingsOf(files);
    expect(findings.map(({ format, finding }) => [format, finding.code, finding.confidence])).toEqual([
      ['md', 'date-impossible', 'certain'],
      ['txt', 'date-impossible', 'certain'],
    ]);
    for (const { key } of findings) expect(key).toMatch(/^[0-9a-f]{12}$/);
    // what is said of a finding, and where it stands, may change: its key does not
    writeFileSync(
      join(folder, 'd.md'),
      '# A\n\nThe note was handed over on 31 April 1922, and nobody answered it.\n',
    );
    const again = findingsOf(await fieldFiles(folder));
    expect(again.map(({ key }) => key)).toEqual([...findings.map(({ key }) => key), findings[0]!.key]);
  });

  it('counts readings by what is asked, and leaves the unread apart', async () => {
    const findings = findingsOf(await fieldFiles(fieldFolder()));
    const readings = readReadings(`${findings[0]!.key}: right\n`);
    expect(precisionBy(findings, readings, ({ finding }) => finding.code)).toEqual([
      { name: 'date-impossible', right: 1, wrong: 0, arguable: 0, unread: 1 },
    ]);
    expect(() => readReadings('abc: rihgt')).toThrow(
      'abc: “rihgt” is no reading; write right, wrong or arguable',
    );
    expect(readReadings('').size).toBe(0);
  });

  it('gives the interval of a share as Wilson reckons it', () => {
    const { low, high } = wilson(9, 10);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.596', '0.982']);
    expect(wilson(0, 5).low).toBe(0);
    expect(wilson(5, 5).high).toBeCloseTo(1, 9);
  });

  it('prints precision, and what nobody has read with its key and place', { timeout: 120_000 }, async () => {
    const folder = fieldFolder();
    const [read, unread] = findingsOf(await fieldFiles(folder));
    const readings = join(mkdtempSync(join(tmpdir(), 'readings-')), 'readings.yaml');
    writeFileSync(readings, `${read!.key}: wrong\n`);
    const script = join(root, 'scripts/lint-field.ts');
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, folder, readings], {
      cwd: root,
    });
    expect(stdout).toMatch(/^a\.md +\d+ words, .*: 1 to read$/m);
    expect(stdout).toMatch(/^certain +0 +1 +0 +1 +0\.00 +0\.00–0\.79$/m);
    expect(stdout).toMatch(/^certain md +0 +1 +0 +0/m);
    expect(stdout).toMatch(/^date-impossible certain +0 +1 +0 +1/m);
    expect(stdout).toContain(`${unread!.key}:   # b.txt 1:27 date-impossible certain`);
    expect(stdout).not.toContain(`${read!.key}:`);
  });
});
