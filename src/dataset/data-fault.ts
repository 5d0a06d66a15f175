import type { dataProblems } from '../base/problems/problem-kinds-data.ts';
import { type Position, type Problem, problem } from '../base/problems/problems.ts';

type DataProblems = typeof dataProblems;

/** What keeps a command from doing what was asked of data: a problem, thrown, since half of an import is none. */
export class DataFault extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.message);
    this.problem = found;
  }
}

/** Makes the fault of a code: of a file, at a line of it, or of the store as a whole. */
export function dataFault<C extends keyof DataProblems>(
  code: C,
  parameters: Parameters<DataProblems[C]['words']>[0],
  { file = '', line = 1, column = 1 }: Partial<Position> = {},
): DataFault {
  return new DataFault(problem(code, { file, line, column }, parameters as never));
}
