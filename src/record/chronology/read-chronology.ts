import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem, sortProblems } from '../../base/problems/problems.ts';
import { readFiles } from '../files/read-files.ts';
import type { CaseFile, Report } from '../files/spec.ts';
import { checkRows } from '../rows/check-rows.ts';
import { rowsOf } from '../rows/checked-rows.ts';
import { type KnownEvent, knownEvents } from './known-event.ts';

/**
 * Reads a chronology from the texts of its files: CSV whatever its name, YAML with its rows under `chronology:`. Every event that is
 * sound, in order of time, and every problem there is; what else stands in a file is named and left.
 */
export async function readChronology(
  files: readonly CaseFile[],
): Promise<{ readonly events: readonly KnownEvent[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report: Report = (found) => void problems.push(found);
  const specs = await readFiles(
    files.map((file) => ({ ...file, table: 'chronology' as const })),
    report,
    () => {},
  );
  for (const [table, rows] of groupBy(specs, (spec) => spec.table))
    if (table !== 'chronology')
      report(problem('chronology-other', rows[0]!.at, { table, count: rows.length }));
  const own = specs.filter(({ table }) => table === 'chronology');
  const read = knownEvents(rowsOf(checkRows(own, report).rows, 'chronology'));
  return { events: read.events, problems: sortProblems([...problems, ...read.problems]) };
}
