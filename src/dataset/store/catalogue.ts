import { own } from '../../base/own.ts';
import { dataFault } from '../data-fault.ts';
import type { SqlRow } from '../duckdb.ts';
import type { FormatSpec } from '../formats/format.ts';
import { formatNamed } from '../formats/formats.ts';
import type { Remark } from '../import/remarks.ts';
import type { Store } from './open-store.ts';

/** What a data set reaches over. */
export interface Coverage {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The first and the last day of any row; null where no table has days. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** The numbers of all states in it, in their order. */
  readonly states: readonly string[];
}

/** A file that is part of a data set, and what became of its rows. */
export interface DataFile {
  readonly file: string;
  readonly hash: string;
  readonly bytes: number;
  readonly tables: readonly string[];
  readonly read: number;
  readonly repaired: number;
  readonly refused: number;
  readonly again: number;
  readonly remarks: readonly Remark[];
}

/** A data set of the store. */
export interface DataSet {
  readonly name: string;
  readonly format: FormatSpec;
  readonly release: string | null;
  readonly coverage: Coverage;
  readonly files: readonly DataFile[];
  /** Where a table of it is, as SQL names it; in the schema of its name where left out. */
  readonly at?: (table: string) => string;
}

/** The schema that holds the tables of a data set. */
export const schemaOf = (name: string): string => `"set ${name}"`;

/** Every data set of a store, by name. */
export async function listDataSets({ database, remote }: Store): Promise<DataSet[]> {
  if (remote) return remote.list();
  const sets = await database.rows('SELECT * FROM data_sets ORDER BY name');
  const files = await database.rows('SELECT * FROM data_files ORDER BY file, hash');
  const remarks = await database.rows('SELECT * FROM data_remarks ORDER BY kind, rows DESC, says');
  return sets.map((set) => ({
    name: String(set.name),
    format: formatOf(set),
    release: set.release === null ? null : String(set.release),
    coverage: JSON.parse(String(set.coverage)) as Coverage,
    files: files
      .filter(({ data_set }) => data_set === set.name)
      .map((file) =>
        fileOf(
          file,
          remarks.filter(({ data_set, hash }) => data_set === set.name && hash === file.hash),
        ),
      ),
  }));
}

/** The data set of a name; throws a `DataFault` with a guess when there is none. */
export async function dataSetNamed(
  store: Store,
  name: string,
  guess: (word: string, names: readonly string[]) => string | undefined,
): Promise<DataSet> {
  const all = await listDataSets(store);
  const found = all.find((set) => set.name === name);
  if (found) return found;
  const names = all.map((set) => set.name);
  const near = guess(name, names);
  throw dataFault('data-name', {
    message: `the store has no data set "${name}"`,
    hint:
      near !== undefined
        ? `did you mean "${near}"?`
        : names.length === 0
          ? 'it has none: add one with `quadrille data add`'
          : `it has ${names.join(', ')}`,
  });
}

/** Takes a data set out of the store, whole. */
export async function dropDataSet({ database, remote }: Store, name: string): Promise<void> {
  if (remote) return remote.drop(name);
  await database.run('BEGIN');
  try {
    await database.run(`DROP SCHEMA ${schemaOf(name)} CASCADE`);
    for (const table of ['data_remarks', 'data_files'])
      await database.run(`DELETE FROM ${table} WHERE data_set = ?`, [name]);
    await database.run('DELETE FROM data_sets WHERE name = ?', [name]);
    await database.run('COMMIT');
  } catch (thrown) {
    await database.run('ROLLBACK').catch(() => {});
    throw thrown;
  }
}

/** A data set's own format where the user gave its columns; else one of ours. */
export function formatOf({ format, mapping }: SqlRow): FormatSpec {
  if (mapping !== null && mapping !== undefined) return JSON.parse(String(mapping)) as FormatSpec;
  const known = formatNamed(String(format));
  if (!known)
    throw new Error(`the store has a data set of the format "${format}", which this version does not know`);
  return known;
}

function fileOf(row: SqlRow, remarks: readonly SqlRow[]): DataFile {
  const count = (name: string) => Number(own(row, name));
  return {
    file: String(row.file),
    hash: String(row.hash),
    bytes: count('bytes'),
    tables: String(row.tables).split(' '),
    ...{ read: count('read'), repaired: count('repaired'), refused: count('refused'), again: count('again') },
    remarks: remarks.map(({ kind, says, rows, examples }) => ({
      kind: kind as Remark['kind'],
      says: String(says),
      rows: Number(rows),
      examples: JSON.parse(String(examples)) as Remark['examples'],
    })),
  };
}
