import { own } from '../../base/own.ts';
import type { NumberColumn, SqlRow } from '../duckdb.ts';

/** A line of an answer, cut into its cells. */
type Line = readonly string[];

/** The lines of an answer in tabs: the first are names, the second types. */
async function* linesOf(parts: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  for await (const part of parts) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.split('\t');
  }
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '0': '\0' };

const textOf = (cell: string): string =>
  cell.includes('\\') ? cell.replace(/\\(.)/gs, (_, letter: string) => own(ESCAPED, letter) ?? letter) : cell;

/** How the cells of a type are read. A byte is what a condition gives, so it is yes or no. */
function readerOf(type: string): (cell: string) => SqlRow[string] {
  const [, plain = type] = /^Nullable\((.*)\)$/.exec(type) ?? [];
  const read =
    plain === 'UInt8' ? (cell: string) => cell === '1' : /^(U?Int|Float)\d+$/.test(plain) ? Number : textOf;
  return (cell) => (cell === '\\N' ? null : read(cell));
}

/** The rows of an answer. */
export async function rowsOf(parts: AsyncIterable<string>): Promise<SqlRow[]> {
  const rows: SqlRow[] = [];
  let names: string[] | undefined;
  let readers: ReturnType<typeof readerOf>[] | undefined;
  for await (const cells of linesOf(parts))
    if (names === undefined) names = cells.map(textOf);
    else if (readers === undefined) readers = cells.map((type) => readerOf(textOf(type)));
    else rows.push(Object.fromEntries(cells.map((cell, i) => [names![i]!, readers![i]!(cell)])));
  if (readers === undefined) throw new Error('rowsOf requires a whole answer');
  return rows;
}

const BLOCK = 8192;

/** Hands on the columns of an answer of numbers, some thousand rows at a time. */
export async function numbersOf(
  parts: AsyncIterable<string>,
  take: (columns: readonly NumberColumn[], rows: number) => void,
): Promise<void> {
  let [line, rows] = [0, 0];
  let columns: Float64Array[] = [];
  for await (const cells of linesOf(parts)) {
    line++;
    if (line === 2) columns = cells.map(() => new Float64Array(BLOCK));
    if (line <= 2) continue;
    for (const [i, cell] of cells.entries()) {
      if (cell === '\\N' || cell === '') throw new Error('numbers requires a query of numbers');
      columns[i]![rows] = Number(cell);
    }
    rows++;
    if (rows < BLOCK) continue;
    take(columns, rows);
    rows = 0;
  }
  if (line < 2) throw new Error('numbersOf requires a whole answer');
  if (rows > 0) take(columns, rows);
}
