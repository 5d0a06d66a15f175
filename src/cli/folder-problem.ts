import type { folderProblems } from '../base/problems/problem-kinds-folder.ts';
import { type Position, type Problem, problem } from '../base/problems/problems.ts';

type FolderProblems = typeof folderProblems;

/** Makes the problem of a folder, of one of its files, or of a command: it stands at no line of the case. */
export function folderProblem<C extends keyof FolderProblems>(
  code: C,
  parameters: Parameters<FolderProblems[C]['words']>[0],
  at: Position = { file: '', line: 1, column: 1 },
): Problem {
  return problem(code, at, parameters as never);
}
