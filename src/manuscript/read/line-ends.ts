import type { DraftBlock } from './draft.ts';
import type { LineEnd } from './set-text.ts';

const wordBefore = /[\p{L}\p{M}’'-]+(?=[-‐]$)/u;
const wordAfter = /^[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*/u;
const word = /\p{L}[\p{L}\p{M}’']*(?:[-‐]\p{L}[\p{L}\p{M}’']*)*/gu;
/** After these a hyphen stands for the rest of a word that the next one completes: "pre- and post-war". */
const completing = new Set(['and', 'or', 'to', 'und', 'oder', 'bis', 'et', 'ou']);
/** Parts that English keeps a hyphen after, or before. */
const prefixes = new Set([
  'non',
  'self',
  'ex',
  'quasi',
  'pseudo',
  'half',
  'well',
  'vice',
  'all',
  'cross',
  'mid',
  'semi',
]);

/** Words of the text that no line's end divides, compounds with their hyphens. */
function vocabulary(blocks: readonly DraftBlock[]): Set<string> {
  const known = new Set<string>();
  for (const { runs } of blocks)
    for (const { text } of runs)
      for (const [found] of text.matchAll(word)) known.add(found.replaceAll('‐', '-').toLowerCase());
  return known;
}

/**
 * How the hyphens at the ends of a file's lines are read. A word that elsewhere in the text has its hyphen keeps it, as does
 * one whose second part is a name; a word that would be none other is joined.
 */
export function lineEnds(blocks: readonly DraftBlock[]): (before: string, after: string) => LineEnd {
  let known: Set<string> | undefined;
  return (before, after) => {
    const next = wordAfter.exec(after)?.[0];
    const last = wordBefore.exec(before.slice(-60))?.[0];
    if (!next || !last || completing.has(next.toLowerCase())) return 'apart';
    if (/^\p{Lu}/u.test(next)) return 'kept';
    known ??= vocabulary(blocks);
    const joined = (last + next).toLowerCase();
    const kept = `${last}-${next}`.toLowerCase();
    if (known.has(joined)) return 'joined';
    if (known.has(kept) || prefixes.has(last.toLowerCase()) || last.includes('-')) return 'kept';
    return 'joined';
  };
}
