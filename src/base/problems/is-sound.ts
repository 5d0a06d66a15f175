import type { Problem } from './problems.ts';

/** Whether a case with these problems is sound: notes are allowed, errors are not. */
export function isSound(problems: readonly Problem[]): boolean {
  return !problems.some((p) => p.severity === 'error');
}
