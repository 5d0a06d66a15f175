import { problem } from '../../base/problems/problems.ts';
import { parseCaseDate } from '../dates/parse-case-date.ts';
import type { Cell } from '../files/csv-cells.ts';
import { doubtful } from '../files/csv-sheet.ts';
import { type DateOrder, dateInOrder, hangsOnOrder, settledOrder } from './numeric-dates.ts';
import type { ColumnAnswer, FilledColumn } from './read-columns.ts';

/** The columns of dates of one file, and the order of day and month that the case states. */
export interface DateColumns {
  readonly columns: readonly FilledColumn[];
  readonly stated: DateOrder | undefined;
}

/**
 * How the dates of a file are to be read: one order of day and month for all its columns, as one of its dates settles it (`28/02/1955` has no month 28), or as the case states
 * it. Where two dates settle it differently, or none does and it makes a difference, the author is asked, once a column.
 */
export function readDates({
  columns,
  stated,
}: DateColumns): (column: FilledColumn) => ColumnAnswer | undefined {
  const odd = new Map(columns.map((each) => [each, each.cells.filter(({ text }) => !isSound(text))]));
  const all = [...odd.values()].flat();
  const settled = (order: DateOrder) => all.find(({ text }) => settledOrder(text) === order);
  const [dayFirst, monthFirst] = [settled('day-first'), settled('month-first')];
  return (column) => {
    const cells = odd.get(column) ?? [];
    if (dayFirst && monthFirst && cells.some(isNumeric)) return mixed(column, cells, [dayFirst, monthFirst]);
    const order = dayFirst ? 'day-first' : monthFirst ? 'month-first' : stated;
    if (!order && cells.some(({ text }) => hangsOnOrder(text))) return undecided(column, cells);
    return inOrder(column, cells, order ?? 'day-first', dayFirst ?? monthFirst);
  };
}

/** Whether a date is one as it stands. One that begins with a number of two digits and a sign is none, which need not be explained here, cell by cell. */
const isSound = (text: string): boolean => !/^\d{1,2}\s?[./-]\s?\d/.test(text) && parseCaseDate(text).ok;

const isNumeric = ({ text }: Cell): boolean => /\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}/.test(text);

function inOrder(
  { column }: FilledColumn,
  cells: readonly Cell[],
  order: DateOrder,
  settles: Cell | undefined,
): ColumnAnswer | undefined {
  const read = cells.filter(({ text }) => dateInOrder(text, order) !== undefined);
  const example =
    read.find(({ text }) => text === settles?.text) ?? read.find(({ text }) => hangsOnOrder(text)) ?? read[0];
  if (!example) return undefined;
  const hangs = read.some(isNumeric);
  const how = !hangs ? '' : order === 'day-first' ? ' with the day first' : ' with the month first';
  const what = [`a date in other words than EDTF’s${how}`, `dates in other words than EDTF’s${how}`] as const;
  const numbers = [`a date in numbers${how}`, `dates in numbers${how}`] as const;
  const note = problem('column-read', read[0]!.at, {
    field: column.name,
    count: read.length,
    what: hangs ? numbers : what,
    example: example.text,
    read: `${dateInOrder(example.text, order)}${reasonOf(settles, order)}`,
  });
  return {
    problems: [note],
    reading: (cell) => {
      if (isSound(cell.text)) return undefined;
      const text = dateInOrder(cell.text, order);
      return text === undefined ? undefined : { ...cell, text };
    },
  };
}

/** Why the order is the one it is, where a number above 12 says so. */
function reasonOf(settles: Cell | undefined, order: DateOrder): string {
  const [, a = '', b = ''] = /(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?\d{4}/.exec(settles?.text ?? '') ?? [];
  const above = order === 'day-first' ? a : b;
  return Number(above) > 12 ? `, since there is no month ${above}` : '';
}

/** The cells that cannot be read by themselves are left out of the record, and told with the column. */
const tellNumeric = (cell: Cell) => (isNumeric(cell) && !isSound(cell.text) ? doubtful : undefined);

function undecided({ column }: FilledColumn, cells: readonly Cell[]): ColumnAnswer {
  const numeric = cells.filter(isNumeric);
  const example = numeric.find(({ text }) => hangsOnOrder(text))!;
  const [day, month] = (['day-first', 'month-first'] as const).map((order) =>
    dateInOrder(example.text, order),
  );
  const hint = `add \`dates: { order: day-first }\` to the case in case.yaml if it is ${day}, or month-first if it is ${month}`;
  const what = [
    'a date in numbers with the day or the month first',
    'dates in numbers with the day or the month first',
  ] as const;
  return {
    problems: [
      problem('column-doubt', numeric[0]!.at, {
        field: column.name,
        count: numeric.length,
        what,
        example: example.text,
        hint,
      }),
    ],
    reading: tellNumeric,
  };
}

function mixed(
  { column }: FilledColumn,
  cells: readonly Cell[],
  [day, month]: readonly [Cell, Cell],
): ColumnAnswer {
  const numeric = cells.filter(isNumeric);
  const [dayIso, monthIso] = [dateInOrder(day.text, 'day-first'), dateInOrder(month.text, 'month-first')];
  return {
    problems: [
      problem('column-doubt', numeric[0]!.at, {
        field: column.name,
        count: numeric.length,
        what: ['a date in numbers', 'dates in numbers, some with the day first and some with the month'],
        example: `${day.text}" and "${month.text}`,
        hint: `write each as YYYY-MM-DD: "${day.text}" is ${dayIso}, "${month.text}" is ${monthIso}`,
      }),
    ],
    reading: tellNumeric,
  };
}
