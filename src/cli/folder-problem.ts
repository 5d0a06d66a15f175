import type { ProblemCode } from '../base/problem-kinds.ts';
import { folderProblems } from '../base/problem-kinds-folder.ts';
import type { Position, Problem } from '../base/problems.ts';

type FolderProblems = typeof folderProblems;

/** Makes the problem of a folder, of one of its files, or of a command. */
export function folderProblem<C extends keyof FolderProblems>(
  code: C,
  parameters: Parameters<FolderProblems[C]['words']>[0],
  at: Position = { file: '', line: 1, column: 1 },
): Problem {
  const { severity, words } = folderProblems[code];
  const [message, hint] = (words as (p: typeof parameters) => readonly [string, string])(parameters);
  return { severity, code: code as string as ProblemCode, message, hint, ...at };
}
