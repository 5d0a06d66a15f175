import { windows1252 } from './windows-1252.ts';

/** The first line of a table: its cells, and what stands between them. */
export interface CsvHeader {
  readonly cells: readonly string[];
  readonly delimiter: number;
  /** Bytes that it takes, with the mark of the encoding before it and the newline after it. */
  readonly length: number;
}

const DELIMITERS = [',', '\t', ';', '|'];

/** The header of a table, from its first bytes; nothing where there is no line. */
export function csvHeader(head: Uint8Array): CsvHeader | undefined {
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  let start = mark;
  while (head[start] === 10 || head[start] === 13) start++;
  let end = start;
  while (end < head.length && head[end] !== 10 && head[end] !== 13) end++;
  const line = decoded(head.subarray(start, end));
  if (line.trim() === '') return undefined;
  const outside = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((each) => outside.split(each).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  return {
    cells: cellsOf(line, delimiter),
    delimiter: delimiter.charCodeAt(0),
    length: head[end] === 13 && head[end + 1] === 10 ? end + 2 : Math.min(end + 1, head.length),
  };
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
    cells.push(quoted ? quoted[1]!.replaceAll('""', '"').trim() : text.trim());
    const after: string = rest.slice(text.length);
    rest = after.startsWith(delimiter) ? after.slice(delimiter.length) : undefined;
  }
  return cells;
}
