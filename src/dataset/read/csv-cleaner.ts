import { isUtf8 } from 'node:buffer';
import { windows1252 } from './windows-1252.ts';

/** Stands between the cells of a cleaned row; no text has it. */
export const SEPARATOR = 0x1f;
const [LF, CR, QUOTE, SPACE] = [10, 13, 34, 32];
/** A record with more bytes is one whose quote was never closed, or no row. */
export const LONGEST_RECORD = 1 << 20;
const BLOCK = 16 << 20;

/** A row that could not be cut, and why. */
export interface BrokenRow {
  readonly line: number;
  readonly why: string;
  readonly value: string;
}

/** What a cleaner is told of the file, and whom it tells. */
export interface CleanerOptions {
  readonly delimiter: number;
  /** Cells a row has. */
  readonly columns: number;
  /** Whether quotes hold cells together; else they are text. */
  readonly hasQuotes: boolean;
  /** The line at which the rows begin. */
  readonly line: number;
  readonly onBroken: (row: BrokenRow) => void;
  /** A row that was not UTF-8 and was read as Windows-1252, or had zero bytes. */
  readonly onRecoded: (line: number, value: string, why: string) => void;
}

/**
 * Cuts CSV as it comes (CRLF, LF, bare CR; quoted cells over several lines; UTF-8 or Windows-1252, even mixed) into rows of one plain form: the number of the line, then
 * the cells, with `SEPARATOR` between them and a newline at the end. A newline within a cell becomes a space. A row with too few or too many
 * cells, or a quote out of place, is left out and told; one that is blank is nothing.
 */
export class CsvCleaner {
  private readonly options: CleanerOptions;
  private pending: Uint8Array = new Uint8Array(0);
  private out = new Uint8Array(BLOCK + 8 * LONGEST_RECORD);
  private at = 0;
  private line: number;
  private linesInRecord = 0;
  /** Whether the rest of a line that was refused is still to come. */
  private isSkipping = false;
  private hasZero = false;
  /** Rows that were cut whole so far. */
  rows = 0;

  constructor(options: CleanerOptions) {
    this.options = options;
    this.line = options.line;
  }

  /** Takes bytes, and gives each block of clean rows that is full. */
  *push(chunk: Uint8Array, isLast = false): Generator<Uint8Array> {
    const bytes = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    let start = this.isSkipping ? this.restOfLine(bytes, 0) : 0;
    while (start < bytes.length) {
      const begun = this.at;
      const next = this.cutRecord(bytes, start, isLast);
      if (next < 0) {
        this.at = begun;
        if (!isLast && bytes.length - start < LONGEST_RECORD) break;
        start = this.skipLine(bytes, start, this.whyUnended(bytes, start));
        continue;
      }
      start = next;
      this.line += this.linesInRecord;
      if (this.at >= BLOCK) yield this.block();
    }
    this.pending = bytes.slice(start);
    if (isLast && this.at > 0) yield this.block();
  }

  private block(): Uint8Array {
    const block = this.out.slice(0, this.at);
    this.at = 0;
    return block;
  }

  /** Writes the record that starts here, and gives where the next one does; -1 where it does not end. */
  private cutRecord(bytes: Uint8Array, start: number, isLast: boolean): number {
    const { delimiter, hasQuotes, columns } = this.options;
    const { length } = bytes;
    const begun = this.at;
    if (begun + 3 * (length - start) + 40 > this.out.length) this.grow(3 * (length - start));
    const out = this.out;
    let o = this.writeLine(begun);
    let cells = 1;
    let isWide = false;
    this.hasZero = false;
    let isCellStart = true;
    let i = start;
    this.linesInRecord = 1;
    for (; i < length; i++) {
      const byte = bytes[i]!;
      if (byte === delimiter) {
        out[o++] = SEPARATOR;
        cells++;
        isCellStart = true;
      } else if (byte === LF || byte === CR) break;
      else if (byte === QUOTE && hasQuotes && isCellStart) {
        const close = this.quoted(bytes, i + 1, o);
        if (close < 0) return -1;
        for (let q = o; q < this.at; q++) isWide ||= out[q]! > 127;
        o = this.at;
        i = close;
        const after = bytes[i + 1];
        if (after === undefined && !isLast) return -1;
        if (after !== undefined && after !== delimiter && after !== LF && after !== CR)
          return this.refuse(bytes, start, begun, isLast);
        isCellStart = false;
      } else {
        out[o++] = byte < SPACE ? SPACE : byte;
        isWide ||= byte > 127;
        isCellStart = false;
        if (byte === 0) this.hasZero = true;
      }
    }
    if (i >= length && !isLast) return -1;
    const next = bytes[i] === CR && bytes[i + 1] === LF ? i + 2 : i + 1;
    if (bytes[i] === CR && i + 1 >= length && !isLast) return -1;
    if (cells === 1 && columns > 1 && isBlank(bytes, start, i)) {
      this.at = begun;
      return next;
    }
    const more = cells - columns;
    if (more > 0 && isBlankEnd(out, o, more)) {
      o -= more;
      cells = columns;
      const shown = new TextDecoder().decode(bytes.subarray(start, Math.min(i, start + 80)));
      this.options.onRecoded(this.line, shown, 'blank cells after its last column were left out');
    }
    if (cells !== columns) {
      this.tell(bytes, start, i, `it has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${columns}`);
      this.at = begun;
      return next;
    }
    if (this.hasZero) this.tellZero(bytes, start);
    out[o++] = LF;
    this.at = isWide ? this.inUtf8(begun, o) : o;
    this.rows++;
    return next;
  }

  /** Writes a quoted cell, and gives where its closing quote is. */
  private quoted(bytes: Uint8Array, from: number, to: number): number {
    const out = this.out;
    let o = to;
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === QUOTE) {
        if (bytes[i + 1] !== QUOTE) {
          this.at = o;
          return i;
        }
        i++;
        out[o++] = QUOTE;
      } else {
        if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) this.linesInRecord++;
        if (byte === 0) this.hasZero = true;
        out[o++] = byte < SPACE ? SPACE : byte;
      }
    }
    return -1;
  }

  private refuse(bytes: Uint8Array, start: number, begun: number, isLast: boolean): number {
    const isWhole = bytes.indexOf(LF, start) >= 0 || bytes.subarray(start, -1).includes(CR);
    if (!isWhole && !isLast) return -1;
    this.at = begun;
    this.linesInRecord = 0;
    return this.skipLine(bytes, start, 'it has a quote out of place');
  }

  /** Leaves the line out that starts here. */
  private skipLine(bytes: Uint8Array, start: number, why: string): number {
    this.tell(bytes, start, Math.min(bytes.length, start + 200), why);
    return this.restOfLine(bytes, start);
  }

  /** Where the next line starts; past the end while this one has not ended. */
  private restOfLine(bytes: Uint8Array, start: number): number {
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
    this.isSkipping = end >= bytes.length;
    if (this.isSkipping) return end;
    this.line++;
    return bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
  }

  /** Why a record that starts here has no end: a quote is open at the end of its line, or the line itself is too long. */
  private whyUnended(bytes: Uint8Array, start: number): string {
    const isOneLine = !bytes
      .subarray(start, start + LONGEST_RECORD)
      .some((byte) => byte === LF || byte === CR);
    return isOneLine && bytes.length - start >= LONGEST_RECORD
      ? 'its line is longer than a million bytes'
      : 'it has a quote that is not closed';
  }

  private tellZero(bytes: Uint8Array, start: number): void {
    const value = new TextDecoder().decode(bytes.subarray(start, start + 80)).replaceAll('\0', '␀');
    this.options.onRecoded(this.line, value.split(/[\r\n]/)[0] ?? '', 'a zero byte was read as a space');
  }

  private tell(bytes: Uint8Array, start: number, end: number, why: string): void {
    const value = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 200)));
    this.options.onBroken({ line: this.line, why, value: value.split(/[\r\n]/)[0] ?? '' });
  }

  private writeLine(at: number): number {
    const digits = String(this.line);
    let o = at;
    for (let d = 0; d < digits.length; d++) this.out[o++] = digits.charCodeAt(d);
    this.out[o++] = SEPARATOR;
    return o;
  }

  /** The row between two places, in UTF-8; gives where it then ends. */
  private inUtf8(begun: number, end: number): number {
    const row = this.out.subarray(begun, end);
    if (isUtf8(row)) return end;
    const text = windows1252(row);
    this.options.onRecoded(
      this.line,
      text
        .slice(text.indexOf('\u001f') + 1, 200)
        .replaceAll('\u001f', ', ')
        .trim(),
      'read as Windows-1252, since it is not UTF-8',
    );
    const recoded = new TextEncoder().encode(text);
    this.out.set(recoded, begun);
    return begun + recoded.length;
  }

  private grow(more: number): void {
    const whole = new Uint8Array(this.out.length + more + BLOCK);
    whole.set(this.out.subarray(0, this.at));
    this.out = whole;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > SPACE) return false;
  return true;
}

/** Whether what was written up to a place ends in so many blank cells. */
function isBlankEnd(out: Uint8Array, end: number, cells: number): boolean {
  for (let i = end - cells; i < end; i++) if (out[i] !== SEPARATOR) return false;
  return true;
}
