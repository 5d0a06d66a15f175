import type { Entry } from './entries.ts';
import { EAST_ASIAN, placedWords, searchWords } from './search-words.ts';
import { WHOLE_BELOW } from './word-index.ts';

/** A name so long is also found at the start of a longer word: `Taiwan` in `Taiwanese`. */
const STEM_FROM = 5;
/** A word that stands in the names of more than so many names none of them: `republic`. */
const NAMES_AT_MOST = 12;

/** An actor or place by all that it is called. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly words: ReadonlySet<string>;
  /** Each name as its words in a row, hyphens joined. */
  readonly phrases: readonly string[];
}

/** All that an actor or place is called. */
export function namedOf({ id, title, about: [kind = '', ...names] }: Entry): Named {
  const all = [id, ...[title, ...names].flatMap((each) => [each, each.replace(/\s*\(.*?\)/g, '')])];
  const phrases = all.map((each) => placedWords(each).map(({ form }) => form));
  return {
    ...{ id, name: title, kind },
    words: new Set([...all.flatMap(searchWords), ...phrases.map((words) => words.join(''))]),
    phrases: [...new Set(phrases.map((words) => words.join(' ')))].filter((each) => each !== ''),
  };
}

/** Those whom one of the words names: whole, or by how a name of theirs begins. */
export function namedBy(all: readonly Named[], words: readonly string[]): readonly Named[] {
  const found = all.filter(({ words: own }) => words.some((word) => isNamed(own, word)));
  return found.length > NAMES_AT_MOST ? [] : found;
}

function isNamed(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  if (EAST_ASIAN.test(word)) return [...words].some((each) => each.includes(word));
  return word.length >= WHOLE_BELOW && [...words].some((each) => each.startsWith(word));
}

/** Whether a text, as its words in a row between spaces, mentions a name. */
export function mentions(row: string, phrase: string): boolean {
  if (EAST_ASIAN.test(phrase)) return row.includes(phrase);
  return row.includes(phrase.length >= STEM_FROM ? ` ${phrase}` : ` ${phrase} `);
}

/** Whether a word of a text is a name of one word, or begins with one. */
export const isNameAlone = (form: string, phrase: string): boolean =>
  form === phrase || (phrase.length >= STEM_FROM && !phrase.includes(' ') && form.startsWith(phrase));
