import { dateOf } from './check-date.ts';
import { type Checker, isRowTable, isYear, type Loose, tableOf } from './loose.ts';
import { type Expected, mismatch, notOf, unknownName } from './mismatch.ts';
import type { ClaimType } from './signature.ts';
import { type RowTable, rowTables, type Typed } from './typed.ts';

/** A part that must be a test. */
export function toTruth(checker: Checker, x: Loose | undefined, expected: Expected): Typed | undefined {
  return x && ofType(checker, x, expected, 'truth');
}

/** A part that must have a type by itself: a truth, number, duration, series or phase. */
export function ofType(checker: Checker, x: Loose, expected: Expected, type: ClaimType): Typed | undefined {
  return x.is !== 'name' && x.type === type ? x : mismatch(checker, x, expected, type);
}

/** A date; a row stands for its own, rows for that of their one row, a four-digit number for a year. */
export function toTime(checker: Checker, x: Loose | undefined, expected: Expected): Typed | undefined {
  if (!x) return undefined;
  if (x.is === 'number' && isYear(x)) return dateOf(checker, x.text, x.span);
  if (x.is !== 'name' && x.type === 'time') return x;
  const isRow =
    x.is === 'name' ? isRowTable(checker.names.table(x.name)) : x.type === 'row' || x.type === 'rows';
  if (!isRow) return mismatch(checker, x, expected, 'time');
  const of = toRow(checker, x, expected, rowTables);
  return of && { is: 'timeOf', of, table: tableOf(of), type: 'time', span: of.span };
}

/** One row of one of these tables. */
export function toRow(
  checker: Checker,
  x: Loose,
  expected: Expected,
  tables: readonly RowTable[],
): Typed | undefined {
  if (x.is === 'name') {
    const table = checker.names.table(x.name);
    if (table === undefined) return unknownName(checker, x, tables);
    if (!tables.includes(table as RowTable)) return notOf(checker, x, expected, tables);
    return { is: 'row', id: x.name, table: table as RowTable, type: 'row', span: x.span };
  }
  if (x.type !== 'row' && x.type !== 'rows') return mismatch(checker, x, expected, 'row');
  const table = tableOf(x);
  if (!tables.includes(table)) return notOf(checker, x, expected, tables);
  return x.type === 'row' ? x : { is: 'onlyRow', of: x, table, type: 'row', span: x.span };
}
