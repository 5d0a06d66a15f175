import { type Database, sqlName, sqlText } from '../duckdb.ts';
import type { TableSpec } from '../formats/format.ts';
import type { Reading, StageRequest } from './staging.ts';
import { type Cells, storedType, typedSql } from './typed-sql.ts';
import { wideNames } from './wide-columns.ts';

/** The table in which rows wait until a whole import is sound. */
export const stagedName = (table: TableSpec): string => sqlName(`staged ${table.name}`);

/** The columns of a table as it is stored, with their types. */
export function storedColumns(table: TableSpec): [name: string, type: string][] {
  const columns = table.columns.map((column): [string, string] => [column.name, storedType(column)]);
  return table.days ? [...columns, ['first_day', 'INTEGER'], ['last_day', 'INTEGER']] : columns;
}

/** Makes the tables in which rows wait, empty. */
export async function makeStaging(database: Database, tables: readonly TableSpec[]): Promise<void> {
  for (const table of tables) {
    const columns = storedColumns(table).map(([name, type]) => `${sqlName(name)} ${type}`);
    await database.run(
      `CREATE OR REPLACE TEMP TABLE ${stagedName(table)} (file INTEGER, line BIGINT, ${columns.join(', ')}, fault VARCHAR, repair VARCHAR)`,
    );
  }
}

/** Puts the rows of a raw source (a query that gives `line` and the cells as texts) into the tables where they wait. */
export async function stageRows(
  database: Database,
  raw: string,
  { number, missing, dates }: Pick<StageRequest, 'number' | 'missing' | 'dates'>,
  reading: Reading,
): Promise<void> {
  const { tables } = reading;
  const names = new Set(tables.map(({ name }) => name));
  for (const table of tables) {
    const columns = storedColumns(table).map(([name]) => sqlName(name));
    const once =
      table.within !== undefined && names.has(table.within)
        ? `DISTINCT ON (${(table.key ?? []).map(sqlName).join(', ')})`
        : '';
    const source = table.wide ? longSource(table, raw, reading) : { raw, cells: reading.cells };
    await database.run(
      `INSERT INTO ${stagedName(table)} SELECT ${once} ${number}, line, ${columns.join(', ')}, fault, repair
       FROM (WITH raw AS (${source.raw}) ${typedSql(table, source.cells, { missing, dates })})`,
    );
  }
}

/** The raw source of a table with a column for each of something, as one with a row for each; cells that say that there is none are left out. */
function longSource(
  table: TableSpec,
  raw: string,
  { cells, header }: Reading,
): { raw: string; cells: Cells } {
  const wide = table.wide!;
  const names = wideNames(table, header);
  const kept = [...new Set(cells.values())].filter((cell) => !names.some((each) => each.cell === cell));
  const leave = wide.leave.map(sqlText).join(', ');
  return {
    raw: `SELECT * FROM (SELECT line, ${[...kept, ''].join(', ')} unnest([${names.map(({ name }) => sqlText(name)).join(', ')}]) AS wide_name,
      unnest([${names.map(({ cell }) => cell).join(', ')}]) AS wide_value FROM (${raw})) WHERE trim(wide_value) NOT IN (${leave})`,
    cells: new Map([...cells, [wide.name, 'wide_name'], [wide.value, 'wide_value']]),
  };
}

/** What a column of a raw source says of its release; several only when a file mixes them. */
export async function releasesIn(
  database: Database,
  raw: string,
  cell: string | undefined,
): Promise<string[]> {
  if (cell === undefined) return [];
  const found = await database.rows(
    `WITH raw AS (${raw}) SELECT DISTINCT trim(${cell}) AS release FROM raw WHERE trim(${cell}) <> '' ORDER BY release LIMIT 5`,
  );
  return found.map(({ release }) => String(release));
}

/** The query for a block of clean rows. */
export function blockQuery(path: string, columns: number): string {
  const cells = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`);
  return `SELECT * FROM read_csv(${sqlText(path)}, delim = chr(31), quote = '', escape = '', header = false, auto_detect = false, nullstr = '', max_line_size = 8388608, columns = {'line': 'BIGINT', ${cells.join(', ')}})`;
}

/** The query for a Parquet file: its columns as texts, and the number of the row as its line. */
export function parquetQuery(path: string, columns: readonly string[]): string {
  const cells = columns.map((name, i) => `${sqlName(name)}::VARCHAR AS c${i}`);
  return `SELECT file_row_number + 1 AS line, ${cells.join(', ')} FROM read_parquet(${sqlText(path)}, file_row_number = true)`;
}
