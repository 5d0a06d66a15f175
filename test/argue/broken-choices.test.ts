import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readCase } from '../../src/record/read-case.ts';
import { expectGolden } from '../golden-file.ts';

const folder = join(import.meta.dirname, '../../cases/broken-choices');

describe('judgeCase(a case with broken choices)', () => {
  it('finds exactly the problems of cases/broken-choices, and judges the claims that are sound', async () => {
    const files = readdirSync(folder).map((path) => ({
      path,
      text: readFileSync(join(folder, path), 'utf8'),
    }));
    const { record, problems } = await readCase(files);
    const report = judgeCase(record, { problems });
    const told = report.problems.map(
      (p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`,
    );
    expectGolden('broken-choices/problems.txt', told.join('\n'));
    expect(report.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['unused', 'holds'],
      ['of-one', 'holds'],
      ['twice', 'holds'],
      ['sound', 'holds'],
    ]);
  });
});
