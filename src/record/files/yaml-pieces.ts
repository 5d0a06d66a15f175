/** A part of a file that starts on a line (from 0) of it, with whole lines. */
export interface TextPiece {
  readonly text: string;
  readonly firstLine: number;
}

const TOP_LEVEL = /^[^\s#\-[\]{}&*!|>%@`,?][^#]*?:(?:\s|$)/;
const ITEM = /^( *)-(?: |$)/;
const MARK = /^(?:---|\.\.\.)(?:\s|$)/;

/** The top-level blocks of a YAML text, each from its key to before the next, so that a broken one leaves the others readable. */
export function topLevelBlocks(text: string): TextPiece[] {
  return piecesAt(
    text.split('\n').map((line) => (MARK.test(line) ? '' : line)),
    0,
    (line) => TOP_LEVEL.test(line),
  );
}

/** The items of the list under a block's key; empty when the block holds none. */
export function listItems(block: TextPiece): TextPiece[] {
  const lines = block.text.split('\n');
  const first = lines.findIndex((line, i) => i > 0 && ITEM.test(line));
  const before = lines.slice(1, first < 0 ? 0 : first);
  if (first < 0 || before.some((line) => line.trim() !== '' && !line.trim().startsWith('#'))) return [];
  const indent = ITEM.exec(lines[first]!)![1]!.length;
  return piecesAt(lines, block.firstLine, (line) => ITEM.exec(line)?.[1]?.length === indent).slice(1);
}

/** The fields of an item (`- id: …` and what is below it) or of a block's mapping, each with all its lines. */
export function fieldPieces(piece: TextPiece): TextPiece[] {
  const lines = piece.text.split('\n');
  const item = ITEM.test(lines[0] ?? '');
  if (item) lines[0] = lines[0]!.replace('-', ' ');
  else lines[0] = '';
  const key = lines.find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const indent = key === undefined ? 0 : key.length - key.trimStart().length;
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const isKey = (line: string) => indentOf(line) === indent && /^[^\s#-]/.test(line.slice(indent));
  // a line that is indented less belongs to no field, and must not spoil the one before it
  const starts = (line: string) => isKey(line) || (line.trim() !== '' && indentOf(line) < indent);
  return piecesAt(lines, piece.firstLine, starts).filter((part) => isKey(part.text.split('\n')[0] ?? ''));
}

function piecesAt(
  lines: readonly string[],
  firstLine: number,
  starts: (line: string) => boolean,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !starts(lines[i]!)) continue;
    pieces.push({ text: lines.slice(from, i).join('\n'), firstLine: firstLine + from });
    from = i;
  }
  return pieces;
}
