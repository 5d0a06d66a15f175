import { suggest } from '../../base/suggest.ts';
import { tables } from '../../record/tables.ts';
import { actorFields, readableFields } from './check-field.ts';
import { ofType, toRow, toTime } from './convert.ts';
import {
  addFault,
  type Checker,
  describe,
  isRowTable,
  isYear,
  type Loose,
  tableOf,
  withArticle,
} from './loose.ts';
import { expectationOf, mismatch, unknownName } from './mismatch.ts';
import { factKinds, kindsOf, parameterNoun } from './parameter-words.ts';
import type { ClaimType, Parameter, ParameterKind } from './signature.ts';
import { toWord } from './to-word.ts';
import { rowAtHand } from './tokens.ts';
import { type NamedTable, type RowTable, rowTables, type Typed } from './typed.ts';
import { fieldWords, heldWords, type WordSpec } from './word-spec.ts';

/** The call that an argument belongs to: the function's name, and the table of its rows, given or had. */
export interface ArgumentPlace {
  readonly function: string;
  readonly table: RowTable | undefined;
}

/** The tables of the kinds that are ids of what is no fact. */
const idTables: Readonly<Partial<Record<ParameterKind, NamedTable>>> = {
  actor: 'actors',
  place: 'places',
  periods: 'periods',
  dataSet: 'dataSets',
};

/** An argument as its parameter wants it. */
export function checkArgument(
  checker: Checker,
  x: Loose,
  parameter: Parameter,
  place: ArgumentPlace,
): Typed | undefined {
  const expected = `\`${place.function}\` takes ${parameterNoun(parameter)}`;
  if (x.is === 'call' && x.type === 'actors' && parameter.group) return x;
  const kinds = kindsOf(parameter);
  const named = kinds.flatMap((each) => idTables[each] ?? []);
  const kind = chooseKind(checker, x, kinds);
  if (kind === undefined) return refuse(checker, x, kinds, expected);
  if (idTables[kind]) {
    const spec: WordSpec = { what: parameterNoun(parameter), tables: named };
    return ofKind(
      checker,
      writtenOut(checker, toWord(checker, x, spec, expected), expected),
      parameter,
      expected,
    );
  }
  const table = factKinds[kind];
  if (table && x.is === 'name' && checker.names.group(x.name).length > 0) {
    const [one = ''] = checker.names.group(x.name);
    const found = `\`${x.name}\` is a group of alternatives`;
    return addFault(checker, 'claim-type', x.span, {
      expected,
      found,
      hint: `name one of its rows, as ${one}`,
    });
  }
  if (table) {
    return ofKind(
      checker,
      writtenOut(checker, toRow(checker, x, expected, [table]), expected),
      parameter,
      expected,
    );
  }
  if (kind === 'cut') {
    const { span } = x;
    if (x.is === 'date') return { is: 'word', word: x.text, type: 'word', span };
    return writtenOut(checker, toWord(checker, x, { what: 'a cut', any: true }, expected), expected);
  }
  if (kind === 'word') {
    return writtenOut(
      checker,
      toWord(checker, x, parameterWords(checker, parameter, place), expected),
      expected,
    );
  }
  if (kind === 'field') return fieldName(checker, x, parameter, place, expected);
  if (kind === 'time') return toTime(checker, x, expected);
  if (kind === 'row') return writtenOut(checker, toRow(checker, x, expected, rowTables), expected);
  if (kind === 'actors' && x.is === 'call' && x.window?.kind !== 'day') {
    const message = `who is in a group depends on the day, and \`${place.function}\` is given none`;
    return addFault(checker, 'claim-window', x.span, {
      message,
      hint: 'add one, as in `members(nato) on 1956-11-01`',
    });
  }
  return ofType(checker, x, expected, kind as ClaimType);
}

/** An id or word must stand there itself: what a call is about is fixed before any world is looked at. */
export function writtenOut(checker: Checker, x: Typed | undefined, expected: string): Typed | undefined {
  if (!x || ['word', 'row', 'it', 'actorAtHand'].includes(x.is)) return x;
  const hint =
    x.type === 'row'
      ? 'write an id, or ask about all the rows'
      : 'write the word itself; one read from a row cannot stand here';
  return addFault(checker, 'claim-type', x.span, { expected, found: describe(x, checker.names), hint });
}

/** Of several kinds, the one that a part is, or the first that it can be taken as. */
function chooseKind(checker: Checker, x: Loose, kinds: readonly ParameterKind[]): ParameterKind | undefined {
  if (kinds.length === 1) return kinds[0];
  if (x.is !== 'name') {
    return kinds.find((kind) => kind === x.type) ?? kinds.find((kind) => canBe(x, kind));
  }
  const isGroup = checker.names.group(x.name).length > 0;
  const table = isGroup && kinds.includes('word') ? undefined : checker.names.table(x.name);
  const exact = kinds.find(
    (kind) => (kind === 'actor' || kind === 'place' ? `${kind}s` : factKinds[kind]) === table,
  );
  if (table !== undefined && exact) return exact;
  const asRow = isRowTable(table) ? kinds.find((kind) => kind === 'row' || kind === 'time') : undefined;
  return asRow ?? kinds.find((kind) => kind === 'word');
}

function canBe(x: Typed, kind: ParameterKind): boolean {
  if (x.type === 'word') return kind === 'actor' || kind === 'place' || kind === 'word';
  if (x.type === 'number') return kind === 'word' || (kind === 'time' && isYear(x));
  if (x.type !== 'row' && x.type !== 'rows') return false;
  return kind === 'row' || kind === 'time' || factKinds[kind] === tableOf(x);
}

/** Whether a measure of published data is asked of a year, and so is one number. */
const isOfOneYear = (x: Loose): boolean => x.is === 'call' && x.signature.measure !== undefined;

function refuse(checker: Checker, x: Loose, kinds: readonly ParameterKind[], expected: string): undefined {
  if (x.is === 'name' && checker.names.table(x.name) === undefined) {
    const wanted = kinds.flatMap(tablesOf);
    return unknownName(checker, x, wanted.length > 0 ? wanted : rowTables);
  }
  const found = describe(x, checker.names);
  // an id is wanted by its name: what can be written in its place is said of types alone
  const types = kinds.filter((kind): kind is 'rows' | 'actors' => kind === 'rows' || kind === 'actors');
  const hint =
    types.length < kinds.length
      ? isOfOneYear(x) && kinds.includes('yearly')
        ? 'say the years outside: `mean(…) from 1960 to 1971`'
        : 'give it one of those'
      : `expected ${types.map((type) => expectationOf(type, checker).replace(/^expected /, '')).join('; or ')}`;
  return addFault(checker, 'claim-type', x.span, { expected, found, hint });
}

function tablesOf(kind: ParameterKind): readonly NamedTable[] {
  const ids = idTables[kind];
  if (ids) return [ids];
  const table = factKinds[kind];
  if (table) return [table];
  return kind === 'row' || kind === 'time' ? rowTables : [];
}

/** A parameter may want rows of some kinds only: `crisis(…)` a spell that is a crisis. */
function ofKind(
  checker: Checker,
  x: Typed | undefined,
  parameter: Parameter,
  expected: string,
): Typed | undefined {
  if (!x || !parameter.of || (x.is !== 'row' && x.is !== 'word' && x.is !== 'it')) return x;
  const id = x.is === 'it' ? rowAtHand : x.is === 'row' ? x.id : x.word;
  const kind = x.is === 'it' ? checker.it?.of.kind : checker.names.kind(id);
  if (kind === undefined ? x.is !== 'it' : parameter.of.includes(kind)) return x;
  const found =
    kind === undefined ? 'the row at hand may be of any kind' : `\`${id}\` is of the kind "${kind}"`;
  return addFault(checker, 'claim-type', x.span, {
    expected,
    found,
    hint: `expected the id of ${parameterNoun(parameter)}`,
  });
}

function parameterWords(checker: Checker, { name, of, held }: Parameter, { table }: ArgumentPlace): WordSpec {
  if (held) return heldWords(withArticle(name), held, checker.names);
  const own = table && fieldWords(table, name === 'tag' ? 'tags' : name, checker.names);
  if (of) return { what: own?.what ?? `one of the words for \`${name}\``, of };
  return own ?? { what: `a ${name}`, any: true };
}

/** The name of a number field of the rows that a function is given (`total(…, weight)`), or of one that names actors (`of`). */
function fieldName(
  checker: Checker,
  x: Loose,
  { of }: Parameter,
  { table }: ArgumentPlace,
  expected: string,
): Typed | undefined {
  if (x.is !== 'name') return mismatch(checker, x, expected, 'word');
  const ofTable = of ? actorFields : (each: RowTable) => readableFields(each, 'number');
  const known = table ? ofTable(table) : Object.keys(tables);
  if (known.includes(x.name)) return { is: 'word', word: x.name, type: 'word', span: x.span };
  return addFault(checker, 'claim-field', x.span, {
    value: x.name,
    of: table ? `a row of ${table}` : 'such a row',
    suggestion: suggest(x.name, known),
    known: known.join(', '),
    isOfActors: of !== undefined,
  });
}
