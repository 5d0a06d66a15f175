import { factTables, type TableName, tables } from '../../record/tables.ts';
import { tableNoun } from './loose.ts';
import type { Names } from './names.ts';
import type { Signature } from './signature.ts';
import { keywords, rowAtHand } from './tokens.ts';
import { fieldsOf } from './word-spec.ts';

/** What a name means already in tests of a case, `test` among them; undefined when it is free to be given a meaning of one's own. */
export function meaningOf(
  name: string,
  names: Names,
  signatures: ReadonlyMap<string, Signature>,
  test: string,
): string | undefined {
  if (keywords.has(name) || name === rowAtHand) return 'a word of the language';
  if (signatures.has(name)) return 'a function of the language';
  const table = names.table(name);
  if (table !== undefined) return `the id of ${tableNoun(table)}`;
  // a kind (`treaty`, `war`) or variant (`any`, `index`) is one only where the test asks for such
  const isOther = (field: string) =>
    (field !== 'kind' && field !== 'variant') || new RegExp(`\\b${field}\\b`, 'u').test(test);
  for (const { parameters, named, words } of signatures.values()) {
    const closed = [...parameters, ...named].flatMap(({ name: field, of = [] }) =>
      isOther(field) ? of : [],
    );
    if (closed.includes(name) || (Array.isArray(words) && words.includes(name)))
      return 'a word that tests use already';
  }
  for (const each of factTables) {
    if (isRare(each) && !asksFor(each, name, test)) continue;
    if (Object.hasOwn(fieldsOf(each), name)) return `a field of ${tableNoun(each)}`;
    const field = wordFields(each).find((key) => isOther(key) && names.words(each, key).has(name));
    if (field !== undefined) return `a word that rows hold as ${field}`;
  }
  return undefined;
}

/** Tables whose fields have everyday names (`what`, `value`), which are taken only in a test that asks for their rows. */
const isRare = (table: TableName): boolean => table === 'positions' || table === 'figures';

const asksFor = (table: TableName, field: string, test: string): boolean =>
  new RegExp(`\\b${table}\\(|\\.${field}\\b`, 'u').test(test);

/** The fields of a table that tests compare with words. */
function wordFields(table: TableName): string[] {
  return Object.entries(tables[table].fields).flatMap(([key, { kind }]) =>
    ['text', 'choice', 'reference'].includes(kind.is) && key !== 'title' && key !== 'question' ? [key] : [],
  );
}
