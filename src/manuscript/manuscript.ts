import type { Readings } from './readings/reading.ts';

/**
 * Where something stands in the file that was read; all count from 1. In a .docx, whose lines every printer breaks anew, the
 * line is the number of the paragraph (notes counted after the text).
 */
export interface Place {
  readonly page?: number;
  /** In a note: its number or sign. */
  readonly note?: string;
  readonly line: number;
  readonly column: number;
}

/** Part of a block's text: the characters from `from` up to, not including, `to`. */
export interface Span {
  /** Index in the manuscript's blocks. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** What a block is by its form. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'block-quotation'
  | 'list-item'
  | 'table-row'
  | 'caption'
  | 'note'
  | 'reference';

/** The part of a manuscript that a block belongs to. Front: title, authors, abstract. Back: what follows the references, or thanks and the publisher's own words. */
export type ManuscriptPart = 'front' | 'body' | 'notes' | 'references' | 'back';

/** A paragraph, a heading, a note, an entry of the bibliography: a text that is read on its own. */
export interface Block {
  readonly kind: BlockKind;
  readonly part: ManuscriptPart;
  /** In Unicode NFC on one line: single spaces, ligatures resolved, words that were divided at a line's end joined. */
  readonly text: string;
  /** The sentences of the text, in order. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  /** Where stretches of the text stand in the file, in order; the first begins at 0. Columns count on within a stretch. */
  readonly stretches: readonly { readonly at: number; readonly place: Place }[];
  /** The number or sign of a note, as printed: `12`, `*`. */
  readonly label?: string;
  /** Notes that are called in the text, and where: indexes in the manuscript's blocks. */
  readonly calls?: readonly { readonly at: number; readonly note: number }[];
  /** Stretches set in italics: titles of works and names of ships, where the file says so. */
  readonly italics?: readonly { readonly from: number; readonly to: number }[];
  /** Where the block goes on in another column, or on another page, of a file whose lines a printer broke. */
  readonly columnEnds?: readonly number[];
  /** Where an entry of the list goes on in a paragraph of its own. */
  readonly paragraphEnds?: readonly number[];
  /** Why its reader doubts that it was read as it was written, in words. */
  readonly doubts?: readonly string[];
  /** Split or joined as its author says: it bears no doubt. */
  readonly isPutRight?: true;
}

/** A reason to doubt a whole: the list of references, the notes, or all of the text. */
export interface WholeDoubt {
  readonly of: 'list' | 'notes' | 'text';
  readonly reason: string;
}

export type ManuscriptFormat = 'docx' | 'pdf' | 'md' | 'txt' | 'tex';

/** A paper, a chapter or a book as it is to be checked: its blocks in the order in which they are read, notes after the text. */
export interface Manuscript {
  readonly file: string;
  readonly format: ManuscriptFormat;
  readonly blocks: readonly Block[];
  /** What its reader doubts of the whole: that the list, the notes, the text are all there. */
  readonly doubts?: readonly WholeDoubt[];
  /** What its author puts right in how it is read. */
  readonly readings?: Readings;
}

/** Where a span begins in the file. */
export function placeOf({ blocks }: Manuscript, { block, from }: Pick<Span, 'block' | 'from'>): Place {
  const { stretches, kind, label } = blocks[block]!;
  let found = stretches[0]!;
  for (const stretch of stretches) {
    if (stretch.at > from) break;
    found = stretch;
  }
  const note = kind === 'note' && label !== undefined ? { note: label } : {};
  return { ...found.place, ...note, column: found.place.column + from - found.at };
}

/** The characters of a span. */
export function textOf({ blocks }: Manuscript, { block, from, to }: Span): string {
  return blocks[block]!.text.slice(from, to);
}

/** The sentence that a span begins in, and every further one that it reaches into. */
export function sentenceOf({ blocks }: Manuscript, { block, from, to }: Span): Span {
  const { sentences, text } = blocks[block]!;
  const first = sentences.find((sentence) => sentence.to > from);
  const last = sentences.find((sentence) => sentence.to >= to) ?? sentences.at(-1);
  return { block, from: first?.from ?? 0, to: last?.to ?? text.length };
}
