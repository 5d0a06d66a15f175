import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { expectGolden } from '../../golden-file.ts';

const folder = join(import.meta.dirname, '../../../cases/broken-second-witness');

describe('judgeCase(a case with broken second witnesses)', () => {
  it('finds exactly the problems of cases/broken-second-witness, and judges every claim whose own test is sound', async () => {
    const files = readdirSync(folder).map((path) => ({
      path,
      text: readFileSync(join(folder, path), 'utf8'),
    }));
    const { record, problems } = await readCase(files);
    const report = judgeCase(record, { problems });
    const told = report.problems.map(
      (p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`,
    );
    expectGolden('broken-second-witness/problems.txt', told.join('\n'));
    expect(
      report.claims.map(({ id, verdict, secondWitness: of }) => [id, verdict, of?.verdict, of?.stands]),
    ).toEqual([
      ['misspelt', 'holds', 'untestable', 'case-only'],
      ['no-expression', 'holds', 'untestable', 'case-only'],
      ['as-text', 'holds', 'untestable', 'case-only'],
      ['the-case-again', 'holds', 'untestable', 'case-only'],
      ['no-such-data', 'holds', 'untestable', 'case-only'],
      ['not-extracted', 'holds', 'untestable', 'case-only'],
      ['sound', 'holds', 'fails', 'part'],
    ]);
  });
});
