import { type Position, problem } from '../base/problems.ts';
import type { CaseIds } from './case-ids.ts';
import type { Row } from './case-record.ts';
import { type CheckContext, checkField } from './check-field.ts';
import { gone } from './check-reference.ts';
import { wrong } from './check-scalar.ts';
import type { Report, RowSpec } from './spec.ts';
import { fieldsOf, reportUnknownField } from './table-fields.ts';
import type { TableName } from './tables.ts';

/** What became of a row: the row when it stands, what of it is sound in any case, and the ids that it speaks of. */
export interface RowResult {
  readonly sound: Partial<Row<TableName>>;
  readonly row: Row<TableName> | undefined;
  readonly refersTo: ReadonlySet<string>;
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

/** Checks one row against its table. `out` are rows that are left out of the record already. */
export function checkRow(spec: RowSpec, ids: CaseIds, out: ReadonlySet<string>, report: Report): RowResult {
  const places: Record<string, Position> = {};
  const context: CheckContext = {
    ids,
    report,
    out,
    lenient: standing.has(spec.table),
    refersTo: new Set(),
    places,
  };
  const row: Record<string, unknown> = {};
  const fields = fieldsOf(spec.table);
  const meant = new Set<string | undefined>();
  let stands = true;
  for (const { key, keyAt, value } of spec.fields) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      meant.add(reportUnknownField(key, spec.table, fields, keyAt, report));
      continue;
    }
    const checked = checkField(field, key, value, context);
    if (checked === wrong || checked === gone) {
      meant.add(key);
      if (field.required || (checked === wrong && !standing.has(spec.table))) stands = false;
    } else if (checked !== undefined) row[key] = checked;
  }
  for (const [key, field] of Object.entries(fields)) {
    if (!field.required || row[key] !== undefined) continue;
    stands = false;
    if (!meant.has(key) && !spec.partial) {
      report(problem('field-missing', spec.at, { field: key, row: nameRow(spec), says: field.says }));
    }
  }
  if (spec.partial && !standing.has(spec.table)) stands = false;
  const { file, line, column } = spec.at;
  const sound = { ...row, at: { file, line, column, fields: places } } as unknown as Row<TableName>;
  return { sound, row: stands ? sound : undefined, refersTo: context.refersTo };
}

/** A row as messages speak of it: `event "hiroshima"`, `a row of ballots`. */
function nameRow(spec: RowSpec): string {
  const id = idOf(spec);
  return id === undefined ? `a row of ${spec.table}` : `"${id}" in ${spec.table}`;
}

/** The id that a row was given, sound or not. */
export function idOf(spec: RowSpec): string | undefined {
  const value = spec.fields.find((field) => field.key === 'id')?.value;
  const text = value?.kind === 'scalar' ? value.text.trim() : '';
  return text === '' ? undefined : text;
}
