import { own } from '../../base/own.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { sourceNames, yearOf } from '../../record/source-names.ts';

/** Beyond so many letters a title is cut at a word. */
const MOST_LETTERS = 40;

/**
 * The sources of a case by key, each as short as a text can name it: `Tubilewicz 2005`; two of one name by letters, `Tubilewicz 2007a`; what
 * nobody is known to have written by its title, `Soviet Notes 1949`. Never a key.
 */
export function shortNames(record: CaseRecord): ReadonlyMap<string, string> {
  const known = sourceNames(record);
  const named = record.rows.sources.map((row) => {
    const name = known.get(row.id);
    return [row.id, name !== undefined && name !== row.id ? name : titled(row, nameOfAuthor(row))] as const;
  });
  const alike = new Map<string, string[]>();
  for (const [id, name] of named) alike.set(name, [...(alike.get(name) ?? []), id]);
  return new Map(
    named.map(([id, name]) => {
      const ids = alike.get(name)!;
      return [id, ids.length === 1 ? name : `${name}${letter(ids.indexOf(id))}`];
    }),
  );
}

type Source = CaseRecord['rows']['sources'][number];

/** The first who wrote it, where somebody did. */
function nameOfAuthor({ author, editor }: Source): string | undefined {
  const people = [author, editor].find((each) => Array.isArray(each) && each.length > 0);
  const [first] = (people ?? []) as readonly Readonly<Record<string, unknown>>[];
  const name = first && (own(first, 'family') ?? own(first, 'literal'));
  return typeof name === 'string' ? name : undefined;
}

function titled({ id, title, issued }: Source, author: string | undefined): string {
  const year = yearOf(issued);
  const who = author ?? cut(title ?? id);
  return year === undefined || who.includes(year) ? who : `${who} ${year}`;
}

const letter = (n: number): string => (n < 26 ? String.fromCharCode(97 + n) : ` (${n + 1})`);

function cut(words: string): string {
  if (words.length <= MOST_LETTERS) return words;
  return `${words.slice(0, MOST_LETTERS).replace(/[\s.,;:]+\S*$/, '')} …`;
}

/**
 * Each account of a case as a reader is told of it: the name that its author gave it, else the work whose account it is (`Share 2003`, when it
 * has the key of a source or believes one alone), else what it says. Never a key.
 */
export function accountNames(record: CaseRecord): ReadonlyMap<string, string> {
  const short = shortNames(record);
  return new Map(
    record.rows.accounts.map(({ id, name, says, sources = [] }) => {
      const [only, more] = sources;
      const work = short.get(id) ?? (only !== undefined && more === undefined ? short.get(only) : undefined);
      return [id, name ?? work ?? says.replace(/\.$/, '')];
    }),
  );
}
