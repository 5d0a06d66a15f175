import type { Problem } from '../base/problems/problems.ts';
import type { CaseRecord } from './case-record.ts';
import { plainValue, type RowSpec, type SpecValue } from './files/spec.ts';
import { recordOfSpecs } from './record-of-specs.ts';
import type { TableName } from './tables.ts';

/** A case as one JSON value: each table with its rows as they were written, dates and numbers as text. */
export type CaseJson = Readonly<Partial<Record<TableName, readonly JsonRow[]>>>;
type JsonRow = Readonly<Record<string, unknown>>;

/** Gathers the rows of a case, from whatever files, into one JSON value. */
export function caseJson(specs: readonly RowSpec[]): CaseJson {
  const tables: Partial<Record<TableName, JsonRow[]>> = {};
  for (const { table, fields } of specs) {
    const rows = tables[table] ?? [];
    tables[table] = rows;
    rows.push(Object.fromEntries(fields.map(({ key, value }) => [key, plainValue(value)])));
  }
  return tables;
}

/** Reads a case back from its JSON, by the same checks as from files; places say the table and the row's number. */
export function readCaseJson(json: CaseJson): { record: CaseRecord; problems: readonly Problem[] } {
  const specs = Object.entries(json).flatMap(([table, rows]) =>
    rows.map((row, i): RowSpec => {
      const at = { file: table, line: i + 1, column: 1 };
      const fields = Object.entries(row).map(([key, value]) => ({
        key,
        keyAt: at,
        value: specOf(value, at),
      }));
      return { table: table as TableName, fields, at };
    }),
  );
  return recordOfSpecs(specs);
}

function specOf(value: unknown, at: RowSpec['at']): SpecValue {
  if (Array.isArray(value)) return { kind: 'list', at, items: value.map((item) => specOf(item, at)) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, keyAt: at, value: specOf(item, at) }));
    return { kind: 'mapping', at, entries };
  }
  return { kind: 'scalar', at, text: String(value ?? '') };
}
