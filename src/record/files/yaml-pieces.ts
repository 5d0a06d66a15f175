import { fieldsOf, isTableName } from '../rows/table-fields.ts';

/** A part of a file that starts on a line (from 0) of it, with whole lines. */
export interface TextPiece {
  readonly text: string;
  readonly firstLine: number;
}

const TOP_LEVEL = /^[^\s#\-[\]{}&*!|>%@`,?][^#]*?:(?:\s|$)/;
/** A hyphen and what may stand for one, at the start of a row. */
const SIGNS = /^ *[-–—−‐‑•*]/u;
/** The name of a field with its colon, at the start of a text. */
export const KEY = /^["']?([\p{L}_][\p{L}\p{N}_-]*)["']?[ \t]*:(?:[ \t]|$)/u;
const MARK = /^(?:---|\.\.\.)(?:\s|$)/;

/**
 * The top-level blocks of a YAML text, each from its key to before the next, so that a broken one leaves the others readable. A field of
 * the table at work that has slipped to the first column starts no block, and neither does another line there in the midst of its rows.
 */
export function topLevelBlocks(text: string): TextPiece[] {
  const lines = text.split('\n').map((line) => (MARK.test(line) ? '' : line));
  let fields: object = {};
  const starts = (line: string, i: number) => {
    const key = keyOf(line);
    if (!TOP_LEVEL.test(line)) return false;
    if (!isTableName(key) && (Object.hasOwn(fields, key) || isStrayLine(lines, i))) return false;
    fields = isTableName(key) ? fieldsOf(key) : {};
    return true;
  };
  starts(lines[0] ?? '', 0);
  return piecesAt(lines, 0, starts);
}

/** No name of a table, or one that has its value beside it and yet lines below that are indented. */
function isStrayLine(lines: readonly string[], i: number): boolean {
  const line = lines[i]!;
  if (!NAME.test(line)) return true;
  if (!/:[ \t]+[^\s#&!|>"'[{]/.test(line)) return false;
  const below = lines.slice(i + 1, i + 20).find((each) => each.trim() !== '' && !each.trim().startsWith('#'));
  return below !== undefined && /^\s+(?:-\s|["']?[\p{L}_][\p{L}\p{N}_-]*["']?:(?:\s|$))/u.test(below);
}

const NAME = /^["']?[\p{L}\p{N}_][\p{L}\p{N}_. -]*["']?[ \t]*:/u;

/** The name at the start of a block. */
export const keyOf = (text: string): string =>
  (text.split(':', 1)[0] ?? '').trim().replace(/^["']|["']$/g, '');

/** A row as a mapping: what stands for its hyphen blanked, and its first field brought to the column of the others. */
export function rowFields(row: TextPiece): TextPiece {
  const [first = '', ...lines] = row.text.split('\n');
  const second = lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const field = first.replace(SIGNS, '').trimStart();
  const column =
    second !== undefined && KEY.test(second.trimStart()) ? indentOf(second) : first.length - field.length;
  return { ...row, text: [' '.repeat(column) + field, ...lines].join('\n') };
}

/** A block as a mapping: its key blanked. */
export function blockFields(block: TextPiece): TextPiece {
  return { ...block, text: block.text.replace(/^.*/, '') };
}

/** The fields of a mapping, each with all its lines. */
export function fieldPieces(piece: TextPiece): TextPiece[] {
  const lines = piece.text.split('\n');
  const key = lines.find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const indent = key === undefined ? 0 : key.length - key.trimStart().length;
  const isKey = (line: string) => indentOf(line) === indent && /^[^\s#-]/.test(line.slice(indent));
  // a line that is indented less belongs to no field, and must not spoil the one before it
  const starts = (line: string) => isKey(line) || (line.trim() !== '' && indentOf(line) < indent);
  return piecesAt(lines, piece.firstLine, starts).filter((part) => isKey(part.text.split('\n')[0] ?? ''));
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function piecesAt(
  lines: readonly string[],
  firstLine: number,
  starts: (line: string, i: number) => boolean,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !starts(lines[i]!, i)) continue;
    pieces.push({ text: lines.slice(from, i).join('\n'), firstLine: firstLine + from });
    from = i;
  }
  return pieces;
}
