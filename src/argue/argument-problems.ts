import { type Problem, sortProblems } from '../base/problems/problems.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { checkClaims } from './check-claims.ts';
import { unheldData } from './published/unheld-data.ts';
import { checkRivals } from './rivals/check-rivals.ts';

/** What is wrong with the argument of a case: with the tests of its claims, with its rivals and what weighs between them, and what any of them has yet to be told by published data. */
export function argumentProblems(record: CaseRecord): readonly Problem[] {
  return sortProblems([
    ...checkClaims(record).problems,
    ...checkRivals(record).problems,
    ...unheldData(record),
  ]);
}
