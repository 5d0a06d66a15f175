import type { Problem } from '../base/problems/problems.ts';
import type { CaseFile } from '../record/files/spec.ts';
import { fileText } from './file-text.ts';
import { folderProblem } from './folder-problem.ts';

/**
 * A file of a case from its bytes, and what is to be said of its encoding. A bibliography that is not UTF-8 is read as what it looks like, with a note: older programs
 * export them so. Any other file is left out.
 */
export function caseFileText(path: string, bytes: Uint8Array): { file?: CaseFile; problem?: Problem } {
  const read = fileText(bytes);
  if (read.ok) return { file: { path, text: read.text } };
  const at = { file: path, line: read.line, column: read.column };
  if (!/\.(?:bib|ris)$/i.test(path)) return { problem: folderProblem('file-encoding', read, at) };
  const text = new TextDecoder(read.encoding).decode(bytes);
  return { file: { path, text }, problem: folderProblem('file-encoding-read', read, at) };
}
