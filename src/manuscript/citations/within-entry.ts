import type { Manuscript, Span } from '../manuscript.ts';
import type { Citation } from './apparatus.ts';

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

/**
 * Where the list names the author with the year all the same, though no entry was read so: two entries may have run together, as
 * they do in a PDF. Undefined when it does not.
 */
export function withinEntry(
  { blocks }: Manuscript,
  words: ListWords,
  { names, year }: Citation,
): Span | undefined {
  const last = names[0]?.split(' ').at(-1)?.toLowerCase();
  if (last === undefined || year === undefined) return undefined;
  return words
    .get(last)
    ?.find(({ block, to }) => blocks[block]!.text.slice(to, to + REACH).includes(String(year)));
}
