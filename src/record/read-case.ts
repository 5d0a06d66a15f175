import { type Problem, problem, sortProblems } from '../base/problems/problems.ts';
import { caseHeader } from './case-header.ts';
import { caseReadings } from './case-readings.ts';
import type { CaseRecord } from './case-record.ts';
import { resolveBounds } from './dates/resolve-bounds.ts';
import { mergeSources } from './files/merge-sources.ts';
import { readFiles } from './files/read-files.ts';
import type { CaseFile, Report, RowSpec } from './files/spec.ts';
import { checkHistory } from './history/check-history.ts';
import { checkRules, ruleProblems } from './history/check-rules.ts';
import { place } from './rows/case-ids.ts';
import { checkRows } from './rows/check-rows.ts';
import { checkWords } from './rows/check-words.ts';
import { datesOf, factIds, indexRows, rowsOf, tablesOf } from './rows/checked-rows.ts';
import { weighTypes } from './rows/weigh-types.ts';

/**
 * Reads a case from the texts of its files: every row that is sound, and every problem there is, sorted by place.
 *
 * Never throws for what an author wrote. Without a case.yaml, or with nothing sound at all, a record still comes back: empty tables, and
 * a header of defaults.
 */
export async function readCase(
  files: readonly CaseFile[],
): Promise<{ record: CaseRecord; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report: Report = (found) => void problems.push(found);
  const specs = oneCase(mergeSources(await readFiles(files, report), report), report);
  const checked = checkRows(specs, report);
  const header = caseHeader(checked.caseRow, () => datesOf(checked.rows), report);
  const dated = resolveBounds(tablesOf(checked.rows), header, checked.out);
  dated.problems.forEach(report);
  const undated = factIds(checked.rows).filter((id) => dated.unresolved.has(id));
  const rows = undated.length === 0 ? checked.rows : checked.without(undated);
  const record: CaseRecord = {
    header,
    rows: tablesOf(rows),
    readings: caseReadings(rowsOf(rows, 'readings'), header.weights),
    byId: indexRows(rows),
    bounds: dated.bounds,
  };
  weighTypes(record, report);
  checkWords(record, checked.out).forEach(report);
  checkHistory(record, checked.leftOut()).forEach(report);
  ruleProblems(record, checkRules(record)).forEach(report);
  return { record, problems: sortProblems(problems) };
}

/** The rows with no more than one `case`; a second is reported, and so is the want of one. */
function oneCase(specs: readonly RowSpec[], report: Report): RowSpec[] {
  const found = specs.filter((spec) => spec.table === 'case');
  const first = found.find((spec) => spec.at.file === 'case.yaml') ?? found[0];
  const others = found.filter((spec) => spec !== first);
  if (!first) report(problem('case-missing', { file: 'case.yaml', line: 1, column: 1 }, {}));
  else for (const other of others) report(problem('case-repeated', other.at, { first: place(first.at) }));
  return specs.filter((spec) => spec.table !== 'case' || spec === first);
}
