import { isSound } from '../base/problems/is-sound.ts';
import type { Position, Problem } from '../base/problems/problems.ts';
import type { CaseRecord } from './case-record.ts';
import type { ReadSpecs, RowSpec, SpecEntry, SpecValue, Unread } from './files/spec.ts';
import { recordOfSpecs } from './record-of-specs.ts';
import type { TableName } from './tables.ts';

/**
 * A case as one JSON value: each table with its rows as they were written, dates and numbers as text. Of a case with problems
 * `asRead` holds what its files told besides, so that it reads back as the same record.
 */
export type CaseJson = Readonly<Partial<Record<TableName, readonly JsonRow[]>>> & {
  readonly asRead?: AsRead;
};
type JsonRow = Readonly<Record<string, unknown>>;

interface AsRead {
  /** Every problem of the case, at its place in its files. */
  readonly problems: readonly Problem[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
  /** Rows of which a part could not be read: their tables, their numbers there (from 0), under which code that was reported, and which fields, if that can be told. */
  readonly partial: readonly {
    readonly table: TableName;
    readonly row: number;
    readonly code: NonNullable<RowSpec['partial']>;
    readonly spoilt?: readonly string[];
  }[];
  /** Where each row of each table stands in its file: `events.yaml:41:5`. */
  readonly places: Readonly<Partial<Record<TableName, readonly string[]>>>;
}

/** Gathers a case, from whatever files, into one JSON value; `problems` are all that were found in it. */
export function caseJson({ specs, unread }: ReadSpecs, problems: readonly Problem[]): CaseJson {
  const tables: Partial<Record<TableName, JsonRow[]>> = {};
  const places: Partial<Record<TableName, string[]>> = {};
  const partial: AsRead['partial'][number][] = [];
  for (const spec of specs) {
    const { table, fields, at } = spec;
    tables[table] ??= [];
    places[table] ??= [];
    if (spec.partial) {
      const { partial: code, spoilt } = spec;
      partial.push({ table, row: tables[table].length, code, ...(spoilt && { spoilt }) });
    }
    tables[table].push(mappingInJson(fields));
    places[table].push(`${at.file}:${at.line}:${at.column}`);
  }
  if (problems.length === 0) return tables;
  return { ...tables, asRead: { problems, unread, partial, places: isSound(problems) ? {} : places } };
}

/**
 * Reads a case back from its JSON, by the same checks as from files. Its problems are those that its files had; of JSON that tells of
 * none, places say the table and the row's number.
 */
export function readCaseJson(json: CaseJson): {
  record: CaseRecord;
  problems: readonly Problem[];
} {
  const { record, problems } = recordOfSpecs(specsOfJson(json));
  return { record, problems: json.asRead?.problems ?? problems };
}

/** The rows of a case as they were written, from its JSON. */
export function specsOfJson({ asRead, ...tables }: CaseJson): ReadSpecs {
  const partial = new Map(asRead?.partial.map((each) => [`${each.table} ${each.row}`, each]));
  const specs = Object.entries(tables as Partial<Record<TableName, readonly JsonRow[]>>).flatMap(
    ([name, rows]) => {
      const table = name as TableName;
      return rows.map((row, i): RowSpec => {
        const at = placeOf(asRead?.places[table]?.[i]) ?? { file: table, line: i + 1, column: 1 };
        const fields = entriesOf(row, at);
        const { code, spoilt } = partial.get(`${table} ${i}`) ?? {};
        return { table, fields, at, ...(code && { partial: code }), ...(spoilt && { spoilt }) };
      });
    },
  );
  // where two rows have one id, the first in the files has it
  const inOrder =
    Object.keys(asRead?.places ?? {}).length > 0 ? specs.sort((a, b) => comparePlaces(a.at, b.at)) : specs;
  return { specs: inOrder, problems: [], unread: asRead?.unread ?? [] };
}

function comparePlaces(a: Position, b: Position): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function placeOf(text: string | undefined): Position | undefined {
  const [, file, line, column] = /^(.*):(\d+):(\d+)$/s.exec(text ?? '') ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}

/**
 * Fields as one object. A key that is a whole number has a space before it, for objects would put it first; and a field without a value that stands on the line of the field before it is null, not
 * empty: a value that was cut at a comma is told by both.
 */
function mappingInJson(entries: readonly SpecEntry[]): JsonRow {
  return Object.fromEntries(
    entries.map(({ key, keyAt, value }, i) => {
      const isBeside = isBlank(value) && entries[i - 1]?.value.at.line === keyAt.line;
      return [WHOLE.test(key) ? ` ${key}` : key, isBeside ? null : valueInJson(value)];
    }),
  );
}

function valueInJson(value: SpecValue): unknown {
  if (value.kind === 'scalar') return value.text;
  return value.kind === 'list' ? value.items.map(valueInJson) : mappingInJson(value.entries);
}

const WHOLE = /^ *\d+$/;
const isBlank = (value: SpecValue): boolean => value.kind === 'scalar' && value.text === '';

function entriesOf(row: JsonRow, at: Position): SpecEntry[] {
  return Object.entries(row).map(([key, value]) => ({
    key: WHOLE.test(key) ? key.replace(' ', '') : key,
    keyAt: value === '' ? { ...at, line: at.line + 1 } : at,
    value: specOf(value, at),
  }));
}

function specOf(value: unknown, at: Position): SpecValue {
  if (Array.isArray(value)) return { kind: 'list', at, items: value.map((item) => specOf(item, at)) };
  if (typeof value === 'object' && value !== null)
    return { kind: 'mapping', at, entries: entriesOf(value as JsonRow, at) };
  return { kind: 'scalar', at, text: String(value ?? '') };
}
