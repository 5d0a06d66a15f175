import { problem } from '../../base/problems/problems.ts';
import type { CsvRecord } from './csv-cells.ts';
import { closingQuote } from './csv-quotes.ts';
import type { CaseFile, Report } from './spec.ts';
import { excerpt } from './text-fault.ts';

/** The most characters that one cell is taken to hold; past them its quote is held to be not closed. */
const LONGEST_CELL = 100_000;

/**
 * The records of a CSV text (RFC 4180) that are not blank. A line with a quote out of place is reported; what stands before the quote
 * is read, and so are the lines after it.
 */
export function csvRecords(file: CaseFile, delimiter: string, report: Report): CsvRecord[] {
  const { text } = file;
  const records: CsvRecord[] = [];
  const blank = (raw: string) => raw.replaceAll(delimiter, '').trim() === '';
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const found = recordEnd(text, start, delimiter);
    if ('end' in found) {
      const raw = text.slice(start, found.end);
      if (!blank(raw)) records.push({ raw, line });
      line += newlines(raw) + 1;
      start = found.end + 1;
      continue;
    }
    const { fault } = found;
    const lineStart = text.lastIndexOf('\n', fault - 1) + 1;
    const lineEnd = endOfLine(text, fault);
    const at = {
      file: file.path,
      line: line + newlines(text.slice(start, fault)),
      column: fault - lineStart + 1,
    };
    const value = excerpt(text.slice(fault + 1, lineEnd).trim()).slice(1, -1);
    report(problem('csv-quote', at, { value }));
    const raw = text.slice(start, Math.max(start, text.lastIndexOf(delimiter, fault)));
    records.push({ raw, line, broken: true });
    line = at.line + 1;
    start = lineEnd + 1;
  }
  return records;
}

/** Where the record that starts at an offset ends; or the first quote that is not closed, is followed by text, or stands in a bare cell. */
function recordEnd(text: string, start: number, delimiter: string): { end: number } | { fault: number } {
  let lineEnd = endOfLine(text, start);
  if (!text.slice(start, lineEnd).includes('"')) return { end: lineEnd };
  for (let offset = start; ; ) {
    if (text[offset] !== '"') {
      const rest = text.slice(offset, lineEnd);
      const next = rest.indexOf(delimiter);
      const quote = rest.indexOf('"');
      if (quote >= 0 && (next < 0 || quote < next)) return { fault: offset + quote };
      if (next < 0) return { end: lineEnd };
      offset += next + 1;
      continue;
    }
    const close = offset + 1 + closingQuote(text.slice(offset + 1, offset + LONGEST_CELL), 0);
    if (text[close] !== '"') return { fault: offset };
    if (close > lineEnd) lineEnd = endOfLine(text, close);
    if (close + 1 === lineEnd) return { end: lineEnd };
    if (text[close + 1] !== delimiter) return { fault: offset };
    offset = close + 2;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function newlines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
