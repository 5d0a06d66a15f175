import type { Span } from '../manuscript.ts';

/** Words in quotation marks, or a block set off as a quotation. Of a quotation over several paragraphs, its part in one. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without its marks; of a block, without the citation at its end. */
  readonly text: string;
  /** The mark that opens it; none for a block, and none where it only goes on from the paragraph before. */
  readonly mark?: string;
  /** The mark that closes it; none for a block, and none where it goes on in the next paragraph. */
  readonly closingMark?: string;
  /** 0 for a quotation, 1 for one within it. */
  readonly depth: number;
}
