import { type Problem, problem } from '../base/problems/problems.ts';
import type { CaseRecord } from './case-record.ts';
import { mergeSources } from './files/merge-sources.ts';
import { readFiles } from './files/read-files.ts';
import type { CaseFile, Report, RowSpec } from './files/spec.ts';
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
  const { specs, problems } = await readSpecs(files);
  return recordOfSpecs(specs, problems);
}

/** Reads the rows of a case as they are written, whatever is in them, with the problems of its files. */
export async function readSpecs(
  files: readonly CaseFile[],
): Promise<{ specs: readonly RowSpec[]; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report: Report = (found) => void problems.push(found);
  const specs = oneCase(mergeSources(await readFiles(files, report, () => {}), report), report);
  return { specs, problems };
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
