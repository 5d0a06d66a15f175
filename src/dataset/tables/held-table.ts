import { own } from '../../base/own.ts';
import { sqlName } from '../duckdb.ts';
import type { TableSpec } from '../formats/format.ts';
import { type DataSet, schemaOf } from '../store/catalogue.ts';

/** A table of a data set and all its columns as SQL names them, with what its format says of it; throws when the data set has none of that name. */
export function heldTable(
  { name, format, coverage, at }: DataSet,
  table: string,
): { readonly sql: string; readonly spec: TableSpec; readonly columns: string } {
  const spec = format.tables.find((each) => each.name === table);
  if (!spec || own(coverage.rows, table) === undefined)
    throw new Error(`heldTable requires a table of the data set "${name}", and "${table}" is none`);
  const names = spec.columns.map((column) => column.name);
  const columns = [...names, ...(spec.days ? ['first_day', 'last_day'] : [])].map(sqlName).join(', ');
  return { columns, sql: at?.(table) ?? `${schemaOf(name)}.${sqlName(table)}`, spec };
}

/** The rows that hold on a day, as SQL asks for them; one without an end goes on. */
export const holdsOn = (day: number): string =>
  `first_day <= ${day} AND coalesce(last_day, ${day}) >= ${day}`;
