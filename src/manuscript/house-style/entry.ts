import type { Reference, ReferencePart } from '../citations/apparatus.ts';
import type { Manuscript, Span } from '../manuscript.ts';

/** An entry of a list, or a first note, with its text; places count in the block. */
export interface StyledEntry {
  readonly reference: Reference;
  readonly block: number;
  /** The text of its block. */
  readonly text: string;
  readonly span: Span;
  readonly at: { readonly [part in ReferencePart]?: Span };
}

/** Whether an entry is an article of a journal: what has neither issue nor pages may be a letter, a file, a series. */
export function isSurelyArticle({ kind, issue, pages }: Reference): boolean {
  return kind === 'article' && (issue ?? pages) !== undefined;
}

/** An entry as the rules of a style look at it. */
export function styledEntry({ blocks }: Manuscript, reference: Reference): StyledEntry {
  const { block, from } = reference.span;
  const parts = Object.entries(reference.at).map(([part, at]) => [
    part,
    { block, from: from + at.from, to: from + at.to },
  ]);
  return { reference, block, text: blocks[block]!.text, span: reference.span, at: Object.fromEntries(parts) };
}

/** A stretch of an entry’s block. */
export function stretch({ block }: StyledEntry, from: number, to: number): Span {
  return { block, from, to };
}
