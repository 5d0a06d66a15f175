import { type Problem, sortProblems } from '../../base/problems/problems.ts';
import type { ReadSpecs } from '../files/spec.ts';
import { scenariosOf, supposeScenario } from './suppose-scenario.ts';

/**
 * What each scenario of a case would make unsound, told at its own place. The case is read again for each of them, so that only those
 * ask who have time for it.
 *
 * Takes: the case as written; `known`, its problems without any scenario. Gives: further problems only.
 */
export function checkScenarios(read: ReadSpecs, known: readonly Problem[]): Problem[] {
  const all = [...scenariosOf(read).values()];
  return sortProblems(all.flatMap((scenario) => supposeScenario(read, scenario, known).problems));
}
