import { type Manuscript, placeOf, type Span } from '../../manuscript/manuscript.ts';

/** Where something stands, in the margin: `p. 3`, `¶ 12`, `line 40`; a note by its number. */
export function shortPlace(manuscript: Manuscript, span: Pick<Span, 'block' | 'from'>): string {
  const { page, note, line } = placeOf(manuscript, span);
  if (note !== undefined) return `n. ${note}`;
  if (page !== undefined) return `p. ${page}`;
  return manuscript.format === 'docx' ? `¶ ${line}` : `line ${line}`;
}
