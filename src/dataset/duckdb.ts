import type { DuckDBConnection } from '@duckdb/node-api';
import { type Dialect, duckDb } from './dialect.ts';

/** A value that goes into a statement in place of a `?`. */
export type SqlValue = string | number | boolean | null;
/** A row as it comes out: numbers, texts, nothing that JSON has no word for. */
export type SqlRow = Readonly<Record<string, string | number | boolean | null>>;
/** A column of numbers, none of them missing. */
export type NumberColumn = Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;

/** A database that is open: the little of it that we use. */
export interface Database {
  /** How its SQL is written where that is not alike everywhere. */
  readonly dialect: Dialect;
  /** Whether what it holds lies on other machines: what can be grouped there is not fetched. */
  readonly isFar?: true;
  /** Runs statements for what they do. */
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<void>;
  /** The rows that a query gives. */
  readonly rows: (sql: string, values?: readonly SqlValue[]) => Promise<SqlRow[]>;
  /** Hands on what a query gives, some 2,000 rows at a time, as columns of numbers; a query that gives a NULL, or what is no number, is a mistake of ours. */
  readonly numbers: (
    sql: string,
    take: (columns: readonly NumberColumn[], rows: number) => void,
  ) => Promise<void>;
  readonly close: () => void;
}

export interface DatabaseSettings {
  readonly threads: number;
  readonly memoryMegabytes: number;
  /** Where it puts what does not fit into memory. */
  readonly spillFolder: string;
  /** To read only: any number of processes may, while none writes. */
  readonly isReadOnly: boolean;
}

/**
 * Opens a database file, or makes it. Always with bounds on threads and memory and without the order of rows, which would triple
 * both; the library is loaded here and nowhere else, so that commands without data do not wait for it.
 */
export async function openDatabase(path: string, settings: DatabaseSettings): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(path, {
    threads: String(settings.threads),
    memory_limit: `${settings.memoryMegabytes}MB`,
    temp_directory: settings.spillFolder,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // what was committed is taken out of the log when the database is closed, and not before: where there is no room for that, the commit would fail though it was written
    checkpoint_threshold: '1TB',
    ...(settings.isReadOnly ? { access_mode: 'READ_ONLY' } : {}),
  });
  try {
    const connection = await instance.connect();
    return {
      dialect: duckDb,
      run: async (sql, values) => {
        await connection.run(sql, values && [...values]);
      },
      rows: async (sql, values) => {
        const read = await connection.runAndReadAll(sql, values && [...values]);
        return (read.getRowObjectsJS() as Record<string, unknown>[]).map(withoutBigIntegers);
      },
      numbers: (sql, take) => streamNumbers(connection, sql, take),
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (thrown) {
    instance.closeSync();
    throw thrown;
  }
}

function withoutBigIntegers(row: Record<string, unknown>): SqlRow {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return Object.fromEntries(cells) as SqlRow;
}

async function streamNumbers(
  connection: DuckDBConnection,
  sql: string,
  take: (columns: readonly NumberColumn[], rows: number) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    const columns = Array.from({ length: chunk.columnCount }, (_, i) => {
      const { items } = chunk.getColumnVector(i) as unknown as { items?: unknown };
      if (!(ArrayBuffer.isView(items) && !(items instanceof BigInt64Array)))
        throw new Error(`numbers requires a query of numbers: ${sql}`);
      return items as NumberColumn;
    });
    take(columns, chunk.rowCount);
  }
}

/** A text as SQL writes it. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The name of a table or column as SQL writes it. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
