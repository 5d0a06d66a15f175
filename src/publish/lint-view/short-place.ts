import { type Manuscript, placeOf, type Span } from '../../manuscript/manuscript.ts';

/** Where something stands, in the margin: `p. 3`, `¶ 12`, `line 40`; a note by its number. */
export function shortPlace(manuscript: Manuscript, span: Pick<Span, 'block' | 'from'>): string {
  const { kind, label } = manuscript.blocks[span.block]!;
  if (kind === 'note' && label !== undefined) return `n. ${label}`;
  const { page, line } = placeOf(manuscript, span);
  if (page !== undefined) return `p. ${page}`;
  return manuscript.format === 'docx' ? `¶ ${line}` : `line ${line}`;
}
