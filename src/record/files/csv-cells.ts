import type { Position } from '../../base/problems/problems.ts';
import type { Field } from '../fields.ts';
import { closingQuote } from './csv-quotes.ts';
import type { SpecScalar, SpecValue } from './spec.ts';
import type { TextPosition, TextStart } from './text-position.ts';

/** One record of a CSV text: its text in the file, and the line on which it starts. */
export interface CsvRecord {
  readonly raw: string;
  readonly line: number;
  /** The record ends where a quote is out of place; that is reported. */
  readonly broken?: true;
}

/** A cell without the blanks around it, and the place of its first character. */
export type Cell = SpecScalar;

/** The cells of a sound record with their places: lines and columns of the file, inside any quotes. */
export function cellsOf({ raw, line: first }: CsvRecord, delimiter: string, file: string): Cell[] {
  const cells: Cell[] = [];
  let line = first;
  let lineStart = 0;
  for (let offset = 0; offset <= raw.length; ) {
    const quoted = raw[offset] === '"';
    const start = quoted ? offset + 1 : offset;
    const end = quoted ? closingQuote(raw, start) : endOfCell(raw, offset, delimiter);
    const value = quoted ? raw.slice(start, end).replaceAll('""', '"') : raw.slice(start, end);
    const blanks = value.length - value.trimStart().length;
    const text = value.trim();
    const at = { file, line, column: start - lineStart + 1 + blanks };
    cells.push({ kind: 'scalar', text, at: quoted ? acrossLines(at, value, text, blanks) : at });
    for (let i = raw.indexOf('\n', start); quoted && i >= 0 && i < end; i = raw.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    offset = (quoted ? end + 1 : end) + delimiter.length;
  }
  return cells;
}

function endOfCell(raw: string, from: number, delimiter: string): number {
  const end = raw.indexOf(delimiter, from);
  return end < 0 ? raw.length : end;
}

/** The place of a quoted cell that may run over several lines: of its text, the `blanks` before it left away. */
function acrossLines(at: Position, value: string, text: string, blanks: number): TextPosition {
  let first = at;
  let { line } = at;
  const starts: TextStart[] = [];
  for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) {
    line++;
    const offset = i + 1 - blanks;
    if (offset <= 0) first = { file: at.file, line, column: 1 - offset };
    else if (offset < text.length) starts.push({ offset, line, column: 1 });
  }
  return starts.length > 0 ? { ...first, starts } : first;
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
