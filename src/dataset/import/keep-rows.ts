import { sqlName } from '../duckdb.ts';
import type { FormatSpec, TableSpec } from '../formats/format.ts';
import { type Coverage, schemaOf } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import type { SourceFile } from './open-file.ts';
import { type Remark, rowsOf } from './remarks.ts';
import { stagedName, storedColumns } from './stage-rows.ts';

/** A file of an import with what became of its rows. */
export interface KeptFile extends SourceFile {
  /** The file and what was said of its columns: adding it again changes nothing. */
  readonly mark: string;
  readonly tables: readonly string[];
  readonly read: number;
  readonly remarks: readonly Remark[];
}

/** What an import becomes in the store. */
export interface Keeping {
  readonly name: string;
  readonly format: FormatSpec;
  /** Whether the columns are the user's own, and the format has to be kept too. */
  readonly isOwn: boolean;
  readonly release: string | null;
  readonly isNew: boolean;
  readonly tables: readonly TableSpec[];
  /** Tables that the data set has already. */
  readonly stored: ReadonlySet<string>;
  readonly files: readonly KeptFile[];
}

/** Makes the rows that wait part of the data set, and tells the catalogue: all in one transaction, or nothing. */
export async function keepRows(store: Store, keeping: Keeping): Promise<Coverage> {
  const { database } = store;
  await database.run('BEGIN');
  try {
    const coverage = await keepAll(store, keeping);
    await database.run('COMMIT');
    return coverage;
  } catch (thrown) {
    await database.run('ROLLBACK').catch(() => {});
    throw thrown;
  }
}

async function keepAll({ database }: Store, keeping: Keeping): Promise<Coverage> {
  const { name, format, isOwn, release, isNew, tables, stored, files } = keeping;
  await database.run(`CREATE SCHEMA IF NOT EXISTS ${schemaOf(name)}`);
  for (const table of tables) {
    const columns = storedColumns(table)
      .map(([each]) => sqlName(each))
      .join(', ');
    const order = table.key ? `ORDER BY ${table.key.map(sqlName).join(', ')}` : '';
    const rows = `SELECT ${columns} FROM ${stagedName(table)} WHERE fault IS NULL ${order}`;
    const target = `${schemaOf(name)}.${sqlName(table.name)}`;
    await database.run(
      stored.has(table.name) ? `INSERT INTO ${target} ${rows}` : `CREATE TABLE ${target} AS ${rows}`,
    );
  }
  const held = format.tables.filter((table) => stored.has(table.name) || tables.includes(table));
  const coverage = await coverageOf({ database }, name, held);
  if (isNew)
    await database.run('INSERT INTO data_sets VALUES (?, ?, ?, ?, ?)', [
      name,
      format.name,
      release,
      isOwn ? JSON.stringify(format) : null,
      JSON.stringify(coverage),
    ]);
  else
    await database.run('UPDATE data_sets SET coverage = ?, release = coalesce(?, release) WHERE name = ?', [
      JSON.stringify(coverage),
      release,
      name,
    ]);
  for (const file of files) {
    const counts = (['repaired', 'refused', 'again'] as const).map((kind) => rowsOf(file.remarks, kind));
    await database.run('INSERT INTO data_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      name,
      file.path,
      file.mark,
      file.bytes,
      file.tables.join(' '),
      file.read,
      ...counts,
    ]);
    for (const { kind, says, rows, examples } of file.remarks)
      await database.run('INSERT INTO data_remarks VALUES (?, ?, ?, ?, ?, ?)', [
        name,
        file.mark,
        kind,
        says,
        rows,
        JSON.stringify(examples),
      ]);
  }
  return coverage;
}

async function coverageOf(
  { database }: Pick<Store, 'database'>,
  name: string,
  tables: readonly TableSpec[],
): Promise<Coverage> {
  const rows: Record<string, number> = {};
  const states = new Set<string>();
  let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const table of tables) {
    const target = `${schemaOf(name)}.${sqlName(table.name)}`;
    const days = table.days ? ', min(first_day) AS first, max(coalesce(last_day, first_day)) AS last' : '';
    const [found] = await database.rows(`SELECT count(*) AS n ${days} FROM ${target}`);
    rows[table.name] = Number(found?.n);
    if (typeof found?.first === 'number') firstDay = Math.min(firstDay, found.first);
    if (typeof found?.last === 'number') lastDay = Math.max(lastDay, found.last);
    for (const { name: column, kind } of table.columns) {
      if (kind !== 'state') continue;
      const had = await database.rows(
        `SELECT DISTINCT ${sqlName(column)} AS state FROM ${target} WHERE state IS NOT NULL`,
      );
      for (const { state } of had) states.add(String(state));
    }
  }
  return {
    rows,
    firstDay: Number.isFinite(firstDay) ? firstDay : null,
    lastDay: Number.isFinite(lastDay) ? lastDay : null,
    states: [...states].sort((a, b) => Number(a) - Number(b)),
  };
}
