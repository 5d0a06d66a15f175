import { problem } from '../../base/problems/problems.ts';
import type { CaseFile, Lose, Report } from '../files/spec.ts';

/** Reports a bibliography in which nothing is a source, unless it is empty or all comment. Gives no rows. */
export function nothingIn(file: CaseFile, expected: string, report: Report, lose: Lose): [] {
  if (file.text.replace(/^[^\S\n]*%.*$/gm, '').trim() === '') return [];
  const at = { file: file.path, line: 1, column: 1 };
  const hint = `expected ${expected}`;
  const message = 'nothing in it is a source';
  report(problem('bibliography-entry', at, { entry: 'the file', message, hint }));
  lose({ table: 'sources', code: 'bibliography-entry', at });
  return [];
}
