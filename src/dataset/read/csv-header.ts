import { windows1252 } from './windows-1252.ts';

/** The first line of a table: its cells, and what stands between them. */
export interface CsvHeader {
  readonly cells: readonly string[];
  readonly delimiter: number;
  /** Bytes that it takes, with the mark of the encoding before it and the newline after it. */
  readonly length: number;
  /** Bytes of the mark of the encoding. */
  readonly mark: number;
  /** The number of the line on which it ends. */
  readonly line: number;
}

const DELIMITERS = [',', '\t', ';', '|'];
const QUOTE = 34;
/** What a cell in quotes begins after. */
const OPENING: ReadonlySet<number> = new Set(DELIMITERS.map((each) => each.charCodeAt(0)));

/** The header of a table, from its first bytes; nothing where there is no line. */
export function csvHeader(head: Uint8Array): CsvHeader | undefined {
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  let start = mark;
  while (head[start] === 10 || head[start] === 13) start++;
  const end = lineEnd(head, start);
  const line = decoded(head.subarray(start, end));
  if (line.trim() === '') return undefined;
  const outside = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((each) => outside.split(each).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  return {
    cells: cellsOf(line, delimiter),
    delimiter: delimiter.charCodeAt(0),
    length: head[end] === 13 && head[end + 1] === 10 ? end + 2 : Math.min(end + 1, head.length),
    mark,
    line: new TextDecoder().decode(head.subarray(0, end)).split(/\r\n|\r|\n/).length,
  };
}

/** Where the line ends that starts here: after a name in quotes that itself has a line end, but not when the quote is never closed. */
function lineEnd(head: Uint8Array, start: number): number {
  const isEnd = (byte: number | undefined) => byte === 10 || byte === 13;
  let first = -1;
  let isQuoted = false;
  for (let i = start; i < head.length; i++) {
    const isStart = i === start || OPENING.has(head[i - 1]!);
    if (head[i] === QUOTE) isQuoted = isQuoted ? head[i + 1] === QUOTE && i++ < head.length : isStart;
    if (!isEnd(head[i])) continue;
    if (first < 0) first = i;
    if (!isQuoted) return i;
  }
  return first < 0 ? head.length : first;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let rest: string | undefined = line; rest !== undefined; ) {
    const quoted: RegExpExecArray | null = /^"((?:[^"]|"")*)"/.exec(rest);
    const text: string = quoted ? quoted[0] : (rest.split(delimiter, 1)[0] ?? '');
    cells.push((quoted ? quoted[1]!.replaceAll('""', '"') : text).replace(/\s+/g, ' ').trim());
    const after: string = rest.slice(text.length);
    rest = after.startsWith(delimiter) ? after.slice(delimiter.length) : undefined;
  }
  return cells;
}
