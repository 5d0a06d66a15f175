import { own } from '../../base/own.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { type CitationConverter, loadCitationConverter } from './citation-converter.ts';
import { MadeKeys, sourceRow, specValue } from './csl-row.ts';
import { textPositions } from './parse-json.ts';
import { type CaseFile, type Lose, plainValue, type Report, type RowSpec, type SpecMapping } from './spec.ts';

/**
 * The sources of a BibTeX or BibLaTeX file, abbreviations (`@string`) and accents in LaTeX resolved. An entry that cannot be read
 * is reported at its line, and the others stand.
 */
export async function readBibtex(file: CaseFile, report: Report, lose: Lose = () => {}): Promise<RowSpec[]> {
  const position = textPositions(file.path, file.text);
  const entries = bibtexEntries(file.text);
  if (entries.length === 0) return nothingIn(file, 'an entry, as @book{key, title = {…}}', report, lose);
  const converter = await loadCitationConverter();
  const strings = entries.filter(({ type, closed }) => type === 'string' && closed).map(({ text }) => text);
  const usable = strings.filter((text) => readable(() => converter.bibtex(text)));
  const before = usable.map((text) => `${text.replaceAll('\n', ' ')}\n`).join('');
  return entries.flatMap((entry) => {
    if (/^(?:comment|preamble)$/.test(entry.type) || usable.includes(entry.text)) return [];
    return readEntry(entry, { before, lines: usable.length }, converter, position, report, lose);
  });
}

/** The sources of a RIS file, from `TY` to `ER`; a record that cannot be read is reported at its line. */
export async function readRis(file: CaseFile, report: Report, lose: Lose = () => {}): Promise<RowSpec[]> {
  const records = risRecords(file.text);
  if (records.length === 0)
    return nothingIn(file, 'a record, from a line "TY  - …" to a line "ER  - "', report, lose);
  const converter = await loadCitationConverter();
  const read = records.map((record) => {
    const at = { file: file.path, line: record.line, column: 1 };
    return { ...record, at, items: itemsOf(() => converter.ris(record.text), at) };
  });
  const keys = new MadeKeys(read.flatMap(({ items }) => items));
  return read.flatMap(({ at, closed, items }) => {
    const fail = (message: string, hint: string) =>
      report(problem('bibliography-entry', at, { entry: 'the record', message, hint }));
    if (!closed) fail('it has no end', 'add a line "ER  - " after it');
    const rows = items.map((item) => sourceRow(dated(item, report), report, keys));
    if (rows.length === 0) {
      fail('it has no title and no author', 'expected lines such as "TI  - …" and "AU  - …"');
      lose({ table: 'sources', code: 'bibliography-entry', at });
    }
    return rows;
  });
}

function nothingIn(file: CaseFile, expected: string, report: Report, lose: Lose): RowSpec[] {
  if (file.text.replace(/^\s*%.*$/gm, '').trim() === '') return [];
  const at = { file: file.path, line: 1, column: 1 };
  report(
    problem('bibliography-entry', at, {
      entry: 'the file',
      message: 'nothing in it is a source',
      hint: `expected ${expected}`,
    }),
  );
  lose({ table: 'sources', code: 'bibliography-entry', at });
  return [];
}

function readEntry(
  entry: BibtexEntry,
  strings: { readonly before: string; readonly lines: number },
  converter: CitationConverter,
  position: (offset: number) => Position,
  report: Report,
  lose: Lose,
): RowSpec[] {
  const start = position(entry.offset);
  const key = /[{(]\s*([^\s,{}"=]+)\s*,/.exec(entry.text)?.[1];
  const name = key === undefined ? `the entry @${entry.type}` : `entry "${key}"`;
  const fail = (at: Position, message: string, hint: string) =>
    report(problem('bibliography-entry', at, { entry: name, message, hint }));
  if (!entry.closed) {
    fail(start, 'it is not closed', 'add the brace } that ends it; every { needs its own');
    return partialEntry(key, start, lose);
  }
  if (key === undefined && entry.type !== 'string') {
    fail(start, 'it has no citation key', 'write the key after the brace, as @book{key, …');
    return partialEntry(undefined, start, lose);
  }
  try {
    return converter.bibtex(strings.before + entry.text).flatMap((item) => rowOf(item, start, report));
  } catch (thrown) {
    const { message, line, column } = wordFault(thrown);
    const at = line === undefined ? start : placeIn(start, line - strings.lines, column);
    fail(at, message, 'expected fields, as title = {…}, with a comma after each; the other entries are read');
    return partialEntry(key, start, lose);
  }
}

/** An entry that cannot be read still is a source: what cites it is not to blame. */
function partialEntry(key: string | undefined, at: Position, lose: Lose): RowSpec[] {
  if (key === undefined) {
    lose({ table: 'sources', code: 'bibliography-entry', at });
    return [];
  }
  const fields = [{ key: 'id', keyAt: at, value: { kind: 'scalar', text: key, at } as const }];
  return [{ table: 'sources', fields, at, partial: 'bibliography-entry', bibliography: true }];
}

function rowOf(item: unknown, at: Position, report: Report): RowSpec[] {
  return sourceItems(item, at).map((found) => sourceRow(dated(found, report), report));
}

/** An item as it is written, if it says enough to be a source. */
function sourceItems(item: unknown, at: Position): SpecMapping[] {
  const value = specValue(item, at);
  if (value.kind !== 'mapping') return [];
  return value.entries.some(({ key }) => /^(?:title|author|editor|id)$/.test(key)) ? [value] : [];
}

function itemsOf(items: () => readonly unknown[], at: Position): SpecMapping[] {
  try {
    return items().flatMap((item) => sourceItems(item, at));
  } catch {
    return [];
  }
}

/** The item without a date whose year is 0: programs write it where they have none. */
function dated(item: SpecMapping, report: Report): SpecMapping {
  const issued = item.entries.find(({ key }) => key === 'issued')?.value;
  const parts = issued && (plainValue(issued) as { 'date-parts'?: unknown[][] })['date-parts'];
  if (parts?.[0]?.[0] === undefined || Number(parts[0][0]) !== 0) return item;
  const title = item.entries.find(({ key }) => key === 'title')?.value;
  report(problem('bibliography-date', item.at, { title: title?.kind === 'scalar' ? title.text : 'an item' }));
  return { ...item, entries: item.entries.filter(({ key }) => key !== 'issued') };
}

function readable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

const TOKENS: Readonly<Record<string, string>> = {
  comma: 'a comma',
  rbrace: 'a comma or the closing brace',
  lbrace: 'an opening brace',
  equals: 'an equals sign',
  identifier: 'the name of a field',
  label: 'a citation key',
  quote: 'a quote',
  EOF: 'its end',
};

/** The converter's message in plain words, and its line and column when it names them. */
function wordFault(thrown: unknown): { message: string; line?: number; column: number } {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const [, expected = '', got = ''] = /expected "?(\w+)"?, got "?(\w+)"?/.exec(text) ?? [];
  const [, line, column] = /at line (\d+) col (\d+)/.exec(text) ?? [];
  const words =
    expected &&
    `${own(TOKENS, expected) ?? expected} is missing before ${own(TOKENS, got) ?? 'the text here'}`;
  const message = words || (text.split('\n', 1)[0] ?? '').trim();
  return { message, ...(line !== undefined && { line: Number(line) }), column: Number(column ?? 1) };
}

function placeIn(start: Position, line: number, column: number): Position {
  if (line < 1) return start;
  return {
    file: start.file,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
  };
}

interface RisRecord {
  readonly text: string;
  readonly line: number;
  readonly closed: boolean;
}

function risRecords(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  const lines = text.split('\n');
  let start: number | undefined;
  const take = (end: number, closed: boolean) => {
    if (start !== undefined)
      records.push({ text: lines.slice(start, end).join('\n'), line: start + 1, closed });
    start = undefined;
  };
  lines.forEach((line, i) => {
    if (/^TY {2}-/.test(line)) {
      take(i, false);
      start = i;
    } else if (/^ER {2}-/.test(line)) take(i + 1, true);
  });
  take(lines.length, false);
  return records;
}
