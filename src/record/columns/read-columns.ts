import type { Problem } from '../../base/problems/problems.ts';
import type { Cell } from '../files/csv-cells.ts';
import { type Column, type ColumnReading, type CsvSheet, doubtful } from '../files/csv-sheet.ts';
import type { Report, RowSpec } from '../files/spec.ts';
import { readChoices } from './read-choices.ts';
import { type DateColumns, readDates } from './read-dates.ts';
import { readLists } from './read-lists.ts';
import { readNumbers } from './read-numbers.ts';
import { readQuantities } from './read-quantities.ts';
import { readTypes } from './read-types.ts';

/** A column of a sheet and its cells that are not blank. */
export interface FilledColumn {
  readonly column: Column;
  readonly cells: readonly Cell[];
}

/** How a column is to be read, and what its author is told of it. */
export interface ColumnAnswer {
  readonly reading?: ColumnReading;
  readonly problems: readonly Problem[];
}

/** A column is looked at whole when one of so many cells is not written as the format has it: what is wrong with a column shows early. */
const LOOKED_AT = 500;

/**
 * Looks at the columns of every CSV file as wholes. A way of writing that the format does not have, but that a whole column leaves no doubt about (dates with the day first, decimal commas, lists with
 * commas, `ja` and `nein`), is read and told once; what only its author can settle is told once, and the cells with it are left alone.
 */
export function readColumns(specs: readonly RowSpec[], report: Report): void {
  const rows = new Map<CsvSheet, RowSpec[]>();
  for (const spec of specs) {
    if (!spec.sheet) continue;
    const known = rows.get(spec.sheet);
    if (known) known.push(spec);
    else rows.set(spec.sheet, [spec]);
  }
  const order = statedOrder(specs);
  for (const [sheet, of] of rows) readSheet(sheet, of, order, report);
}

function readSheet(
  sheet: CsvSheet,
  rows: readonly RowSpec[],
  stated: DateColumns['stated'],
  report: Report,
): void {
  const doubted = sheet.columns.flatMap((column, i) => (column && isOdd(column, rows, i) ? [i] : []));
  if (doubted.length === 0) return;
  const filled = new Map(doubted.map((i) => [i, [] as Cell[]]));
  for (const { cells = [] } of rows) {
    for (const [i, of] of filled) if (cells[i] && cells[i].text !== '') of.push(cells[i]);
  }
  const columns = [...filled].map(([i, cells]) => ({ i, column: sheet.columns[i]!, cells }));
  const isDate = ({ column }: FilledColumn) => isOf(column, 'date', 'span');
  const dates = readDates({ columns: columns.filter(isDate), stated });
  for (const each of columns) {
    const answer = isDate(each) ? dates(each) : readerOf(each.column)?.(each, sheet.delimiter);
    if (!answer) continue;
    answer.problems.forEach(report);
    if (answer.reading) sheet.readings.set(each.i, answer.reading);
    if (answer.problems.some(({ code }) => code === 'column-doubt'))
      markDoubtful(rows, each.i, answer.reading);
  }
}

/** Of a row with a cell that is in doubt a part could not be read, as of one that is broken. */
function markDoubtful(rows: readonly RowSpec[], i: number, reading: ColumnReading | undefined): void {
  for (const row of rows) {
    const cell = row.cells?.[i];
    if (cell && cell.text !== '' && reading?.(cell) === doubtful)
      Object.assign(row, { partial: 'column-doubt' });
  }
}

type Reader = (column: FilledColumn, delimiter: string) => ColumnAnswer | undefined;

const isOf = ({ field }: Column, ...kinds: readonly string[]): boolean => kinds.includes(field.kind.is);

function readerOf(column: Column): Reader | undefined {
  if (column.name === 'type' && isOf(column, 'reference')) return readTypes;
  if (isOf(column, 'number')) return readNumbers;
  if (isOf(column, 'quantity')) return readQuantities;
  if (column.field.list && isOf(column, 'reference', 'choice')) return readLists;
  return isOf(column, 'choice') ? readChoices : undefined;
}

/** Whether any of the first cells of a column is written otherwise than most that its field may hold. Lists are looked at to the end: a list with more than one item is rare. */
function isOdd(column: Column, rows: readonly RowSpec[], i: number): boolean {
  const odd = oddnessOf(column);
  if (!odd) return false;
  const looked = column.field.list || column.name === 'type' ? rows : rows.slice(0, LOOKED_AT);
  return looked.some(({ cells }) => cells?.[i] !== undefined && odd(cells[i].text));
}

function oddnessOf(column: Column): ((text: string) => boolean) | undefined {
  const { kind, list } = column.field;
  if (isOf(column, 'date', 'span')) return (text) => text !== '' && !/^\d{4}(?:-\d\d){0,2}$/.test(text);
  if (isOf(column, 'number')) return (text) => text.includes(',');
  if (isOf(column, 'quantity')) return (text) => /\d[,\s'’]/u.test(text);
  if (column.name === 'type' && isOf(column, 'reference'))
    return (text) => /^(?:[1-9]\d?|[1-9]\d\d|1[0-9]{3})$/.test(text);
  if (list && isOf(column, 'reference', 'choice')) return (text) => text.includes(',');
  if (kind.is === 'choice') return (text) => text !== '' && !kind.of.includes(text);
  return undefined;
}

/** The order of day and month that the case states. */
function statedOrder(specs: readonly RowSpec[]): DateColumns['stated'] {
  for (const spec of specs) {
    if (spec.table !== 'case') continue;
    const dates = spec.fields.find(({ key }) => key === 'dates')?.value;
    const order =
      dates?.kind === 'mapping' ? dates.entries.find(({ key }) => key === 'order')?.value : undefined;
    const text = order?.kind === 'scalar' ? order.text.trim() : '';
    return text === 'day-first' || text === 'month-first' ? text : undefined;
  }
  return undefined;
}
