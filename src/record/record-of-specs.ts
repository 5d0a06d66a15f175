import { fencedCheck } from '../base/problems/fence.ts';
import { type Problem, sortProblems } from '../base/problems/problems.ts';
import { caseHeader } from './case-header.ts';
import { caseReadings } from './case-readings.ts';
import type { CaseRecord, Supposed } from './case-record.ts';
import { resolveBounds } from './dates/resolve-bounds.ts';
import type { ReadSpecs } from './files/spec.ts';
import { checkHistory } from './history/check-history.ts';
import { checkRules, ruleProblems } from './history/check-rules.ts';
import { checkStanding } from './history/check-standing.ts';
import type { LeftOut } from './left-out.ts';
import { checkRows } from './rows/check-rows.ts';
import { checkWords } from './rows/check-words.ts';
import { datesOf, factIds, indexRows, markRows, rowsOf, tablesOf } from './rows/checked-rows.ts';
import { weighTypes } from './rows/weigh-types.ts';
import { checkChanges } from './scenarios/check-changes.ts';
import { withoutGone } from './scenarios/without-gone.ts';
import { loneAlternatives, unsoundFacts } from './unsound-facts.ts';

/**
 * Checks rows as they were written, wherever they were read from: the sound ones, every problem, and what was left out.
 *
 * Takes: the rows; of a what-if, `suppose`, which says of the rows that stand what of them is supposed. Those that are then gone are
 * read, and held against no other.
 */
export function recordOfSpecs(
  { specs, problems: found, unread }: ReadSpecs,
  suppose?: (rows: CaseRecord['rows']) => Supposed,
): {
  record: CaseRecord;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [...found];
  const report = (problem: Problem) => void problems.push(problem);
  const checked = checkRows(specs, report);
  const header = caseHeader(checked.caseRow, () => datesOf(checked.rows), report);
  const dated = resolveBounds(tablesOf(checked.rows), header, checked.out);
  dated.problems.forEach(report);
  const undated = factIds(checked.rows).filter((id) => dated.unresolved.has(id));
  const rows = markRows(undated.length === 0 ? checked.rows : checked.without(undated));
  const leftOut: LeftOut[] = [...checked.leftOut(), ...unread];
  const record: CaseRecord = {
    header,
    rows: tablesOf(rows),
    readings: caseReadings(rowsOf(rows, 'readings'), header.weights),
    byId: indexRows(rows),
    bounds: dated.bounds,
    leftOut,
    ...(suppose ? { supposed: suppose(tablesOf(rows)) } : {}),
  };
  weighTypes(record, report);
  const there = withoutGone(record);
  fencedCheck('the check of words', () => checkWords(record, checked.out)).forEach(report);
  if (!suppose) fencedCheck('the check of scenarios', () => checkChanges(specs)).forEach(report);
  checkHistory(there, checked.spokenOf()).forEach(report);
  const standing = { case: checked.caseRow?.at, readings: rowsOf(rows, 'readings')[0]?.at };
  fencedCheck('the check of standing', () => checkStanding(there, standing)).forEach(report);
  fencedCheck('the check of rules', () => ruleProblems(there, checkRules(there))).forEach(report);
  leftOut.push(...unsoundFacts(record, problems));
  leftOut.push(...loneAlternatives(record));
  return { record, problems: sortProblems(problems) };
}
