import { own } from '../../base/own.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import { place } from '../rows/case-ids.ts';
import {
  fieldsOf,
  isTableName,
  loseUnknownTable,
  meantField,
  reportUnknownField,
} from '../rows/table-fields.ts';
import type { TableName } from '../tables.ts';
import { type Cell, type CsvRecord, cellsOf } from './csv-cells.ts';
import { csvRecords } from './csv-records.ts';
import { type Column, type CsvSheet, entriesOf } from './csv-sheet.ts';
import type { CaseFile, Lose, Report, RowSpec, SpecEntry } from './spec.ts';
import { excerpt } from './text-fault.ts';

/**
 * The rows of a CSV file: its base name is its table (in a folder `measured` the folder's), its header the field names, a list cell is separated by `;`, a blank cell
 * is left out. Semicolons or tabs between the columns are reported and read. A record that does not fit the header, or has a
 * quote out of place, is reported at its line and the others stand.
 */
export function readCsv(written: CaseFile, report: Report, lose: Lose = () => {}): RowSpec[] {
  // the line that tells a spreadsheet program what parts the cells
  const file = { ...written, text: written.text.replace(/^sep=.\r?\n/i, '\n') };
  const table = file.table ?? tableNamed(file.path);
  const top = { file: file.path, line: 1, column: 1 };
  if (!isTableName(table)) {
    loseUnknownTable(table, top, report, lose);
    return [];
  }
  const delimiter = delimiterOf(file, report);
  const [header, ...records] = csvRecords(file, delimiter, report);
  if (!header) {
    const message = 'the file is empty';
    report(
      problem('csv-header', top, {
        message,
        hint: `start it with the names of fields, as ${sampleHeader(table)}`,
      }),
    );
    lose({ table, code: 'csv-header', at: top });
    return [];
  }
  const cells = cellsOf(header, delimiter, file.path);
  if (cells.every(({ text }) => !isNearField(text, table))) {
    const at = { ...top, line: header.line };
    const message = `the first line names no field of ${table}: ${excerpt(header.raw.trim())}`;
    const hint = `write the names of the columns above it, as ${sampleHeader(table)}; without them no row of the file is read`;
    report(problem('csv-header', at, { message, hint }));
    lose({ table, code: 'csv-header', at });
    return [];
  }
  const columns = readHeader(table, cells, report);
  const sheet: CsvSheet = {
    table,
    file: file.path,
    delimiter,
    header: cells,
    columns,
    isSmall: records.length <= MOST_KEPT,
    readings: new Map(),
  };
  reportNameless(sheet, records, report);
  return records.map((record) => rowOf(sheet, record, report));
}

/** The table of a CSV file: the name of the file; in a folder `measured`, where files are named for data sets, that of the folder. */
export function tableNamed(path: string): string {
  const [name = path, folder] = path.split('/').reverse();
  return folder === 'measured' ? folder : name.replace(/\.csv$/i, '');
}

const sampleHeader = (table: TableName): string => {
  const fields = fieldsOf(table);
  return Object.keys(fields)
    .filter((name) => own(fields, name)?.required)
    .join(',');
};

/** Whether a text is the name of a field, or a slip for one. */
function isNearField(text: string, table: TableName): boolean {
  const fields = fieldsOf(table);
  return Object.hasOwn(fields, text) || meantField(text, table, fields) !== undefined;
}

const NAMES = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

/** What separates the columns: the most frequent of the usual marks in the first line. */
function delimiterOf(file: CaseFile, report: Report): string {
  const lines = file.text.split('\n');
  const line = lines.findIndex((text) => text.trim() !== '');
  const header = lines[line] ?? '';
  const count = (mark: string) => header.split(mark).length - 1;
  for (const mark of [';', '\t', '|'] as const) {
    if (count(mark) <= count(',')) continue;
    report(
      problem(
        'csv-separator',
        { file: file.path, line: line + 1, column: header.indexOf(mark) + 1 },
        { found: NAMES[mark] },
      ),
    );
    return mark;
  }
  return ',';
}

/** The columns of a header: undefined for one whose name is unknown, repeated or missing, and reported. */
function readHeader(table: TableName, cells: readonly Cell[], report: Report): (Column | undefined)[] {
  const fields = fieldsOf(table);
  const seen = new Map<string, Cell>();
  return cells.map((cell) => {
    const name = cell.text;
    if (name === '') return undefined;
    const first = seen.get(name);
    seen.set(name, first ?? cell);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (first) {
      report(problem('field-repeated', cell.at, { field: name, first: place(first.at) }));
    } else if (field) return { name, field, at: cell.at };
    else reportUnknownField(name, table, fields, cell.at, report);
    return undefined;
  });
}

function rowOf(sheet: CsvSheet, record: CsvRecord, report: Report): RowSpec {
  const { table, file, columns, delimiter } = sheet;
  const at = { file, line: record.line, column: 1 };
  const wrongLength = !record.broken && !fits(record, sheet);
  if (wrongLength) {
    const cells = cellsOf(record, delimiter, file).length;
    report(problem('csv-cells', at, { cells, columns: columns.length }));
    // of a row whose cells may have shifted, the id alone is trusted, so that others may speak of it
    const id = entriesOf(record, sheet).filter((field) => field.key === 'id');
    return { table, fields: id.slice(0, 1), at, partial: 'csv-cells' };
  }
  const row = new CsvRow(table, at, record, sheet);
  return record.broken ? Object.assign(row, { partial: 'csv-quote' as const }) : row;
}

/** A table with at most so many rows keeps the fields of each once they are made: a case is read again for each of its what-ifs. */
const MOST_KEPT = 20_000;

/**
 * A row that makes its fields when they are asked for, and keeps them where the table is small: one of half a million rows would fill the
 * memory with them. A class, since a getter of each row's own would cost more than it saves.
 */
class CsvRow implements RowSpec {
  readonly table: TableName;
  readonly at: Position;
  readonly #record: CsvRecord;
  readonly sheet: CsvSheet;
  /** The fields as they were made when so many columns had a reading. */
  #kept: { readonly fields: readonly SpecEntry[]; readonly readings: number } | undefined;

  constructor(table: TableName, at: Position, record: CsvRecord, sheet: CsvSheet) {
    this.table = table;
    this.at = at;
    this.#record = record;
    this.sheet = sheet;
  }

  /** Every cell of the record, as it is written. */
  get cells(): readonly Cell[] {
    return cellsOf(this.#record, this.sheet.delimiter, this.sheet.file);
  }

  get fields(): readonly SpecEntry[] {
    const { readings, isSmall } = this.sheet;
    if (this.#kept?.readings === readings.size) return this.#kept.fields;
    const fields = entriesOf(this.#record, this.sheet);
    if (isSmall) this.#kept = { fields, readings: readings.size };
    return fields;
  }
}

/** As many cells as columns, blank ones beyond them apart. */
function fits(record: CsvRecord, { columns, delimiter, file }: CsvSheet): boolean {
  const quick = record.raw.includes('"') ? undefined : record.raw.split(delimiter).length;
  if (quick === columns.length) return true;
  const cells = cellsOf(record, delimiter, file);
  return cells.length >= columns.length && cells.findLastIndex((cell) => cell.text !== '') < columns.length;
}

/** Text under a column without a name is reported once, at its first cell. */
function reportNameless(sheet: CsvSheet, records: readonly CsvRecord[], report: Report): void {
  sheet.header.forEach((head, i) => {
    if (head.text !== '') return;
    const cellOf = (record: CsvRecord) => cellsOf(record, sheet.delimiter, sheet.file)[i];
    const first = records.find((record) => (cellOf(record)?.text ?? '') !== '');
    const cell = first && cellOf(first);
    if (!cell) return;
    const message = `"${cell.text}" stands in a column without a name`;
    report(problem('csv-header', cell.at, { message, hint: 'name the column in the header, or empty it' }));
  });
}
