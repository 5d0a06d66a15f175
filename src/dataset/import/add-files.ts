import { createHash } from 'node:crypto';
import { dataFault } from '../data-fault.ts';
import { sqlName, sqlText } from '../duckdb.ts';
import type { FormatSpec, TableSpec } from '../formats/format.ts';
import { type DataSet, listDataSets, schemaOf } from '../store/catalogue.ts';
import { type Store, storeFault } from '../store/open-store.ts';
import { type KeptFile, keepRows } from './keep-rows.ts';
import { keptFile } from './kept-file.ts';
import type { Mapping } from './mapping.ts';
import { openFile, type SourceFile } from './open-file.ts';
import { settleKeys } from './settle-keys.ts';
import { stageFile } from './stage-file.ts';
import { storedColumns } from './stage-rows.ts';
import type { StagedFile } from './staging.ts';

/** What is to be added. */
export interface AddRequest {
  readonly files: readonly string[];
  /** The format, where the user named it; else each file's header tells. */
  readonly format?: FormatSpec | undefined;
  /** The data set's name; that of its format where left out. */
  readonly name?: string | undefined;
  readonly release?: string | undefined;
  readonly mapping?: Mapping | undefined;
  /** Of a workbook, the sheet that is read; the first where left out. */
  readonly sheet?: string | undefined;
  readonly onProgress?: (bytes: number, of: number) => void;
}

/** What came of it: the data set as it now is, the files that were added, and those that were in it already. */
export interface Added {
  readonly dataSet: DataSet;
  readonly added: readonly string[];
  readonly already: readonly string[];
}

/** Adds files to a data set, or makes it of them; all of them or none. Throws a `DataFault`, and the store is then as it was. */
export async function addFiles(store: Store, request: AddRequest): Promise<Added> {
  if (store.remote) return store.remote.add(request);
  try {
    return await added(store, request);
  } catch (thrown) {
    throw storeFault(store.path, thrown);
  }
}

async function added(store: Store, request: AddRequest): Promise<Added> {
  const sets = await listDataSets(store);
  const sources: SourceFile[] = [];
  for (const path of request.files) sources.push(await openFile(path));
  const markOf = ({ hash }: SourceFile) =>
    createHash('sha256')
      .update(
        `${hash} ${request.mapping?.text ?? ''}${request.sheet === undefined ? '' : ` sheet ${request.sheet}`}`,
      )
      .digest('hex');
  const isIn = (set: DataSet, file: SourceFile) => set.files.some(({ hash }) => hash === markOf(file));
  const before =
    request.name === undefined
      ? sets.find(
          (set) => (request.format ?? set.format) === set.format && sources.every((file) => isIn(set, file)),
        )
      : sets.find(({ name }) => name === request.name);
  const already = sources.filter((file) => before && isIn(before, file));
  const firsts = new Map(sources.map((file) => [file.hash, file]).reverse() as [string, SourceFile][]);
  // a file that is named twice, under whatever names, is read once
  const twice = sources.filter((file) => !already.includes(file) && firsts.get(file.hash) !== file);
  const fresh = sources.filter((file) => !already.includes(file) && !twice.includes(file));
  const had = [...already, ...twice].map(({ path }) => path);
  if (before && fresh.length === 0) return { dataSet: before, added: [], already: had };

  const staged = await stageAll(store, fresh, request);
  const format = staged[0]!.format;
  const name = request.name ?? format.name;
  const set = sets.find((each) => each.name === name);
  requireSame(set, format, name, request.mapping);
  const tables = format.tables.filter((table) => staged.some((each) => each.tables.includes(table)));
  const stored = new Set(set ? Object.keys(set.coverage.rows) : []);
  for (const table of tables) if (stored.has(table.name)) await requireColumns(store, name, table);
  for (const table of tables)
    await settleKeys(
      store.database,
      table,
      stored.has(table.name) ? `${schemaOf(name)}.${sqlName(table.name)}` : undefined,
    );
  const files: KeptFile[] = [];
  for (const [i, file] of fresh.entries())
    files.push(await keptFile(store, file, i + 1, staged[i]!, markOf(file)));
  const told = [...new Set(staged.flatMap(({ releases }) => [...releases]))];
  const release = request.release ?? (told.length > 0 ? told.join(', ') : null);
  await keepRows(store, {
    name,
    format,
    isOwn: request.mapping?.format !== undefined,
    release,
    isNew: set === undefined,
    tables,
    stored,
    files,
  });
  const dataSet = (await listDataSets(store)).find((each) => each.name === name)!;
  return { dataSet, added: fresh.map(({ path }) => path), already: had };
}

async function stageAll(
  store: Store,
  files: readonly SourceFile[],
  request: AddRequest,
): Promise<StagedFile[]> {
  const of = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const names = new Set<string>();
  const staged: StagedFile[] = [];
  let done = 0;
  for (const [i, file] of files.entries()) {
    const one = await stageFile(store, {
      file,
      number: i + 1,
      format: request.mapping?.format ?? request.format ?? staged[0]?.format,
      renamed: request.mapping?.renamed ?? new Map(),
      missing: request.mapping?.missing ?? [],
      dates: request.mapping?.dates,
      sheet: request.sheet,
      staged: names,
      onRead: (bytes) => {
        done += bytes;
        request.onProgress?.(done, of);
      },
    });
    staged.push(one);
  }
  return staged;
}

function requireSame(
  set: DataSet | undefined,
  format: FormatSpec,
  name: string,
  mapping: Mapping | undefined,
): void {
  const isSame =
    set === undefined ||
    (mapping?.format ? JSON.stringify(set.format) === JSON.stringify(format) : set.format === format);
  if (isSame) return;
  throw dataFault('data-name', {
    message: `the data set "${name}" is there already, and is of ${set.format.name === format.name ? 'other columns' : `the format ${set.format.name}, not ${format.name}`}`,
    hint: `choose another name with --name, or drop it first: \`quadrille data drop ${name}\``,
  });
}

/** A data set of an earlier version may have other columns: rows of this one are not put among them. */
async function requireColumns({ database }: Store, name: string, table: TableSpec): Promise<void> {
  const had = await database.rows(
    `SELECT column_name AS name FROM duckdb_columns() WHERE schema_name = ${sqlText(`set ${name}`)} AND table_name = ${sqlText(table.name)} ORDER BY column_index`,
  );
  const columns = storedColumns(table).map(([column]) => column);
  if (had.map((column) => String(column.name)).join() === columns.join()) return;
  throw dataFault('data-name', {
    message: `the data set "${name}" was made by another version of quadrille, with other columns`,
    hint: `drop it and add all of its files again: \`quadrille data drop ${name}\``,
  });
}
