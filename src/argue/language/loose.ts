import { own } from '../../base/own.ts';
import type { ClaimCode, Fault } from './faults.ts';
import type { Names } from './names.ts';
import type { ClaimType, Signature } from './signature.ts';
import type { Expression, Span } from './syntax.ts';
import {
  type AtHand,
  type RowTable,
  rowTables,
  type Typed,
  type TypedCall,
  type TypedOnlyRow,
  type TypedRow,
} from './typed.ts';

/** A part whose type is known, or a bare name, which means what its place asks for: an actor, a row, a date, a word. */
export type Loose = Typed | LooseName;

export interface LooseName {
  readonly is: 'name';
  readonly name: string;
  readonly span: Span;
}

/** What is at hand in a test of each: of which table, where that is known, and of which kind, where only rows of one were asked for. */
export interface AtHandAsked {
  readonly table: AtHand | undefined;
  readonly kind?: string | undefined;
}

/** What the parts of a check share. `infer` gives undefined where a fault was already found. */
export interface Checker {
  readonly names: Names;
  readonly signatures: ReadonlyMap<string, Signature>;
  readonly faults: Fault[];
  readonly infer: (expression: Expression) => Loose | undefined;
  /** Of a test of each row or actor: what the one at hand is, and whether the test has looked at it. */
  it?: { readonly of: AtHandAsked; isUsed: boolean } | undefined;
}

/** Notes a fault at a stretch of the expression; gives nothing, for the caller to give back. */
export function addFault<C extends ClaimCode>(
  checker: Checker,
  code: C,
  span: Span,
  parameters: Fault<C>['parameters'],
): undefined {
  checker.faults.push({ code, span, parameters });
  return undefined;
}

/** Whether the rows of a table are values of the language. */
export function isRowTable(table: string | undefined): table is RowTable {
  return rowTables.includes(table as RowTable);
}

/** The type that a part has by itself: a bare name that is no id of a fact, an actor or a place is `free`. */
export function naturalType(x: Loose, names: Names): ClaimType | 'free' {
  if (x.is !== 'name') return x.type;
  const table = names.table(x.name);
  if (isRowTable(table)) return 'row';
  return table === 'actors' || table === 'places' ? 'word' : 'free';
}

/** A number that may be read as a year. */
export function isYear(x: Loose): boolean {
  return x.is === 'number' && /^-?\d{4}$/.test(x.text);
}

/** The table of a row or rows. */
export function tableOf(x: Typed): RowTable {
  const { table } = x as TypedRow | TypedOnlyRow | TypedCall;
  if (!isRowTable(table)) throw new Error(`tableOf requires a row or rows: ${describe(x)}`);
  return table;
}

const nouns: Readonly<Record<ClaimType, string>> = {
  truth: 'a test',
  number: 'a number',
  time: 'a date',
  duration: 'a length of time',
  word: 'a word',
  row: 'a row',
  rows: 'rows',
  series: 'a series',
  values: 'the values of a figure over time',
  yearly: 'values by the year',
  phase: 'a phase',
  actors: 'the members of a group',
};

const tableNouns: Readonly<Record<string, string>> = {
  coverage: 'a row of coverage',
  eventTypes: 'a kind of event',
  readings: 'a reading',
  periods: 'a periodisation',
  case: 'the case',
  dataSets: 'a data set',
};

/** A row of a table in words: `an actor`, `a spell`. */
export function tableNoun(table: string): string {
  const noun = own(tableNouns, table);
  if (noun !== undefined) return noun;
  return withArticle(table.replace(/s$/, ''));
}

/** A noun with `a` or `an`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What a type is called in a message. */
export function typeNoun(type: ClaimType): string {
  return nouns[type];
}

/** A part in words, for a message: "`count(…)` gives a number", "`USSR` is an actor". */
export function describe(x: Loose, names?: Names): string {
  switch (x.is) {
    case 'name': {
      const table = names?.table(x.name);
      return `\`${x.name}\` is ${table === undefined ? 'a word' : tableNoun(table)}`;
    }
    case 'number':
    case 'date':
    case 'duration':
      return `\`${x.text}\` is ${nouns[x.type]}`;
    case 'word':
      return `\`${x.word}\` is ${x.table ? tableNoun(x.table) : 'a word'}`;
    case 'it':
    case 'actorAtHand':
      return `\`it\` is ${tableNoun(x.table)}`;
    case 'row':
      return `\`${x.id}\` is ${tableNoun(x.table)}`;
    case 'call':
      return `\`${x.signature.name}(…)\` gives ${nouns[x.type]}`;
    case 'field':
      return `\`.${x.field}\` is ${nouns[x.type]}`;
    case 'not':
    case 'and':
    case 'or':
      return `\`${x.is}\` gives ${nouns[x.type]}`;
    case 'compare':
    case 'arithmetic':
      return `\`${x.operator}\` gives ${nouns[x.type]}`;
    default:
      return describe(x.of, names);
  }
}
