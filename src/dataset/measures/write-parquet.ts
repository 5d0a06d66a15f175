import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { own } from '../../base/own.ts';
import { csvText } from '../../publish/csv-text.ts';
import { type MeasureView, tidyColumns, tidyRows } from '../../publish/measure-view.ts';
import { type Database, openDatabase, sqlText } from '../duckdb.ts';

/** The columns that are no text. */
const kinds: Readonly<Record<string, string>> = {
  ...{ year: 'INTEGER', value: 'DOUBLE', low: 'DOUBLE', high: 'DOUBLE', n: 'INTEGER' },
  ...{ before: 'DOUBLE', after: 'DOUBLE' },
};

/** All digits of a number in binary. */
const EVERY_FIGURE = 17;

/**
 * Writes what was measured as a Parquet file, one value a row. It is put in its place once it is whole: what was there before stays where writing fails.
 */
export async function writeParquet(path: string, view: MeasureView): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quadrille-parquet-'));
  const waiting = `${resolve(path)}.${process.pid}.new`;
  try {
    const csv = join(folder, 'rows.csv');
    const names = tidyColumns(view);
    writeFileSync(csv, csvText(names, tidyRows(view), EVERY_FIGURE));
    await inMemory(folder, async (database) => {
      const columns = names.map((name) => `${sqlText(name)}: ${sqlText(own(kinds, name) ?? 'VARCHAR')}`);
      await database.run(
        `COPY (SELECT * FROM read_csv(${sqlText(csv)}, header = true, auto_detect = false, quote = '"', escape = '"', columns = {${columns.join(', ')}}))
         TO ${sqlText(waiting)} (FORMAT parquet)`,
      );
    });
    renameSync(waiting, path);
  } finally {
    rmSync(waiting, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The columns of a Parquet file; undefined where it is none. */
export async function parquetColumns(path: string): Promise<readonly string[] | undefined> {
  try {
    return await inMemory(dirname(resolve(path)), async (database) => {
      const rows = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${sqlText(resolve(path))})`);
      return rows.map(({ column_name }) => String(column_name));
    });
  } catch {
    return undefined;
  }
}

async function inMemory<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(':memory:', {
    ...{ threads: 2, memoryMegabytes: 1024, spillFolder: folder, isReadOnly: false },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
