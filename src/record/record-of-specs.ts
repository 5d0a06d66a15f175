import { onceForEach } from '../base/once-for-each.ts';
import { fencedCheck } from '../base/problems/fence.ts';
import { type Problem, sortProblems } from '../base/problems/problems.ts';
import { caseHeader } from './case-header.ts';
import { caseReadings } from './case-readings.ts';
import type { CaseRecord, Supposed } from './case-record.ts';
import { knownEvents } from './chronology/known-event.ts';
import { resolveBounds } from './dates/resolve-bounds.ts';
import type { ReadSpecs } from './files/spec.ts';
import { checkDrawing } from './history/check-drawing.ts';
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
  read: ReadSpecs,
  suppose?: (rows: CaseRecord['rows']) => Supposed,
): {
  record: CaseRecord;
  problems: readonly Problem[];
} {
  const { checked, marked, found, ...stands } = rowsStanding(read);
  const problems: Problem[] = [...found];
  const report = (problem: Problem) => void problems.push(problem);
  const leftOut: LeftOut[] = [...stands.leftOut];
  const record: CaseRecord = { ...stands, leftOut, ...(suppose && { supposed: suppose(stands.rows) }) };
  const there = withoutGone(record);
  if (!suppose) fencedCheck('the check of scenarios', () => checkChanges(read.specs)).forEach(report);
  checkHistory(there, checked.spokenOf()).forEach(report);
  const standing = { case: checked.caseRow?.at, readings: rowsOf(marked, 'readings')[0]?.at };
  fencedCheck('the check of standing', () => checkStanding(there, standing)).forEach(report);
  if (!suppose)
    fencedCheck('the check of the drawing', () => checkDrawing(record, checked.caseRow?.at)).forEach(report);
  if (!suppose)
    fencedCheck('the check of rules', () => ruleProblems(there, checkRules(there))).forEach(report);
  knownEvents(there.rows.chronology).problems.forEach(report);
  leftOut.push(...unsoundFacts(record, problems));
  leftOut.push(...loneAlternatives(record));
  return { record, problems: sortProblems(problems) };
}

/**
 * The same record, of rows that were checked before and have no error: they are read, and not held against each other again, which takes a
 * third of the time.
 */
export function recordOfSound(read: ReadSpecs): CaseRecord {
  const { checked, marked, found, ...record } = rowsStanding(read);
  return { ...record, leftOut: [...record.leftOut, ...loneAlternatives(record)] };
}

function rowsStanding(read: ReadSpecs) {
  const hasScenarios = read.specs.some(({ table }) => table === 'scenarios');
  const { checked, rows, tables, found, ...sound } = hasScenarios ? rowsOnce(read) : rowsRead(read);
  return {
    ...sound,
    rows: tables,
    leftOut: [...checked.leftOut(), ...read.unread],
    checked,
    found,
    marked: rows,
  };
}

/** The rows that stand, each for itself and by what it names, and what is wrong with them, whatever of them is supposed. */
function rowsRead({ specs, problems }: ReadSpecs) {
  const found: Problem[] = [...problems];
  const report = (problem: Problem) => void found.push(problem);
  const checked = checkRows(specs, report);
  const header = caseHeader(checked.caseRow, () => datesOf(checked.rows), report);
  const { bounds, ...dated } = resolveBounds(tablesOf(checked.rows), header, checked.out);
  dated.problems.forEach(report);
  const undated = factIds(checked.rows).filter((id) => dated.unresolved.has(id));
  const rows = markRows(undated.length === 0 ? checked.rows : checked.without(undated));
  const tables = tablesOf(rows);
  const readings = caseReadings(rowsOf(rows, 'readings'), header.weights);
  const sound = { header, readings, byId: indexRows(rows), bounds };
  const record = { ...sound, rows: tables, leftOut: [] };
  weighTypes(record, report);
  fencedCheck('the check of words', () => checkWords(record, checked.out)).forEach(report);
  return { checked, rows, tables, found, ...sound };
}

/** Of a case with what-ifs: those that only drop rows are read from the same rows. */
const rowsOnce = onceForEach(rowsRead);
