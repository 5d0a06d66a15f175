import { type Problem, problem } from '../base/problems/problems.ts';
import { mergeSources } from './bibliography/merge-sources.ts';
import type { CaseRecord } from './case-record.ts';
import { readFiles } from './files/read-files.ts';
import type { CaseFile, ReadSpecs, Report, RowSpec, Unread } from './files/spec.ts';
import { unreadFiles } from './left-out.ts';
import { recordOfSpecs } from './record-of-specs.ts';
import { place } from './rows/case-ids.ts';

/**
 * Reads a case from the texts of its files: every row that is sound, and every problem there is, sorted by place.
 *
 * Never throws for what an author wrote. Without a case.yaml, or with nothing sound at all, a record still comes back: empty tables, and
 * a header of defaults.
 */
export async function readCase(
  files: readonly CaseFile[],
): Promise<{ record: CaseRecord; problems: readonly Problem[] }> {
  return recordOfSpecs(await readSpecs(files));
}

/**
 * Reads the rows of a case as they are written, whatever is in them, with the problems of its files.
 *
 * Takes: the files; `missed`, problems of others that could not be had, whose rows are lost.
 */
export async function readSpecs(
  files: readonly CaseFile[],
  missed: readonly Problem[] = [],
): Promise<ReadSpecs> {
  const problems: Problem[] = [...missed];
  const unread: Unread[] = unreadFiles(missed);
  const report: Report = (found) => void problems.push(found);
  const read = await readFiles(files, report, (lost) => void unread.push(lost));
  return { specs: oneCase(mergeSources(read, report), report), problems, unread };
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
