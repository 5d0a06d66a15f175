import { factTables } from '../../record/tables.ts';
import { addFault, type Checker, describe, isRowTable, type Loose, tableNoun } from './loose.ts';
import { nearestId } from './nearest-id.ts';
import { listed } from './parameter-words.ts';
import type { ClaimType } from './signature.ts';
import { rowAtHand } from './tokens.ts';
import type { NamedTable } from './typed.ts';

/** What a place asks for, as the first half of a message: "`before` compares dates". */
export type Expected = string;

/** Repairs, by what is found and what was wanted. */
const repairs: Readonly<Record<string, string>> = {
  'phase time': 'write onset(…), peak(…) or end(…) of it',
  'phase number': 'write size(…) of it',
  'phase truth': 'write exists(…) to ask whether there is one',
  'row truth': 'write exists(…) to ask whether it happened',
  'rows truth': 'write exists(…) to ask whether there are any',
  'rows number': 'write count(…) for how many there are',
  'row rows': 'write exists(…) for one row; rows come of events(…), instruments(…), spells(…), votes(…)',
  'series number': 'add `on DATE` for one day, or take mean(…), lowest(…), highest(…) of it',
  'series truth': 'compare it on a day: `relation(USSR, ROC) on 1969 > 0`',
  'values number': 'add `on DATE` for one date, or take change(…), lowest(…), highest(…) of it',
  'values truth': 'compare it on a date: `figure(trade, of = USSR) on 1955 > 0`',
  'number values': 'leave out `on DATE` for all the values',
  'yearly number':
    'ask for one year (`in 1971`), or take mean(…), lowest(…), highest(…), change(…), trend(…) of it',
  'yearly truth':
    'ask for one year: `in 1971`; of a number, compare it: `agreement(USSR, PRC) in 1971 > 0.5`',
  'number yearly': 'leave out `in` or `on` for the values of all years',
  'truth yearly':
    'leave out the time here, and give it to the other: `lowest(rivals(USA, USSR)) from 1946 to 1989 = 1`',
  'row number': 'name a field of it: `.no`, `.weight`, `.value`',
  'number truth': 'compare it with something: `… > 0`',
  'number series': 'leave out `on DATE` for the whole series',
  'number duration': 'write a length of time as P30D, P6M or P1Y',
  'duration time': 'add it to a date: `ussuri-clash + P2D`',
  'time truth': 'compare it with another date: `… before 1969`',
  'time number': 'compare dates with `before`, `after`, `within`, `overlaps` or `contains`',
  'claim truth': 'write out what the claim tests',
  'word truth': 'compare it with a word: `… = USA`',
  'truth number': 'join tests with `and`, `or`, `not`',
  'truth time': 'join tests with `and`, `or`, `not`',
};

const expectations: Readonly<Record<Exclude<ClaimType, 'rows'>, string>> = {
  truth: 'expected a test: a comparison, or a function that answers yes or no',
  number: 'expected a number, or a function that gives one',
  time: 'expected a date, a row that has one, or onset(…), peak(…), end(…)',
  duration: 'expected a length of time: P30D, P6M, P1Y',
  word: 'expected a word or an id',
  row: 'expected the id of an event, instrument, spell, vote, position or figure',
  series: 'expected a series: relation(…)',
  values: 'expected the values of a figure: figure(…)',
  yearly: 'expected the values of a measure of published data: agreement(…)',
  actors: 'expected the members of a group: `by in nato`, `members(nato) on 1956`',
  phase: 'expected a phase: rapprochement(…) or rupture(…)',
};

/** What stands where a type is wanted: rows come of every function that gives some. */
export function expectationOf(type: ClaimType, { signatures }: Pick<Checker, 'signatures'>): string {
  if (type !== 'rows') return expectations[type];
  const names = [...signatures.values()]
    .filter(({ gives }) => gives === 'rows')
    .map(({ name }) => `${name}(…)`);
  return `expected ${listed(names, 'or')}`;
}

/** Adds the fault of a part that is not of the type wanted. */
export function mismatch(checker: Checker, x: Loose, expected: Expected, wanted: ClaimType): undefined {
  if (x.is === 'name' && checker.names.table(x.name) === undefined) {
    const isFact = wanted === 'time' || wanted === 'row';
    return unknownName(
      checker,
      x,
      isFact ? factTables : [...factTables, 'actors', 'places'],
      expectationOf(wanted, checker),
    );
  }
  const table = x.is === 'name' ? checker.names.table(x.name) : undefined;
  const isClaim = table === 'claims';
  const found = x.is !== 'name' ? x.type : isRowTable(table) ? 'row' : isClaim ? 'claim' : 'word';
  const isShortYear = x.is === 'number' && wanted === 'time';
  const hint = isShortYear
    ? 'a year is written with four digits: 1969, 0987'
    : (repairs[`${found} ${wanted}`] ?? expectationOf(wanted, checker));
  return addFault(checker, 'claim-type', x.span, { expected, found: describe(x, checker.names), hint });
}

/** Adds the fault of a row, actor or place that is not of these tables. */
export function notOf(
  checker: Checker,
  x: Loose,
  expected: Expected,
  tables: readonly NamedTable[],
): undefined {
  const found = describe(x, checker.names);
  return addFault(checker, 'claim-type', x.span, { expected, found, hint: idsOf(tables) });
}

/** Adds the fault of a name that the case does not know. */
export function unknownName(
  checker: Checker,
  { name, span }: { readonly name: string; readonly span: Loose['span'] },
  tables: readonly NamedTable[],
  otherwise = idsOf(tables),
): undefined {
  if (name === rowAtHand) {
    const message = '`it` is the row or actor at hand of a test of each, and none is asked here';
    return addFault(checker, 'claim-it', span, {
      message,
      hint: 'write `it` in the test of `every`, `any`, `none` or `most`',
    });
  }
  const suggestion = nearestId(name, tables, checker.names);
  const label = suggestion === undefined ? undefined : checker.names.label(suggestion);
  const called = checker.signatures.get(name);
  const hint = called
    ? `\`${name}\` is a function: its arguments follow in parentheses, as in \`${called.example}\``
    : otherwise;
  return addFault(checker, 'claim-name', span, { value: name, suggestion, label, hint });
}

function idsOf(tables: readonly NamedTable[]): string {
  const named = tables.filter((table) => table !== 'ballots' && table !== 'provisions');
  return `expected the id of ${listed((named.length > 0 ? named : tables).map(tableNoun), 'or')}`;
}
