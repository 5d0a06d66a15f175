import type { Citation } from './apparatus.ts';
import { citationName } from './reference-name.ts';

/** How many works the note before cites, where the citation at a place is an “ibid.” that opens its note; 0 elsewhere. */
export function worksOfNote(citations: readonly Citation[], at: number): number {
  const last = citations[at - 1];
  if (citations[at]?.form !== 'ibid' || !last) return 0;
  const { block } = citations[at].span;
  if (last.span.block !== block - 1 || (last.form !== 'full-note' && last.form !== 'short-note')) return 0;
  const works = new Set<unknown>();
  for (let i = at - 1; i >= 0 && citations[i]!.span.block === last.span.block; i--)
    works.add(citations[i]!.reference ?? citationName(citations[i]!));
  return works.size;
}
