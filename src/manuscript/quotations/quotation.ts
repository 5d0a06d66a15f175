import type { Span } from '../manuscript.ts';

/** Words in quotation marks, or a block set off as a quotation. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without its marks. */
  readonly text: string;
  /** The mark that opens it; none for a block. */
  readonly mark?: string;
  /** 0 for a quotation, 1 for one within it. */
  readonly depth: number;
}
