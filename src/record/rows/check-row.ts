import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { Row } from '../case-record.ts';
import type { RowSpec } from '../files/spec.ts';
import type { TableName } from '../tables.ts';
import type { CheckContext } from './check-context.ts';
import { checkField } from './check-field.ts';
import { gone } from './check-reference.ts';
import { wrong } from './check-scalar.ts';
import { cutValues } from './cut-values.ts';
import { fieldPlaces } from './field-places.ts';
import { type LostFields, loseField, loseUnknown } from './lost-fields.ts';
import { fieldsOf, reportUnknownField, requiredFields } from './table-fields.ts';

/** Tables whose rows would tell of something else without a field. */
const tellsOfAnother: ReadonlySet<TableName> = new Set(['coverage', 'measured', 'contests']);

/** What became of a row: the row when it stands, and what of it is sound in any case. */
export interface RowResult {
  readonly sound: Partial<Row<TableName>>;
  readonly row: Row<TableName> | undefined;
  /** Fields that a reader of the row would miss, all or a part of their values being dropped. */
  readonly lost: LostFields;
  /** A part of its evidence was dropped, or all: who else says so is not known. */
  readonly isEvidenceCut: boolean;
}

/**
 * Things on which others rest: a wrong value that they can do without is dropped and the row stands. A fact, a claim or a rule
 * with a wrong value is left out whole, since without it it would say something else.
 */
const standing: ReadonlySet<TableName> = new Set([
  'case',
  'readings',
  'actors',
  'places',
  'sources',
  'eventTypes',
]);

/** Checks one row against its table and the ids of the case; `report` hears of each problem, and of which field. */
export function checkRow(
  spec: RowSpec,
  {
    report,
    ...setting
  }: Pick<CheckContext, 'ids' | 'out' | 'refersTo'> & {
    readonly report: (found: Problem, field?: string) => void;
  },
): RowResult {
  let asking: string | undefined;
  let dropped: ProblemCode | undefined;
  const context: CheckContext = {
    ...setting,
    lenient: standing.has(spec.table),
    loses: () => {
      dropped ??= 'rows-left-out';
    },
    report: (found) => {
      if (found.severity === 'error') dropped ??= found.code;
      report(found, asking);
    },
  };
  const lost = new Map<string, ProblemCode>();
  const row: Record<string, unknown> = {};
  const fields = fieldsOf(spec.table);
  const meant: (string | undefined)[] = [];
  let stands = true;
  let isEvidenceCut = false;
  const { entries, isCut } = cutValues(spec.fields, fields, report);
  if (isCut && !context.lenient) stands = false;
  for (const { key, keyAt, value } of entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      const guess = reportUnknownField(key, spec.table, fields, keyAt, report, entries);
      meant.push(guess);
      loseUnknown(lost, spec, guess);
      continue;
    }
    dropped = undefined;
    asking = key;
    const checked = checkField(field, key, value, context);
    if (dropped) loseField(lost, spec.table, key, dropped);
    if (dropped && key === 'evidence') isEvidenceCut = true;
    if (checked === wrong || checked === gone) {
      meant.push(key);
      if (field.required || (checked === wrong && !context.lenient)) stands = false;
    } else if (checked !== undefined) row[key] = checked;
  }
  for (const [key, field] of requiredFields(spec.table)) {
    if (row[key] !== undefined) continue;
    stands = false;
    if (!meant.includes(key) && !spec.partial && !isCut) {
      report(problem('field-missing', spec.at, { field: key, row: nameRow(spec), says: field.says }));
    }
  }
  if (spec.partial && !context.lenient) stands = false;
  // a row of coverage that has lost a limit would cover more than it says, and one of published data would be of another
  if (tellsOfAnother.has(spec.table) && lost.size > 0) stands = false;
  const { file, line, column } = spec.at;
  const isKept = stands || context.lenient;
  const at = { file, line, column, fields: isKept ? fieldPlaces(entries) : {} };
  const sound = { ...row, at } as unknown as Row<TableName>;
  return { sound, row: stands ? sound : undefined, lost, isEvidenceCut };
}

/** A row as messages speak of it: `event "hiroshima"`, `a row of ballots`. */
function nameRow(spec: RowSpec): string {
  const id = idOf(spec);
  return id === undefined ? `a row of ${spec.table}` : `"${id}" in ${spec.table}`;
}

/** The id that a row was given, sound or not. */
export function idOf(spec: RowSpec): string | undefined {
  if (!Object.hasOwn(fieldsOf(spec.table), 'id')) return undefined;
  const value = spec.fields.find((field) => field.key === 'id')?.value;
  const text = value?.kind === 'scalar' ? value.text.trim() : '';
  return text === '' ? undefined : text;
}
