import type { ProblemCode } from '../base/problems/problem-kinds.ts';
import type { Position, Problem } from '../base/problems/problems.ts';
import { tableNamed } from './files/read-csv.ts';
import type { Unread } from './files/spec.ts';
import { isTableName } from './rows/table-fields.ts';
import type { TableName } from './tables.ts';

/** A row that was written and is not in the record as it was meant, because of a problem; or, without `readable`, rows of which nothing is known. */
export interface LeftOut {
  /** The table in which it stood; undefined when it may be any. */
  readonly table: TableName | undefined;
  readonly id?: string;
  /** What of it can be read, by field; of any other field nothing is known. Absent when nobody knows how many rows there were. */
  readonly readable?: Readonly<Record<string, unknown>>;
  /** For how many acts it can stand at most; absent when nobody can tell. */
  readonly times?: number;
  /** It is in the record all the same, without what was lost of it or against what is known of its parties. */
  readonly stands?: true;
  /** It is sound itself: what was lost, or cannot have been, is a row that excludes it. */
  readonly excluded?: LeftOut;
  /** Memberships of an actor were among what was lost. */
  readonly lostPosts?: true;
  /** Of an act: what it settled was among what was lost. */
  readonly lostDecisions?: true;
  /** Under which its problem was reported. */
  readonly code: ProblemCode;
  readonly at: Position;
}

/** Problems that keep a whole file, or a folder of them, from being read. */
const wholeFiles: ReadonlySet<ProblemCode> = new Set([
  'file-large',
  'file-unreadable',
  'file-encoding',
  'folder-unreadable',
  'folder-large',
]);

/** What was lost with the files that could not be had: rows of the table that a name tells, or of any. */
export function unreadFiles(problems: readonly Problem[]): Unread[] {
  return problems
    .filter(({ code, file }) => wholeFiles.has(code) && !isProse(file))
    .map(({ code, file, line, column }) => ({ table: tableOfFile(file), code, at: { file, line, column } }));
}

/** An argument as prose holds no rows. */
const isProse = (file: string): boolean => /\.md$/i.test(file);

function tableOfFile(file: string): TableName | undefined {
  if (/\.(?:bib|ris|json)$/i.test(file)) return 'sources';
  const name = /\.csv$/i.test(file) ? tableNamed(file) : undefined;
  return name !== undefined && isTableName(name) ? name : undefined;
}
