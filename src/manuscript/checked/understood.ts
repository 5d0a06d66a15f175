import type { LintInput } from '../check.ts';
import type { Reference } from '../citations/apparatus.ts';
import { nearEntry, nearIndex } from '../citations/near-entry.ts';

/** What was made of a manuscript's apparatus: who cites each entry, and what was not understood. */
export interface Understood {
  /** The citations of each entry, as indexes, in the order of the text. */
  readonly citedBy: readonly (readonly number[])[];
  /** Why an entry, or another block, is doubted, by its block. */
  readonly doubts: ReadonlyMap<number, string>;
  /** Citations that fit no entry, as indexes, with the entry that comes near where one does. */
  readonly loose: readonly { readonly citation: number; readonly near?: number }[];
  /** Entries of the list of which authors, year or title were not read, as indexes. */
  readonly partly: readonly number[];
  /** Notes in which no work was read, as indexes of blocks. */
  readonly unreadNotes: readonly number[];
}

/** Says what was made of a manuscript's apparatus. */
export function understoodOf({ manuscript, apparatus, doubts }: LintInput): Understood {
  const { references, citations } = apparatus;
  const citedBy: number[][] = references.map(() => []);
  const near = nearIndex(references);
  const loose: { citation: number; near?: number }[] = [];
  const pointing = new Set<number>();
  for (const [i, citation] of citations.entries()) {
    pointing.add(citation.span.block);
    if (citation.reference !== undefined) {
      citedBy[citation.reference]!.push(i);
      continue;
    }
    const found = citation.form === 'ibid' ? undefined : nearEntry(citation, near);
    const entry = found && ('entry' in found ? found.entry : found.entries[0]);
    loose.push({ citation: i, ...(entry !== undefined && { near: entry }) });
  }
  const notes = [...manuscript.blocks.keys()].filter((i) => manuscript.blocks[i]!.kind === 'note');
  return {
    citedBy,
    doubts: new Map(
      doubts.placed
        .filter(({ reach }) => reach === 'block')
        .map(({ span, reason }) => [span.block, reason] as const),
    ),
    loose,
    partly: [...references.keys()].filter(
      (i) => references[i]!.listed && unreadParts(references[i]!).length > 0,
    ),
    unreadNotes: notes.filter((block) => !pointing.has(block)),
  };
}

/** The parts that every entry has and that were not read of this one. */
export function unreadParts({ authors, heading, year, undated, title, kind }: Reference): string[] {
  const isDateless = kind === 'archive' || kind === 'web';
  return [
    ...(authors.length === 0 && heading === undefined ? ['authors'] : []),
    ...(year === undefined && undated === undefined && !isDateless ? ['year'] : []),
    ...(title === undefined ? ['title'] : []),
  ];
}
