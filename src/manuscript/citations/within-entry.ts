import type { Manuscript, Span } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';

/** Where in the list's text a capitalised word stands: block and offset. */
export type ListWords = ReadonlyMap<string, readonly Span[]>;

/** A year belongs to the name that stands at most so far before it. */
const REACH = 120;

/** Every capitalised word of the list of references, in small letters, with its places. */
export function listWords({ blocks }: Manuscript): ListWords {
  const words = new Map<string, Span[]>();
  for (const [block, { part, text }] of blocks.entries()) {
    if (part !== 'references') continue;
    for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)) {
      const key = word.toLowerCase();
      const places = words.get(key);
      const span = { block, from: index, to: index + word.length };
      if (places) places.push(span);
      else words.set(key, [span]);
    }
  }
  return words;
}

/** An entry without an author: whoever published it, and is cited, stands behind the year. */
const titleFirst = /^\s*[“"„«‘]/u;

/**
 * Where the list names the author with the year all the same, though no entry was read so: two entries may have run together, as
 * they do in a PDF. Undefined when it does not.
 */
export function withinEntry(
  { blocks }: Manuscript,
  words: ListWords,
  { names, year, undated }: Citation,
): Span | undefined {
  const last = names[0]?.split(' ').at(-1)?.toLowerCase();
  const when = year === undefined ? undated : String(year);
  if (last === undefined || when === undefined) return undefined;
  return words.get(last)?.find(({ block, from, to }) => {
    const { text } = blocks[block]!;
    const before = titleFirst.test(text) ? text.slice(Math.max(0, from - REACH), from) : '';
    return `${before} ${text.slice(to, to + REACH)}`.includes(when);
  });
}

/** Entries by the first word of their text that is longer than an initial, in small letters. */
export type Beginnings = ReadonlyMap<string, readonly number[]>;

const firstWord = /\p{L}[\p{L}\p{M}’'-]+/u;

/** The listed entries by how their text begins, however little of it was read. */
export function beginnings({ blocks }: Manuscript, references: readonly Reference[]): Beginnings {
  const found = new Map<string, number[]>();
  for (const [i, { listed, span }] of references.entries()) {
    const word = listed
      ? firstWord.exec(blocks[span.block]!.text.slice(0, 60))?.[0].toLowerCase()
      : undefined;
    if (word === undefined) continue;
    const those = found.get(word);
    if (those) those.push(i);
    else found.set(word, [i]);
  }
  return found;
}

/**
 * Entries that begin with the first name of a citation and hold its year somewhere: a list of thirty authors, or a slip in their
 * commas, and so one of which not all was read.
 */
export function entriesBeginningSo(
  { blocks }: Manuscript,
  references: readonly Reference[],
  begin: Beginnings,
  { names, year }: Pick<Citation, 'names' | 'year'>,
): number[] {
  const word = firstWord.exec(names[0] ?? '')?.[0].toLowerCase();
  if (word === undefined || year === undefined) return [];
  return (begin.get(word) ?? []).filter((i) =>
    blocks[references[i]!.span.block]!.text.includes(String(year)),
  );
}
