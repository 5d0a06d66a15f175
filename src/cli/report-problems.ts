import { isSound } from '../base/problems/is-sound.ts';
import type { Problem } from '../base/problems/problems.ts';
import { problemCount, problemsText } from '../publish/check-text.ts';
import type { Effects } from './effects.ts';

/**
 * What is wrong with a case, on standard error before the answer: every error, and how many notes. Gives the exit code.
 */
export function reportProblems(problems: readonly Problem[], folder: string, effects: Effects): number {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const notes = problems.filter(({ severity }) => severity === 'note');
  const page = { width: effects.width, colour: effects.errColour };
  if (errors.length > 0) effects.err(problemsText(errors, folder, page));
  if (notes.length > 0) effects.err(`${problemCount(notes)} on the record: quadrille check ${folder}\n`);
  if (problems.length > 0) effects.err('\n');
  return isSound(problems) ? 0 : 1;
}
