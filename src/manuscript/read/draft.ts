import type { BlockKind, ManuscriptPart, Place, WholeDoubt } from '../manuscript.ts';

/** Text as the file has it, within one line of the file. */
export interface DraftRun {
  readonly text: string;
  /** Where its first character stands. */
  readonly place: Place;
  readonly isItalic?: boolean;
  /** The key of a note that is called here: such a run has no text. */
  readonly call?: string;
  /** A new line of a file whose lines the printer broke: a hyphen before it may divide a word. */
  readonly opensLine?: boolean;
  /** The first text of a paragraph that was put together with the one before it. */
  readonly opensParagraph?: boolean;
  /** The first text of a column or a page of such a file. */
  readonly opensColumn?: boolean;
}

/** A block as a reader of one format finds it, before its text is set in one line and its part of the manuscript is known. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly runs: readonly DraftRun[];
  /** Where the file itself says it. */
  readonly part?: ManuscriptPart;
  /** The sign of a note, as printed. */
  readonly label?: string;
  /** What calls name a note by. */
  readonly key?: string;
  /** The author says that it is the heading of the list of references, or its first entry. */
  readonly list?: 'heading' | 'first';
  /** Its page shows that an entry of the list begins with it: `whole`, that none begins within it; `opening`, others may. */
  readonly entry?: 'whole' | 'opening';
  /** 1 is the title, or a chapter. */
  readonly level?: number;
  /** Why the reader doubts that it read the block as it was written: columns that may be mixed, a place that was guessed. In words that go on after “it may be a fault of the reading: ”. */
  readonly doubts?: readonly string[];
}

/** What a reader of one format gives: blocks in the order in which they are read, and what the author should know of the reading. */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly string[];
  /** What the reader doubts of the whole: that the list, the notes, the text are all there. */
  readonly doubts?: readonly WholeDoubt[];
}

/** The text of a draft's block as it stands, its lines parted by spaces. */
export function draftText({ runs }: Pick<DraftBlock, 'runs'>): string {
  const parts: string[] = [];
  let isAtSpace = true;
  for (const { text, opensLine } of runs) {
    if (opensLine && !isAtSpace) parts.push(' ');
    parts.push(text);
    if (text !== '') isAtSpace = text.endsWith(' ');
    else if (opensLine) isAtSpace = true;
  }
  return parts.join('').trim();
}
