import { own } from '../../base/own.ts';
import { dataFault } from '../data-fault.ts';
import { sqlName } from '../duckdb.ts';
import type { TableSpec } from '../formats/format.ts';
import { type DataSet, schemaOf } from '../store/catalogue.ts';

/**
 * A table of a data set and all its columns as SQL names them, with what its format says of it. Throws a `DataFault` with the file to add where it was not
 * added yet: a data set may be half there.
 */
export function heldTable(
  set: DataSet,
  table: string,
): { readonly sql: string; readonly spec: TableSpec; readonly columns: string } {
  const { name, format, at } = set;
  const spec = format.tables.find((each) => each.name === table);
  if (!spec) throw new Error(`heldTable requires a table of the format of "${name}", and "${table}" is none`);
  requireTable(set, spec);
  const names = spec.columns.map((column) => column.name);
  const columns = [...names, ...(spec.days ? ['first_day', 'last_day'] : [])].map(sqlName).join(', ');
  return { columns, sql: at?.(table) ?? `${schemaOf(name)}.${sqlName(table)}`, spec };
}

/** Throws a `DataFault` where a data set lacks a table of its format: only other files of it were added. */
export function requireTable({ name, format, coverage }: DataSet, { name: table, says }: TableSpec): void {
  if (own(coverage.rows, table) !== undefined) return;
  throw dataFault('data-name', {
    message: `"${name}" has not the table that is asked for: ${says} (${table})`,
    hint: `add the file that has it: quadrille data add ${format.name} FILE --name ${name}`,
  });
}
