/** A piece of a LaTeX file that can be parsed alone. */
export interface TexPiece {
  readonly text: string;
  /** How many lines of the file stand before it. */
  readonly linesBefore: number;
}

/** A LaTeX file in pieces: what stands before the document, and the document's paragraphs. */
export interface TexPieces {
  readonly preamble: TexPiece | undefined;
  readonly body: readonly TexPiece[];
}

const begin = '\\begin{document}';
const end = '\\end{document}';
const comment = /(?<!\\)%.*/;
const signs = /\\[{}]|[{}]|\\begin\{|\\end\{/g;
/** A piece that is longer ends at the next empty line, closed or not: then a brace is missing somewhere. */
const longestPiece = 50_000;

/** By how many braces and environments a line opens more than it closes. */
function deepens(line: string): number {
  let depth = 0;
  for (const [sign] of line.replace(comment, '').matchAll(signs)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    // The brace of the environment's name is opened here and closed by the next sign.
    else if (sign === '\\begin{') depth += 2;
  }
  return depth;
}

const beginList = /\\begin\{(CSLReferences|thebibliography)\}.*/;
/** Of a list of references, so much is parsed at once. */
const longestListPiece = 15_000;

/** Pieces between empty lines that stand in no braces and no environment. */
function piecesOf(lines: readonly string[], first: number): TexPiece[] {
  const pieces: TexPiece[] = [];
  let from = first;
  let depth = 0;
  let length = 0;
  /** How the list of references begins that the lines stand in, and that in which the piece began. */
  let list: RegExpExecArray | undefined;
  let carried: RegExpExecArray | undefined;
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]!;
    depth += deepens(line);
    length += line.length + 1;
    list = beginList.exec(line) ?? (list && line.includes(`\\end{${list[1]}}`) ? undefined : list);
    const isLast = at === lines.length - 1;
    const isOpen = list === undefined ? depth > 0 && length < longestPiece : length < longestListPiece;
    if (!isLast && (line.trim() !== '' || isOpen)) continue;
    if (length > at - from + 1) {
      const text = lines.slice(from, at + 1).join('\n');
      // A list that is cut goes on as one of its own.
      const before = carried ? `${carried[0]}\n` : '';
      const after = list ? `\\end{${list[1]}}` : '';
      pieces.push(...cutLong({ text: before + text + after, linesBefore: from - (carried ? 1 : 0) }));
    }
    from = at + 1;
    depth = 0;
    length = 0;
    carried = list;
  }
  return pieces;
}

/** A piece without empty lines that is far too long, as a file in one line is, cut between words that stand in no braces. */
function cutLong(piece: TexPiece): TexPiece[] {
  if (piece.text.length < 4 * longestPiece) return [piece];
  const pieces: TexPiece[] = [];
  let [from, depth, { linesBefore }] = [0, 0, piece];
  for (const { 0: sign, index } of piece.text.matchAll(/\\[{}]|[{}]|\\begin\{|\\end\{|\s/g)) {
    if (/\s/.test(sign)) {
      if (depth > 0 || index - from < longestPiece) continue;
      const text = piece.text.slice(from, index + 1);
      pieces.push({ text, linesBefore });
      linesBefore += text.split('\n').length - 1;
      from = index + 1;
    } else depth += deepens(sign);
  }
  return [...pieces, { text: piece.text.slice(from), linesBefore }];
}

/** Cuts a LaTeX file in pieces, since its parser takes time and memory that grow faster than what it is given. */
export function texPieces(text: string): TexPieces {
  const start = text.indexOf(begin);
  const stop = text.indexOf(end, start);
  const whole = stop < 0 ? text : text.slice(0, stop);
  if (start < 0) return { preamble: undefined, body: piecesOf(whole.split('\n'), 0) };
  const before = text.slice(0, start);
  const first = before.split('\n').length - 1;
  const lines = whole.split('\n');
  const column = start - (before.lastIndexOf('\n') + 1) + begin.length;
  lines[first] = ' '.repeat(column) + lines[first]!.slice(column);
  return { preamble: { text: before, linesBefore: 0 }, body: piecesOf(lines, first) };
}
