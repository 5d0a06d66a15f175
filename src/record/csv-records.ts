import { parse } from 'csv-parse/browser/esm/sync';
import { problem } from '../base/problems.ts';
import { type CsvRecord, closingQuote } from './csv-cells.ts';
import type { CaseFile, Report } from './spec.ts';
import { excerpt } from './text-fault.ts';

/** The most lines that one cell is taken to run over; past them its quote is held to be not closed. */
const LONGEST_CELL = 200;

/**
 * The records of a CSV text that are not blank. A line with a quote out of place is reported; what stands before the quote is read, and
 * so are the lines after it.
 */
export function csvRecords(file: CaseFile, delimiter: string, report: Report): CsvRecord[] {
  try {
    return records(file.text, delimiter).filter(isWritten);
  } catch (thrown) {
    if ((thrown as { code?: string }).code === undefined) throw thrown;
    return mendedRecords(file, delimiter, report).filter(isWritten);
  }
}

const isWritten = ({ values, broken }: CsvRecord): boolean =>
  broken === true || values.some((value) => value.trim() !== '');

/** The records of a sound text; throws the parser's error for any other. */
function records(text: string, delimiter: string): CsvRecord[] {
  const options = { delimiter, raw: true, info: true, relax_column_count: true, record_delimiter: '\n' };
  const parsed = parse(text, options) as unknown as { record: readonly string[]; raw: string }[];
  let line = 1;
  return parsed.map(({ record, raw }) => {
    const own = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
    const at = line;
    line += own.split('\n').length;
    return { values: record, raw: own, line: at };
  });
}

/** The records of a text with quotes out of place: its lines are put together to records one by one. */
function mendedRecords(file: CaseFile, delimiter: string, report: Report): CsvRecord[] {
  const lines = file.text.split('\n');
  const found: CsvRecord[] = [];
  for (let i = 0; i < lines.length; ) {
    let count = 1;
    let text = lines[i] ?? '';
    let fault = quoteFault(text, delimiter);
    while (fault?.open && count < LONGEST_CELL && i + count < lines.length) {
      text += `\n${lines[i + count++]}`;
      fault = quoteFault(text, delimiter);
    }
    const line = i + 1;
    if (!fault) {
      found.push(...records(text, delimiter).map((record) => ({ ...record, line })));
      i += count;
      continue;
    }
    const first = lines[i] ?? '';
    const at = quoteFault(first, delimiter)?.at ?? 0;
    const value = excerpt(first.slice(at + 1).trim()).slice(1, -1);
    report(problem('csv-quote', { file: file.path, line, column: at + 1 }, { value }));
    const raw = first.slice(0, Math.max(0, first.lastIndexOf(delimiter, at)));
    const values = raw === '' ? [] : (records(raw, delimiter)[0]?.values ?? []);
    found.push({ values, raw, line, broken: true });
    i++;
  }
  return found;
}

/** The first quote that is not closed, is followed by text, or stands inside a bare cell; `open` when more lines may close it. */
function quoteFault(text: string, delimiter: string): { at: number; open: boolean } | undefined {
  for (let offset = 0; offset <= text.length; ) {
    const next = text.indexOf(delimiter, offset);
    const cellEnd = next < 0 ? text.length : next;
    if (text[offset] !== '"') {
      const inside = text.slice(offset, cellEnd).indexOf('"');
      if (inside >= 0) return { at: offset + inside, open: false };
      offset = cellEnd + 1;
      continue;
    }
    const end = closingQuote(text, offset + 1);
    if (end >= text.length) return { at: offset, open: true };
    const after = text.slice(end + 1, end + 2);
    if (after !== '' && after !== delimiter) return { at: offset, open: false };
    offset = end + 2;
  }
  return undefined;
}
