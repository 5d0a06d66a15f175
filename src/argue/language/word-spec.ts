import { own } from '../../base/own.ts';
import { commonFields, provisionFields } from '../../record/field-parts.ts';
import type { Field } from '../../record/fields.ts';
import { type TableName, tables } from '../../record/tables.ts';
import { tableNoun, withArticle } from './loose.ts';
import type { Names } from './names.ts';
import type { HeldWords } from './signature.ts';
import type { NamedTable, RowTable, Typed } from './typed.ts';

/** Which words may stand in a place. Without a closed list and without tables, any word may. */
export interface WordSpec {
  /** What such a word is: `a channel`, `an actor`. */
  readonly what: string;
  /** The closed list it is from. */
  readonly of?: readonly string[];
  /** The tables whose ids it may be. */
  readonly tables?: readonly NamedTable[];
  /** Any word may stand here; one that no row uses gets a note. */
  readonly used?: ReadonlySet<string>;
  /** It is what an event is: a CAMEO code, a type of the case, or words for one. */
  readonly isType?: boolean;
  /** Any word may stand here, and nothing is known of them. */
  readonly any?: boolean;
}

/** The fields of a table that hold its own values and those that every row has. */
export function fieldsOf(table: NamedTable): Readonly<Record<string, Field>> {
  if (table === 'provisions') return provisionFields;
  return tables[table].common ? { ...tables[table].fields, ...commonFields } : tables[table].fields;
}

/** The words that a field of a table may hold; undefined when it holds none. */
export function fieldWords(table: RowTable, name: string, names: Names): WordSpec | undefined {
  const kind = own(fieldsOf(table), name)?.kind;
  const noun = name === 'tags' ? 'tag' : name;
  if (kind?.is === 'choice') return { what: withArticle(noun), of: kind.of };
  if (kind?.is === 'id' || kind?.is === 'text' || kind?.is === 'levels')
    return { what: withArticle(noun), used: names.words(table, name) };
  if (kind?.is === 'named' && kind.key === 'text')
    return { what: 'a question', used: names.words(table, name) };
  if (kind?.is !== 'reference') return undefined;
  const to = kind.to as readonly TableName[];
  const ids = { what: to.map(tableNoun).join(' or '), tables: to };
  const isType = to.includes('eventTypes');
  return kind.orText ? { ...ids, isType, what: withArticle(noun), used: names.words(table, name) } : ids;
}

/** The words that a checked part may be; undefined when that is not known. */
export function wordsOf(x: Typed, names: Names): WordSpec | undefined {
  if (x.is === 'field') return fieldWords(x.table, x.field, names);
  if (x.is === 'word') return x.table && { what: tableNoun(x.table), tables: [x.table] };
  if (x.is !== 'call') return undefined;
  const { words, name } = x.signature;
  if (words === 'actor') return { what: 'an actor', tables: ['actors'] };
  if (words && 'held' in words) return heldWords(words.what, words.held, names);
  return words && { what: `a word that \`${name}\` gives`, of: words };
}

/** The words of the author's that rows hold in some fields. */
export function heldWords(what: string, held: HeldWords, names: Names): WordSpec {
  return { what, used: new Set(held.flatMap(([table, field]) => [...names.words(table, field)])) };
}
