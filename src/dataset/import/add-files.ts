import { createHash } from 'node:crypto';
import { dataFault } from '../data-fault.ts';
import { sqlName } from '../duckdb.ts';
import type { FormatSpec, TableSpec } from '../formats/format.ts';
import { type DataSet, listDataSets, schemaOf } from '../store/catalogue.ts';
import { type Store, storeFault } from '../store/open-store.ts';
import { type KeptFile, keepRows } from './keep-rows.ts';
import type { Mapping } from './mapping.ts';
import { openFile, type SourceFile } from './open-file.ts';
import { EXAMPLES, type Remark } from './remarks.ts';
import { AGAIN, settleKeys } from './settle-keys.ts';
import { type StagedFile, stageFile } from './stage-file.ts';
import { stagedName } from './stage-rows.ts';

/** What is to be added. */
export interface AddRequest {
  readonly files: readonly string[];
  /** The format, where the user named it; else each file's header tells. */
  readonly format?: FormatSpec | undefined;
  /** The data set's name; that of its format where left out. */
  readonly name?: string | undefined;
  readonly release?: string | undefined;
  readonly mapping?: Mapping | undefined;
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
      .update(`${hash} ${request.mapping?.text ?? ''}`)
      .digest('hex');
  const isIn = (set: DataSet, file: SourceFile) => set.files.some(({ hash }) => hash === markOf(file));
  const before =
    request.name === undefined
      ? sets.find(
          (set) => (request.format ?? set.format) === set.format && sources.every((file) => isIn(set, file)),
        )
      : sets.find(({ name }) => name === request.name);
  const already = sources.filter((file) => before && isIn(before, file));
  const fresh = [
    ...new Map(sources.filter((file) => !already.includes(file)).map((file) => [file.hash, file])).values(),
  ];
  if (before && fresh.length === 0)
    return { dataSet: before, added: [], already: already.map(({ path }) => path) };

  const staged = await stageAll(store, fresh, request);
  const format = staged[0]!.format;
  const name = request.name ?? format.name;
  const set = sets.find((each) => each.name === name);
  requireSame(set, format, name, request.mapping);
  const tables = format.tables.filter((table) => staged.some((each) => each.tables.includes(table)));
  const stored = new Set(set ? Object.keys(set.coverage.rows) : []);
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
  return { dataSet, added: fresh.map(({ path }) => path), already: already.map(({ path }) => path) };
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

/** What became of the rows of a file. Throws when none could be read. */
async function keptFile(
  { database }: Store,
  file: SourceFile,
  number: number,
  staged: StagedFile,
  mark: string,
): Promise<KeptFile> {
  const { tables } = staged;
  const names = new Set(tables.map(({ name }) => name));
  const counted = tables.filter(({ within }) => within === undefined || !names.has(within));
  const remarks = [...staged.remarks.all];
  let [read, rows] = [0, 0];
  for (const table of counted) {
    const [count] = await database.rows(
      `SELECT count(*) AS n, count(*) FILTER (fault IS NULL) AS sound FROM ${stagedName(table)} WHERE file = ${number}`,
    );
    read += Number(count?.sound);
    rows += Number(count?.n);
    remarks.push(...(await remarksOf({ database }, table, number)));
  }
  const refused = remarks.filter(({ kind }) => kind === 'refused');
  const isAgain = remarks.some(({ kind }) => kind === 'again');
  if (rows === 0 && refused.length === 0)
    throw dataFault('data-empty', { says: 'it has a header and no row' }, { file: file.path });
  if (read === 0 && !isAgain) {
    const [most] = [...refused].sort((a, b) => b.rows - a.rows);
    const { line = 1, value = '' } = most?.examples[0] ?? {};
    const all = refused.reduce((sum, each) => sum + each.rows, 0);
    throw dataFault(
      'data-refused',
      { rows: all, reason: `${most?.says} ("${value}")` },
      { file: file.path, line },
    );
  }
  return { ...file, mark, tables: tables.map(({ name }) => name), read, remarks };
}

async function remarksOf(
  { database }: Pick<Store, 'database'>,
  table: TableSpec,
  number: number,
): Promise<Remark[]> {
  const list = new Map<string, Remark>();
  for (const kind of ['fault', 'repair'] as const) {
    const found = await database.rows(`
      SELECT text[1] AS col, text[2] AS what, text[3] AS value, line, n FROM (
        SELECT string_split(${kind}, chr(31)) AS text, line, count(*) OVER same AS n, row_number() OVER (same ORDER BY line) AS place
        FROM ${stagedName(table)} WHERE file = ${number} AND ${kind} IS NOT NULL
        WINDOW same AS (PARTITION BY string_split(${kind}, chr(31))[1], string_split(${kind}, chr(31))[2]))
      WHERE place <= ${EXAMPLES} ORDER BY n DESC, col, what, line`);
    for (const { col, what, value, line, n } of found) {
      const isAgain = col === AGAIN && what === null;
      const says = isAgain
        ? 'the same row was there already'
        : [col, what].filter((part) => part !== '').join(' ');
      const of = isAgain ? 'again' : kind === 'fault' ? 'refused' : 'repaired';
      const had = list.get(`${of} ${says}`);
      const example = { line: Number(line), value: String(value ?? '').slice(0, 120) };
      list.set(`${of} ${says}`, {
        kind: of,
        says,
        rows: Number(n),
        examples: [...(had?.examples ?? []), example],
      });
    }
  }
  return [...list.values()];
}
