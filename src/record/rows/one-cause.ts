import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import type { Problem } from '../../base/problems/problems.ts';
import type { CsvSheet } from '../files/csv-sheet.ts';
import type { Report, RowSpec } from '../files/spec.ts';

/** Problems whose cause is not the row that has them but what is missing elsewhere: a row that many name. */
const elsewhere: ReadonlySet<ProblemCode> = new Set([
  'reference-unknown',
  'reference-table',
  'source-unknown',
  'type-unknown',
]);

/** Problems of a cell that is not written as its field has it. */
const written: ReadonlySet<ProblemCode> = new Set([
  'date-format',
  'value-number',
  'value-choice',
  'value-times',
  'value-quantity',
  'value-duration',
  'value-confidence',
]);

/** Up to so many rows are told one by one: perhaps each has its slip. */
const MOST_ALIKE = 3;

interface Cause {
  readonly first: Problem[];
  count: number;
  /** Of cells: the sheet in which their column is. */
  readonly sheet?: CsvSheet;
}

/**
 * A reporter that tells one cause once: when many rows of a file name the same thing that is not there, or most cells of a column are not
 * written as its field has it and nobody can say how each should be, the first says how many do.
 *
 * Takes: how many rows a CSV file has. Gives: `hear`, for each problem, with the row and the field that have it; `tell`, once all were heard.
 */
export function oneCause(report: Report, rowsIn: (sheet: CsvSheet) => number) {
  const causes = new Map<string, Cause>();
  return {
    hear: (found: Problem, { sheet }: RowSpec, field: string | undefined): void => {
      const isCell = sheet !== undefined && written.has(found.code) && !found.repairs;
      if (!isCell && !elsewhere.has(found.code)) {
        report(found);
        return;
      }
      const key = `${found.file}\n${found.code}\n${isCell ? `in ${field}` : found.message}`;
      const cause = causes.get(key);
      if (!cause) causes.set(key, { first: [found], count: 1, ...(isCell && { sheet }) });
      else {
        cause.count++;
        if (isCell || cause.first.length < MOST_ALIKE) cause.first.push(found);
      }
    },
    tell: (): void => {
      for (const cause of causes.values()) for (const problem of toldOf(cause, rowsIn)) report(problem);
    },
  };
}

function toldOf({ first, count, sheet }: Cause, rowsIn: (sheet: CsvSheet) => number): readonly Problem[] {
  const [one, ...others] = first;
  if (!one || count <= MOST_ALIKE || (sheet && count < rowsIn(sheet) / 2)) return first;
  const next = others[0]?.line ?? one.line;
  const where = sheet ? 'cells of the column' : 'rows of the file';
  const hint = `${one.hint}; the same ${sheet ? 'goes for' : 'stands in'} ${count - 1} more ${where}, from line ${next} on`;
  return [{ ...one, hint: hint.replace('?; the', '? The') }];
}
