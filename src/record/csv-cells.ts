import type { Position } from '../base/problems.ts';
import type { Field } from './fields.ts';
import type { SpecScalar, SpecValue } from './spec.ts';
import type { TextStart } from './text-position.ts';

/** One record as the parser gives it, its text in the file, and the line on which it starts. */
export interface CsvRecord {
  readonly values: readonly string[];
  readonly raw: string;
  readonly line: number;
  /** The record ends where a quote is out of place; that is reported. */
  readonly broken?: true;
}

/** A cell without the blanks around it, and the place of its first character. */
export type Cell = SpecScalar;

/** The cells of a record with their places: lines and columns of the file, inside any quotes. */
export function cellsOf(record: CsvRecord, delimiter: string, file: string): Cell[] {
  const { raw, values } = record;
  let offset = 0;
  let line = record.line;
  let lineStart = 0;
  return values.map((value) => {
    const quoted = raw[offset] === '"';
    const start = quoted ? offset + 1 : offset;
    const blanks = value.length - value.trimStart().length;
    const text = value.trim();
    const at: Position = { file, line, column: start - lineStart + 1 + blanks };
    const end = quoted ? closingQuote(raw, start) : raw.indexOf(delimiter, offset);
    const starts: TextStart[] = [];
    // a cell in quotes may hold line breaks, each of which the value has too
    let inValue = -1;
    for (let i = raw.indexOf('\n', start); quoted && i >= 0 && i < end; i = raw.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
      inValue = value.indexOf('\n', inValue + 1);
      if (inValue - blanks >= 0 && inValue - blanks < text.length)
        starts.push({ offset: inValue + 1 - blanks, line, column: 1 });
    }
    offset = (quoted ? end + 1 : end < 0 ? raw.length : end) + delimiter.length;
    return { kind: 'scalar', text, at: starts.length > 0 ? { ...at, starts } : at };
  });
}

/** The offset of the quote that closes a cell: the next that is not doubled. */
export function closingQuote(raw: string, start: number): number {
  for (let i = raw.indexOf('"', start); i >= 0; i = raw.indexOf('"', i + 2)) {
    if (raw[i + 1] !== '"') return i;
  }
  return raw.length;
}

/** What a cell says of a field: one value, or the values of a list, separated by `;`. Evidence separates its own items. */
export function fieldValue(field: Field, cell: Cell): SpecValue {
  if (!field.list || !cell.text.includes(';') || cell.at.starts) return cell;
  const items: SpecScalar[] = [];
  let offset = 0;
  for (const part of cell.text.split(';')) {
    const blanks = part.length - part.trimStart().length;
    const at = { file: cell.at.file, line: cell.at.line, column: cell.at.column + offset + blanks };
    if (part.trim() !== '') items.push({ kind: 'scalar', text: part.trim(), at });
    offset += part.length + 1;
  }
  return { kind: 'list', items, at: cell.at };
}
