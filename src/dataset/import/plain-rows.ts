import { SEPARATOR } from '../read/csv-cleaner.ts';

/** So many letters make a block. */
const BLOCK = 8 << 20;

/** Writes rows that were not cut out of text in the plain form in which rows of text are staged: the line, then the cells. */
export class PlainRows {
  private text = '';
  rows = 0;

  /** Takes a row; gives the block that is full with it. */
  *add(line: number, cells: readonly string[]): Generator<Uint8Array> {
    this.rows++;
    this.text += `${line}`;
    for (const cell of cells) this.text += String.fromCharCode(SEPARATOR) + plainCell(cell);
    this.text += '\n';
    if (this.text.length >= BLOCK) yield* this.end();
  }

  /** The block of the rows that are left, if there are any. */
  *end(): Generator<Uint8Array> {
    if (this.text !== '') yield new TextEncoder().encode(this.text);
    this.text = '';
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a plain row may not hold
const plainCell = (cell: string): string => cell.replace(/[\u0000-\u001f]/g, ' ');
