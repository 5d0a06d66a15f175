import type { CaseRecord, Row } from '../case-record.ts';
import type { CaseDate } from '../dates/case-date.ts';
import { evidenceMarker } from '../evidence/seen.ts';
import { factTables, type TableName, tables } from '../tables.ts';
import type { CheckedRow } from './check-rows.ts';

type FactTable = (typeof factTables)[number];

/** The rows of one table. */
export function rowsOf<T extends TableName>(rows: readonly CheckedRow[], table: T): Row<T>[] {
  return rows.filter((row) => row.table === table).map(({ row }) => row as Row<T>);
}

/** The rows with what the table of sources says of their evidence: what was seen, and what is one work. */
export function markRows(rows: readonly CheckedRow[]): readonly CheckedRow[] {
  const mark = evidenceMarker(rowsOf(rows, 'sources'));
  return rows.map((each) => {
    const row = mark(each.row as Row<'events'>);
    return row === each.row ? each : { ...each, row };
  });
}

/** The rows of a record, table by table; a table without rows is there and empty. */
export function tablesOf(rows: readonly CheckedRow[]): CaseRecord['rows'] {
  const found = Object.fromEntries(
    Object.keys(tables)
      .filter((table) => table !== 'case' && table !== 'readings')
      .map((table) => [table, [] as Row<TableName>[]]),
  );
  for (const { table, row } of rows) found[table]?.push(row);
  return found as unknown as CaseRecord['rows'];
}

/** Every row that has an id, by id; accounts, whose ids may be those of sources, are left out. */
export function indexRows(rows: readonly CheckedRow[]): CaseRecord['byId'] {
  const byId = new Map<string, CheckedRow>();
  for (const each of rows) {
    if (each.table !== 'case' && each.table !== 'accounts' && 'id' in each.row && each.row.id !== undefined)
      byId.set(each.row.id, each);
  }
  return byId;
}

/** The ids of the facts of the record. */
export function factIds(rows: readonly CheckedRow[]): string[] {
  return factsOf(rows).map((row) => row.id);
}

function factsOf(rows: readonly CheckedRow[]): Row<FactTable>[] {
  return rows
    .filter(({ table }) => (factTables as readonly string[]).includes(table))
    .map(({ row }) => row as Row<FactTable>);
}

/** The dates that facts state, first and last. */
export function* datesOf(rows: readonly CheckedRow[]): Generator<CaseDate> {
  for (const row of factsOf(rows)) {
    if ('date' in row) yield row.date;
    if ('signed' in row) yield row.signed;
    if ('start' in row && row.start) yield row.start;
    if ('end' in row && row.end) yield row.end;
  }
}
