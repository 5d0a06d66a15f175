import { type Problem, sortProblems } from '../base/problems/problems.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { checkClaims } from './check-claims.ts';
import { checkRivals } from './rivals/check-rivals.ts';

/** What is wrong with the argument of a case: with the tests of its claims, and with its rivals and what weighs between them. */
export function argumentProblems(record: CaseRecord): readonly Problem[] {
  return sortProblems([...checkClaims(record).problems, ...checkRivals(record).problems]);
}
