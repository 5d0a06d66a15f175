import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { isClickHouse } from '../clickhouse/clickhouse-address.ts';
import type { RemoteStore } from '../clickhouse/open-clickhouse.ts';
import { DataFault, dataFault } from '../data-fault.ts';
import { type Database, openDatabase } from '../duckdb.ts';
import { forgetHolder, holderElsewhere, holderFile, holderInWords, nameHolder } from './store-holder.ts';

/** The layout of the catalogue; a store of another is not touched. */
const VERSION = 1;

/** A store that is open. */
export interface Store {
  readonly path: string;
  readonly database: Database;
  /** Where what is being read may be put for a while; gone when the store is closed. */
  readonly scratch: string;
  readonly close: () => void;
  /** What a store does by itself that is no file of this machine. */
  readonly remote?: RemoteStore;
}

/**
 * Opens a store, a file or the address of one on ClickHouse, to read or to write. To write makes it where there is none. Throws a `DataFault` when it is missing, held by another process, damaged, or
 * cannot be written. What a killed process left behind beside it is cleared away; the database itself undoes what was not finished.
 */
export async function openStore(path: string, purpose: 'read' | 'write'): Promise<Store> {
  if (isClickHouse(path))
    return (await import('../clickhouse/open-clickhouse.ts')).openClickHouse(path, purpose);
  const isReadOnly = purpose === 'read';
  const elsewhere = holderElsewhere(path);
  if (elsewhere !== undefined)
    throw dataFault('store-held-elsewhere', { path, holder: elsewhere, lock: holderFile(path) });
  if (isReadOnly && !existsSync(path)) throw dataFault('store-missing', { path });
  if (existsSync(path) && statSync(path).isDirectory())
    throw dataFault('store-unwritable', { path, says: 'it is a folder, and a store is a file' });
  const scratch = `${path}.scratch`;
  const database = await openFile(path, scratch, isReadOnly);
  const close = () => {
    database.close();
    if (isReadOnly) return;
    rmSync(scratch, { recursive: true, force: true });
    forgetHolder(path);
  };
  try {
    if (!isReadOnly) {
      nameHolder(path);
      rmSync(scratch, { recursive: true, force: true });
      mkdirSync(scratch, { recursive: true });
    }
    await requireLayout(database, path, isReadOnly);
    return { path, database, scratch, close };
  } catch (thrown) {
    close();
    throw thrown instanceof DataFault ? thrown : storeFault(path, thrown);
  }
}

async function openFile(path: string, scratch: string, isReadOnly: boolean): Promise<Database> {
  try {
    if (!isReadOnly) mkdirSync(dirname(path), { recursive: true });
    return await openDatabase(path, {
      threads: availableParallelism(),
      memoryMegabytes: Math.max(512, Math.min(4096, Math.floor(totalmem() / 2e6))),
      spillFolder: scratch,
      isReadOnly,
    });
  } catch (thrown) {
    throw storeFault(path, thrown);
  }
}

async function requireLayout(database: Database, path: string, isReadOnly: boolean): Promise<void> {
  const tables = await database.rows('SELECT table_name FROM duckdb_tables()');
  const isOurs = tables.some(({ table_name }) => table_name === 'quadrille_store');
  if (isOurs) {
    const [row] = await database.rows('SELECT version FROM quadrille_store');
    if (row?.version !== VERSION)
      throw dataFault('store-other', { path, version: String(row?.version ?? 'unknown') });
    return;
  }
  if (tables.length > 0 || isReadOnly)
    throw dataFault('store-damaged', { path, says: 'it is a database of something else' });
  await database.run(`
    BEGIN;
    CREATE TABLE quadrille_store (version INTEGER);
    INSERT INTO quadrille_store VALUES (${VERSION});
    CREATE TABLE data_sets (name VARCHAR PRIMARY KEY, format VARCHAR NOT NULL, release VARCHAR, mapping VARCHAR, coverage VARCHAR);
    CREATE TABLE data_files (data_set VARCHAR, file VARCHAR, hash VARCHAR, bytes BIGINT, tables VARCHAR, read BIGINT, repaired BIGINT, refused BIGINT, again BIGINT);
    CREATE TABLE data_remarks (data_set VARCHAR, hash VARCHAR, kind VARCHAR, says VARCHAR, rows BIGINT, examples VARCHAR);
    COMMIT;`);
}

/** A fault of the disk or the database as the problem that it is to the user. */
export function storeFault(path: string, thrown: unknown): unknown {
  if (thrown instanceof DataFault) return thrown;
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string };
  const says = message.replace(/^.*?Error: /, '').split('\n')[0] ?? '';
  if (code === 'ENOSPC' || /No space left|max_temp_directory_size|disk full|ENOSPC/i.test(message))
    return dataFault('store-full', { path });
  if (/set lock on file|Conflicting lock/.test(message))
    return dataFault('store-held', { path, holder: holderInWords(path, message) });
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/.test(`${code} ${message}`))
    return dataFault('store-unwritable', { path, says: 'you have no right to write there' });
  if (/ENOTDIR|EEXIST|EISDIR|Is a directory|Not a directory/.test(`${code} ${message}`))
    return dataFault('store-unwritable', {
      path,
      says: 'its path leads to something that is no such file or folder',
    });
  const [, newer] = /database file with version number (\d+)/.exec(message) ?? [];
  if (newer !== undefined) return dataFault('store-other', { path, version: `of its file: ${newer}` });
  if (
    /not a valid DuckDB|Corrupt|Could not read|database has been invalidated|checksum|Serialization Error|Failed to load|INTERNAL Error|deserialize/i.test(
      message,
    )
  )
    return dataFault('store-damaged', { path, says });
  return thrown;
}
