import { groupBy } from '../base/group-by.ts';
import type { Span } from './manuscript.ts';

/** Spans of a manuscript, ready to be asked what they cover. */
export interface SpanIndex {
  readonly of: (block: number) => readonly Span[];
  /** Whether a span lies within one of them. */
  readonly covers: (span: Span) => boolean;
  /** Whether a span shares a character with one of them. */
  readonly meets: (span: Span) => boolean;
}

/** Makes spans ready to be asked, block by block: those of what is quoted, cited, dated. */
export function spanIndex(marked: readonly { readonly span: Span }[]): SpanIndex {
  const byBlock = groupBy(
    marked.map(({ span }) => span),
    ({ block }) => block,
  );
  const of = (block: number): readonly Span[] => byBlock.get(block) ?? [];
  return {
    of,
    covers: ({ block, from, to }) => of(block).some((span) => span.from <= from && to <= span.to),
    meets: ({ block, from, to }) => of(block).some((span) => span.from < to && span.to > from),
  };
}
