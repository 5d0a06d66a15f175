import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readCase } from '../../src/record/read-case.ts';
import { expectGolden } from '../golden-file.ts';

const folder = join(import.meta.dirname, '../../cases/broken-claims');

describe('judgeCase(a case with broken claims)', () => {
  it('finds exactly the problems of cases/broken-claims, and judges the claims that are sound', async () => {
    const files = readdirSync(folder).map((path) => ({
      path,
      text: readFileSync(join(folder, path), 'utf8'),
    }));
    const { record, problems } = await readCase(files);
    const report = judgeCase(record, { problems, worlds: 10 });
    const told = report.problems.map(
      (p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`,
    );
    expectGolden('broken-claims/problems.txt', told.join('\n'));
    expect(report.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['sound', 'holds'],
      ['no-value', 'untestable'],
      ['of-no-domain', 'untestable'],
    ]);
    expect(report.claims[1]!.missing).toEqual(['a division by zero']);
  });

  it.each(['broken-figures', 'broken-periods'])(
    'finds the problems of the claims of cases/%s',
    async (name) => {
      const of = join(folder, '..', name);
      const files = readdirSync(of).map((path) => ({ path, text: readFileSync(join(of, path), 'utf8') }));
      const { record } = await readCase(files);
      const told = checkClaims(record).problems.map(
        (p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`,
      );
      expectGolden(`${name}/claims.txt`, told.join('\n'));
    },
  );
});
