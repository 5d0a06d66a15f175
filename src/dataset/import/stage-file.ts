import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFault } from '../data-fault.ts';
import { sqlText } from '../duckdb.ts';
import type { FormatSpec, TableSpec } from '../formats/format.ts';
import { CsvCleaner } from '../read/csv-cleaner.ts';
import { csvHeader } from '../read/csv-header.ts';
import { sourceChunks } from '../read/source-chunks.ts';
import type { Store } from '../store/open-store.ts';
import { headlessColumns } from './headless.ts';
import type { SourceFile } from './open-file.ts';
import { recognise } from './recognise.ts';
import { RemarkList } from './remarks.ts';
import { blockQuery, makeStaging, parquetQuery, releasesIn, stageRows } from './stage-rows.ts';
import type { Cells } from './typed-sql.ts';

/** What is asked of a file. */
export interface StageRequest {
  readonly file: SourceFile;
  /** Which file of the import it is, from 1. */
  readonly number: number;
  readonly format: FormatSpec | undefined;
  /** What the user calls columns of the file, by their names in it. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What stands for missing in every column. */
  readonly missing: readonly string[];
  /** Tables that wait already. */
  readonly staged: Set<string>;
  readonly onRead: (bytes: number) => void;
}

/** A file whose rows wait. */
export interface StagedFile {
  readonly format: FormatSpec;
  readonly tables: readonly TableSpec[];
  /** Rows that could not be cut, or were read in another encoding. */
  readonly remarks: RemarkList;
  readonly header: readonly string[];
  /** What the file itself says of its release. */
  readonly releases: ReadonlySet<string>;
}

/** Reads a file into the tables where rows wait. Throws a `DataFault` when it cannot be read to its end, or is of another layout. */
export async function stageFile(store: Store, request: StageRequest): Promise<StagedFile> {
  return request.file.kind === 'parquet' ? stageParquet(store, request) : stageText(store, request);
}

async function stageParquet({ database }: Store, request: StageRequest): Promise<StagedFile> {
  const { path } = request.file;
  try {
    const described = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`);
    const names = described.map(({ column_name }) => String(column_name));
    const found = await prepared(request, names, database);
    await stageRows(
      database,
      parquetQuery(path, names),
      request.number,
      found.tables,
      found.cells,
      request.missing,
    );
    const releases = await releasesIn(database, parquetQuery(path, names), found.release);
    return { ...found, remarks: new RemarkList(), header: names, releases: new Set(releases) };
  } catch (thrown) {
    const { message = '' } = thrown as { message?: string };
    if (
      /parquet|Footer|magic bytes|Thrift|TProtocol|decompress|Snappy|ZSTD|page header|read from|Invalid Input/i.test(
        message,
      ) &&
      !('problem' in (thrown as object))
    )
      throw dataFault(
        'data-damaged',
        { says: (message.split('\n')[0] ?? '').replace(/^.*?Error: /, '') },
        { file: path },
      );
    throw thrown;
  }
}

async function prepared(request: StageRequest, header: readonly string[], database: Store['database']) {
  const named = header.map((cell) => request.renamed.get(cell) ?? cell);
  const { format, tables } = recognise(request.file.path, named, request.format);
  const fresh = tables.filter(({ name }) => !request.staged.has(name));
  await makeStaging(database, fresh);
  for (const { name } of fresh) request.staged.add(name);
  const cells: Cells = new Map(
    [...named].reverse().map((cell, i) => [cell.toLowerCase(), `c${named.length - 1 - i}`]),
  );
  const release = cells.get(format.releaseColumn ?? '');
  return { format, tables, cells, release };
}

/** So many bytes hold a header. */
const HEAD = 1 << 16;

async function stageText(store: Store, request: StageRequest): Promise<StagedFile> {
  const { file, number, missing } = request;
  const remarks = new RemarkList();
  const releases = new Set<string>();
  const block = join(store.scratch, 'block.csv');
  let reader:
    | {
        cleaner: CsvCleaner;
        stage: (bytes: Uint8Array) => Promise<void>;
        found: Awaited<ReturnType<typeof prepared>>;
        header: readonly string[];
      }
    | undefined;
  let head: Uint8Array = new Uint8Array(0);

  const begin = async (): Promise<Uint8Array> => {
    const first = csvHeader(head);
    if (first === undefined) throw dataFault('data-empty', { says: 'it has no line' }, { file: file.path });
    const columns = headlessColumns(first, request.format);
    const header = columns ?? first.cells;
    const found = await prepared(request, header, store.database);
    const cleaner = new CsvCleaner({
      delimiter: first.delimiter,
      columns: header.length,
      hasQuotes: columns === undefined,
      line: columns ? 1 : 2,
      onBroken: ({ line, why, value }) => remarks.add('refused', why, line, value),
      onRecoded: (line, value) =>
        remarks.add('repaired', 'read as Windows-1252, since it is not UTF-8', line, value),
    });
    const stage = async (bytes: Uint8Array) => {
      writeFileSync(block, bytes);
      for (const each of await releasesIn(store.database, blockQuery(block, header.length), found.release))
        releases.add(each);
      await stageRows(
        store.database,
        blockQuery(block, header.length),
        number,
        found.tables,
        found.cells,
        missing,
      );
    };
    reader = { cleaner, stage, found, header };
    return head.subarray(columns ? 0 : first.length);
  };

  for await (const chunk of inUtf8(sourceChunks(file.path, file.kind as 'text', request.onRead))) {
    let bytes: Uint8Array = chunk;
    if (reader === undefined) {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD) continue;
      bytes = await begin();
    }
    for (const rows of reader!.cleaner.push(bytes)) await reader!.stage(rows);
  }
  const rest = reader === undefined ? await begin() : new Uint8Array(0);
  for (const rows of reader!.cleaner.push(rest, true)) await reader!.stage(rows);
  rmSync(block, { force: true });
  const { found, header } = reader!;
  return { format: found.format, tables: found.tables, remarks, header, releases };
}

/** The bytes as they are, or out of UTF-16 where they begin with its mark. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder('utf-16le');
    if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder('utf-16be');
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}
