import { type Position, type Problem, problem } from './problems.ts';

/** The problems that a check finds; when it throws, that it failed, so that it does not hide what the others find. */
export function fencedCheck(what: string, check: () => readonly Problem[]): readonly Problem[] {
  try {
    return check();
  } catch (thrown) {
    return [faultOf(what, { file: 'case.yaml', line: 1, column: 1 }, thrown)];
  }
}

/** A fault of the program, met while something was done (`the check of spells`), as a problem at the place that it was about. */
export function faultOf(what: string, at: Position, thrown: unknown): Problem {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return problem('program-fault', at, { what, message });
}
