import { parseEdtf } from '../base/edtf.ts';
import type { TableName } from '../record/tables.ts';
import {
  addFault,
  type Checker,
  describe,
  factTables,
  isFactTable,
  isYear,
  type Loose,
  tableNoun,
  tableOf,
} from './loose.ts';
import { nearestId } from './nearest-id.ts';
import type { ClaimType } from './signature.ts';
import type { FactTable, Typed, TypedDate } from './typed.ts';

/** What a place asks for, as the first half of a message: "`before` compares dates". */
type Expected = string;

/** Repairs, by what is found and what was wanted. */
const repairs: Readonly<Record<string, string>> = {
  'phase time': 'write onset(…), peak(…) or end(…) of it',
  'phase number': 'write size(…) of it',
  'phase truth': 'write exists(…) to ask whether there is one',
  'row truth': 'write exists(…) to ask whether it happened',
  'rows truth': 'write exists(…) to ask whether there are any',
  'rows number': 'write count(…) for how many there are',
  'row number': 'name a field of it: `.no`, `.weight`',
  'row rows': 'write exists(…) for one row; rows come of events(…), instruments(…), spells(…), votes(…)',
  'series number': 'add `on DATE` for one day, or take mean(…), lowest(…), highest(…) of it',
  'series truth': 'compare it on a day: `relation(USSR, ROC) on 1969 > 0`',
  'number truth': 'compare it with something: `… > 0`',
  'number series': 'leave out `on DATE` for the whole series',
  'number time': 'a year is written with four digits: 1969, 0987',
  'number duration': 'write a length of time as P30D, P6M or P1Y',
  'duration number': 'compare it with a length of time: P30D, P6M, P1Y',
  'duration time': 'add it to a date: `ussuri-clash + P2D`',
  'time truth': 'compare it with another date: `… before 1969`',
  'time number': 'compare dates with `before`, `after`, `within`, `overlaps` or `contains`',
  'word truth': 'compare it with a word: `… = USA`',
  'truth number': 'join tests with `and`, `or`, `not`',
  'truth time': 'join tests with `and`, `or`, `not`',
};

const expectations: Readonly<Record<ClaimType, string>> = {
  truth: 'expected a test: a comparison, or a function that answers yes or no',
  number: 'expected a number, or a function that gives one',
  time: 'expected a date, a row that has one, or onset(…), peak(…), end(…)',
  duration: 'expected a length of time: P30D, P6M, P1Y',
  word: 'expected a word or an id',
  row: 'expected the id of an event, instrument, spell or vote',
  rows: 'expected events(…), contacts(…), instruments(…), recognitions(…), spells(…) or votes(…)',
  series: 'expected a series: relation(…)',
  phase: 'expected a phase: rapprochement(…) or rupture(…)',
};

/** Adds the fault of a part that is not of the type wanted. */
export function mismatch(checker: Checker, x: Loose, expected: Expected, wanted: ClaimType): undefined {
  if (x.is === 'name' && checker.names.table(x.name) === undefined)
    return unknownName(checker, x, [...factTables]);
  const found = x.is === 'name' ? (isFactTable(checker.names.table(x.name)) ? 'row' : 'word') : x.type;
  const hint = repairs[`${found} ${wanted}`] ?? expectations[wanted];
  return addFault(checker, 'claim-type', x.span, { expected, found: describe(x, checker.names), hint });
}

/** Adds the fault of a name that the case does not know. */
export function unknownName(
  checker: Checker,
  { name, span }: { readonly name: string; readonly span: Loose['span'] },
  tables: readonly TableName[],
): undefined {
  const suggestion = nearestId(name, tables, checker.names);
  const label = suggestion === undefined ? undefined : checker.names.label(suggestion);
  const hint = checker.signatures.has(name)
    ? `\`${name}\` is a function: its arguments follow in parentheses, as in \`${checker.signatures.get(name)!.example}\``
    : `expected the id of ${tables.map(tableNoun).join(' or ')}`;
  return addFault(checker, 'claim-name', span, { value: name, suggestion, label, hint });
}

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
    x.is === 'name' ? isFactTable(checker.names.table(x.name)) : x.type === 'row' || x.type === 'rows';
  if (!isRow) return mismatch(checker, x, expected, 'time');
  const of = toRow(checker, x, expected, factTables);
  return of && { is: 'timeOf', of, table: tableOf(of), type: 'time', span: of.span };
}

/** One row of one of these tables. */
export function toRow(
  checker: Checker,
  x: Loose,
  expected: Expected,
  tables: readonly FactTable[],
): Typed | undefined {
  if (x.is === 'name') {
    const table = checker.names.table(x.name);
    if (table === undefined) return unknownName(checker, x, tables);
    if (!tables.includes(table as FactTable)) return mismatch(checker, x, expected, 'row');
    return { is: 'row', id: x.name, table: table as FactTable, type: 'row', span: x.span };
  }
  if (x.type !== 'row' && x.type !== 'rows') return mismatch(checker, x, expected, 'row');
  const table = tableOf(x);
  if (!tables.includes(table)) return mismatch(checker, x, expected, 'row');
  return x.type === 'row' ? x : { is: 'onlyRow', of: x, table, type: 'row', span: x.span };
}

/** The date that a text is, or its fault. */
export function dateOf(checker: Checker, text: string, span: Loose['span']): TypedDate | undefined {
  const read = parseEdtf(text);
  if (read.ok) return { is: 'date', text, edtf: read.date, type: 'time', span };
  return addFault(checker, 'claim-date', span, {
    message: read.message,
    hint: otherThanDate(checker, text) ?? read.hint,
  });
}

/** What was meant by a word that begins with a digit and is no date, where that can be told. */
function otherThanDate(checker: Checker, text: string): string | undefined {
  if (checker.names.table(text) !== undefined)
    return `if the row of that id is meant, write it in quotes: "${text}"`;
  const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text);
  if (percent) return `write a share as a number between 0 and 1: ${Number(percent[1]) / 100}`;
  if (/^\d+(?:\.\d+)?-\d{1,3}(?:\.\d+)?$/.test(text) && !/^\d{4}-\d\d?$/.test(text))
    return 'write `a - b` to subtract, with spaces';
  if (/^\d{4,}\/\d{1,3}(?:\.\d+)?$/.test(text)) return 'write `a / b` to divide, with spaces';
  return undefined;
}
