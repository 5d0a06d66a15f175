import { judgeCase } from '../../src/argue/judge-case.ts';
import type { JudgeReport } from '../../src/argue/judge-report.ts';
import type { Problem } from '../../src/base/problems/problems.ts';
import { readCase } from '../../src/record/read-case.ts';
import { caseFiles } from '../case-files.ts';
import { expectGolden } from '../golden-file.ts';

/** Problems as a golden file has them: each at its place, with its repair. */
export const problemsTold = (problems: readonly Problem[]): string =>
  problems
    .map((p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`)
    .join('\n');

/** Judges a case of mistakes, after its problems were held against its golden file. */
export async function judgeBroken(name: string, worlds?: number): Promise<JudgeReport> {
  const { record, problems } = await readCase(caseFiles(name));
  const report = judgeCase(record, { problems, worlds });
  expectGolden(`${name}/problems.txt`, problemsTold(report.problems));
  return report;
}
