import { own } from '../../base/own.ts';
import type { Field } from '../fields.ts';
import { fieldsOf } from '../rows/table-fields.ts';
import type { TableName } from '../tables.ts';
import { KEY, type TextPiece } from './yaml-pieces.ts';

/** One row of a table as it is cut out: its lines, its first line as YAML would have it, and what was amiss with its hyphen. */
export interface RowPiece extends TextPiece {
  /** Columns before the hyphen (or before the first field, where there is none). */
  readonly indent: number;
  /** What stands where a hyphen and a space should: `–`, `-` without a space, or nothing. */
  readonly sign?: string;
  /** It is a text that belongs to no row. */
  readonly isStray?: true;
}

/** A hyphen, or what a word processor makes of one; then blanks, then what the row begins with. */
const START = /^( *)([-–—−‐‑•*])([ \t]*)(.*)$/u;
/** A field whose value is a text of several lines below it. */
const BLOCK_TEXT = /:[ \t]+(?:[&!]\S+[ \t]+)*[|>][+\-\d]*[ \t]*(?:#.*)?$/;

/**
 * The rows under a table's key, each with all its lines, found by their hyphens whatever their indentation: a hyphen starts a row unless a
 * field of the row before it holds a list there, or a text does. A row that has lost its hyphen, or has another sign, is found by the
 * field that rows begin with.
 *
 * Takes: a block from its key to before the next. Gives: the rows, and how many lines (from 1) stand before the first.
 */
export function rowPieces(block: TextPiece, table: TableName): { rows: RowPiece[]; before: number } {
  const lines = block.text.split('\n');
  const cutter: Cutter = { lines, fields: fieldsOf(table), row: undefined };
  const starts: Start[] = [];
  for (let i = 1; i < lines.length; i++) {
    const start = step(cutter, i);
    if (start) starts.push({ ...start, line: i });
  }
  return {
    before: starts[0]?.line ?? lines.length,
    rows: starts.map((start, n) => pieceOf(block, lines, start, starts[n + 1]?.line)),
  };
}

interface Start {
  readonly indent: number;
  readonly sign: string | undefined;
  readonly isStray?: true;
  readonly line: number;
}

interface Cutter {
  readonly lines: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  /** The row at work. */
  row: CutRow | undefined;
}

interface CutRow {
  readonly indent: number;
  /** The column of its fields; not known until the first of them. */
  column: number | undefined;
  /** The names of its fields, in their order. */
  readonly keys: string[];
  /** The fields above the line at work, outermost first: a hyphen below one that holds nothing else is an item of its list. */
  open: OpenField[];
  /** Lines up to here belong to a text in quotes or brackets. */
  inside: number;
  /** Lines indented by more belong to a text of several lines. */
  textAfter: number | undefined;
}

interface OpenField {
  readonly column: number;
  readonly key: string;
  readonly isEmpty: boolean;
  /** Where the items of its list have their hyphens, once there is one. */
  items?: number;
}

/** Whether a row starts on this line; keeps account of what is open. */
function step(cutter: Cutter, i: number): Omit<Start, 'line'> | undefined {
  const line = cutter.lines[i]!;
  const text = line.trimStart();
  const { row } = cutter;
  if (text === '' || text.startsWith('#') || (row && i <= row.inside)) return undefined;
  const indent = line.length - text.length;
  if (row?.textAfter !== undefined) {
    if (indent > row.textAfter) return undefined;
    row.textAfter = undefined;
  }
  const start = startOf(cutter, line, i);
  if (start) {
    const after = start.sign === '' ? indent : indent + line.slice(indent).search(/[^-–—−‐‑•*\s]|$/u);
    const hasText = after < line.length && line[after] !== '#';
    cutter.row = {
      // a row without a hyphen has its fields where another has its hyphen
      indent: start.sign === '' ? indent - 1 : indent,
      column: hasText ? after : undefined,
      keys: [],
      open: [],
      inside: 0,
      textAfter: undefined,
    };
    if (hasText) noteField(cutter, cutter.row, i, after);
    return start;
  }
  if (row) {
    row.column ??= indent;
    const list = text.startsWith('-') ? row.open.findLast((field) => field.column <= indent) : undefined;
    if (list?.isEmpty) list.items ??= indent;
    // past the hyphens of a nested list stands a field, or a text
    noteField(cutter, row, i, indent + (/^(?:-[ \t]+)*/.exec(text)?.[0].length ?? 0));
  }
  return undefined;
}

function startOf(cutter: Cutter, line: string, i: number): Omit<Start, 'line'> | undefined {
  const { row } = cutter;
  const [, blanks = '', mark, space = '', rest = ''] = START.exec(line) ?? [];
  const indent = mark === undefined ? line.length - line.trimStart().length : blanks.length;
  if (mark === '-' && (space !== '' || rest === '')) {
    if (!row || isRowStart(cutter, row, indent, rest)) return { indent, sign: undefined };
    return undefined;
  }
  const key = KEY.exec(mark === undefined ? line.slice(indent) : rest)?.[1];
  if (key === undefined && mark === undefined && row && indent <= row.indent)
    return { indent, sign: undefined, isStray: true };
  if (key === undefined || !Object.hasOwn(cutter.fields, key)) return undefined;
  if (mark !== undefined)
    return !row || indent < columnOf(row) || !isItem(row, indent) ? { indent, sign: mark } : undefined;
  if (!row) return { indent, sign: '' };
  return indent <= columnOf(row) && repeats(cutter, row, key, i) ? { indent, sign: '' } : undefined;
}

const columnOf = (row: CutRow): number => row.column ?? row.indent + 2;

/** Whether a hyphen starts the next row: left of the fields of this one, or where no field of it can hold a list. */
function isRowStart(cutter: Cutter, row: CutRow, indent: number, rest: string): boolean {
  const key = KEY.exec(rest)?.[1];
  const looksLike =
    rest === '' || rest.startsWith('{') || (key !== undefined && Object.hasOwn(cutter.fields, key));
  if (indent <= row.indent) return true;
  if (indent < columnOf(row)) return looksLike;
  const list = row.open.findLast((field) => field.column <= indent);
  const isTop = list?.column === columnOf(row);
  const field = list && Object.hasOwn(cutter.fields, list.key) ? cutter.fields[list.key] : undefined;
  // a list of words, of which none is a mapping of the table's fields
  if (isTop && field && key !== undefined && !['mapping', 'evidence', 'any'].includes(field.kind.is))
    return looksLike;
  return looksLike && !isItem(row, indent);
}

/** Whether a list is open at this column: a field that holds nothing else stands at it or left of it. */
function isItem(row: CutRow, indent: number): boolean {
  const list = row.open.findLast((field) => field.column <= indent);
  return list?.isEmpty === true && indent >= (list.items ?? 0);
}

/** Whether a field begins the next row: the one with which this began, a field that this has too following it. */
function repeats({ lines }: Cutter, row: CutRow, key: string, i: number): boolean {
  if (key !== row.keys[0] || row.keys.length < 2) return false;
  for (let n = i + 1; n < lines.length; n++) {
    const text = lines[n]!.trimStart();
    if (text === '' || text.startsWith('#')) continue;
    const next = KEY.exec(text)?.[1];
    return next !== undefined && next !== key && row.keys.includes(next);
  }
  return false;
}

/** Notes the field that stands at a column of a line, and what its value opens. */
function noteField({ lines }: Cutter, row: CutRow, i: number, column: number): void {
  const line = lines[i]!;
  const rest = line.slice(column);
  const [match, key] = KEY.exec(rest) ?? [];
  if (match === undefined || key === undefined) {
    row.inside = endOfOpen(lines, i, rest, columnOf(row));
    return;
  }
  const value = rest.slice(match.length).trim();
  row.open = row.open.filter((field) => field.column < column);
  row.open.push({ column, key, isEmpty: /^(?:[&!]\S+)?\s*(?:#.*)?$/.test(value) });
  if (column === columnOf(row)) row.keys.push(key);
  if (BLOCK_TEXT.test(rest)) row.textAfter = column;
  else row.inside = endOfOpen(lines, i, value, columnOf(row));
}

/** So many lines a text in quotes or brackets may run over, before its end is held to be forgotten. */
const LONGEST = 200;

/** The last line of a value that starts with a quote or a bracket; this line, when it ends here, or ends nowhere before a field of the row, whose `column` is given, or the next row. */
function endOfOpen(lines: readonly string[], i: number, value: string, column: number): number {
  const mark = value.charAt(0);
  const close = own({ '"': '"', "'": "'", '[': ']', '{': '}' }, mark);
  if (close === undefined) return i;
  if (endsIn(value.slice(1), mark, close)) return i;
  for (let n = i + 1; n < Math.min(lines.length, i + LONGEST); n++) {
    const text = lines[n]!.trim();
    const isQuote = close === mark;
    const indent = lines[n]!.length - lines[n]!.trimStart().length;
    if (indent < column ? /^-(?:[ \t]|$)/.test(text) : isQuote && indent === column && KEY.test(text))
      return i;
    if (endsIn(text, mark, close)) return n;
  }
  return i;
}

/** Whether a quote closes in a text; a bracket, by its end. */
function endsIn(text: string, mark: string, close: string): boolean {
  if (mark !== close)
    return text
      .replace(/\s+#.*$/, '')
      .trimEnd()
      .endsWith(close);
  if (mark === '"') return /(?:^|[^\\])(?:\\\\)*"/.test(text);
  return /(?:^|[^'])(?:'')*'(?!')/.test(text);
}

/** The lines of a row, its first with a hyphen where it lacks one. */
function pieceOf(
  block: TextPiece,
  lines: readonly string[],
  { line, indent, sign, isStray }: Start,
  end: number | undefined,
): RowPiece {
  const text = lines.slice(line, end).join('\n');
  return {
    text,
    firstLine: block.firstLine + line,
    indent,
    ...(sign !== undefined && { sign }),
    ...(isStray && { isStray }),
  };
}
