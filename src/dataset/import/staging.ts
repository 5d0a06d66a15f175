import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listInWords } from '../../publish/words/number-words.ts';
import { dataFault } from '../data-fault.ts';
import type { FormatSpec, TableSpec } from '../formats/format.ts';
import type { Store } from '../store/open-store.ts';
import type { SourceFile } from './open-file.ts';
import { namesRead, recognise } from './recognise.ts';
import type { RemarkList } from './remarks.ts';
import { blockQuery, makeStaging, releasesIn, stageRows } from './stage-rows.ts';
import type { Cells } from './typed-sql.ts';
import { wideColumns } from './wide-columns.ts';

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
  /** In which order the dates are that do not begin with the year. */
  readonly dates: 'dmy' | 'mdy' | undefined;
  /** Of a workbook, the sheet that was named. */
  readonly sheet: string | undefined;
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
  /** What the file itself says of its release. */
  readonly releases: ReadonlySet<string>;
  /** Cells that make a row each, in a table with a column for each of something. */
  readonly wideCells: number;
}

/** How a file is read: as what, and which of its cells. */
export interface Reading {
  readonly format: FormatSpec;
  readonly tables: readonly TableSpec[];
  readonly cells: Cells;
  /** The names of the file’s columns, in their order. */
  readonly header: readonly string[];
  /** The cell that tells the release. */
  readonly release: string | undefined;
}

/** A table with more columns is none that anybody published. */
const MOST_COLUMNS = 5000;

/** Tells from its header what a file is, and makes the tables in which its rows wait. */
export async function readingOf(
  request: StageRequest,
  header: readonly string[],
  database: Store['database'],
): Promise<Reading> {
  const named = header.map((cell) => request.renamed.get(cell) ?? cell);
  const { format, tables } = recognise(request.file.path, named, request.format);
  if (header.length > MOST_COLUMNS)
    throw dataFault(
      'data-layout',
      {
        message: `it has ${header.length} columns, and no table may have more than ${MOST_COLUMNS}`,
        hint: 'keep the columns that are of use; docs/data.md lists them',
      },
      { file: request.file.path },
    );
  requireOnce(request.file.path, named, tables);
  const fresh = tables.filter(({ name }) => !request.staged.has(name));
  await makeStaging(database, fresh);
  for (const { name } of fresh) request.staged.add(name);
  const cells: Cells = new Map(
    [...named].reverse().map((cell, i) => [cell.toLowerCase(), `c${named.length - 1 - i}`]),
  );
  return { format, tables, cells, header: named, release: cells.get(format.releaseColumn ?? '') };
}

/** Of two columns of one name nobody can tell which is meant. */
function requireOnce(file: string, header: readonly string[], tables: readonly TableSpec[]): void {
  const small = header.map((cell) => cell.toLowerCase());
  const twice = namesRead(tables, new Set(small)).filter(
    (name) => small.indexOf(name) !== small.lastIndexOf(name),
  );
  if (twice.length === 0) return;
  const places = small.flatMap((name, i) => (name === twice[0] ? [String(i + 1)] : []));
  throw dataFault(
    'data-layout',
    {
      message: `more than one column is called "${header[small.indexOf(twice[0]!)]}" (columns ${listInWords(places)})`,
      hint: 'give the one that is not meant another name, or take it out',
    },
    { file },
  );
}

/** Takes blocks of plain rows of a file into the tables where they wait. */
export interface BlockStager {
  readonly reading: Reading;
  readonly stage: (block: Uint8Array) => Promise<void>;
  /** What came of the file in the end. */
  readonly end: (remarks: RemarkList, rows: number) => StagedFile;
}

/** Makes a stager for a file with a header. */
export async function blockStager(
  { database, scratch }: Store,
  request: StageRequest,
  header: readonly string[],
): Promise<BlockStager> {
  const reading = await readingOf(request, header, database);
  const path = join(scratch, 'block.csv');
  const query = blockQuery(path, header.length);
  const releases = new Set<string>();
  return {
    reading,
    stage: async (block) => {
      writeFileSync(path, block);
      for (const each of await releasesIn(database, query, reading.release)) releases.add(each);
      await stageRows(database, query, request, reading);
    },
    end: (remarks, rows) => ({ ...reading, remarks, releases, wideCells: rows * wideColumns(reading) }),
  };
}
