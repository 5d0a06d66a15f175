import type { Argument, Inline } from '../manuscript/argument/argument.ts';
import { blocksWithin } from '../manuscript/argument/blocks-within.ts';

/** The notes below an argument on paper: of each statement its evidence, and the author's own, in the order of the text. */
export interface NumberedNotes {
  readonly notes: readonly (
    | { readonly is: 'statement'; readonly claim: string }
    | { readonly is: 'author'; readonly note: number }
  )[];
  /** The number of the note of a claim, by its id; of an author's note, by the number of its call. */
  readonly ofClaim: ReadonlyMap<string, number>;
  readonly ofNote: ReadonlyMap<number, number>;
}

/** Numbers the notes of an argument through. A claim that is made twice has one note. */
export function numberedNotes({ sections }: Argument): NumberedNotes {
  const notes: NumberedNotes['notes'][number][] = [];
  const ofClaim = new Map<string, number>();
  const ofNote = new Map<number, number>();
  const inlines = (some: readonly Inline[]): void => {
    for (const each of some) {
      if (each.kind === 'note' && !ofNote.has(each.number))
        ofNote.set(each.number, notes.push({ is: 'author', note: each.number }));
      if (each.kind === 'mark') {
        inlines(each.words);
        if (each.of === 'claim' && !ofClaim.has(each.id))
          ofClaim.set(each.id, notes.push({ is: 'statement', claim: each.id }));
      } else if ('inlines' in each) inlines(each.inlines);
    }
  };
  for (const { title, blocks } of sections) {
    inlines(title);
    for (const each of blocksWithin(blocks)) {
      if (each.kind === 'paragraph') inlines(each.inlines);
      else if (each.kind === 'figure') inlines(each.caption);
    }
  }
  return { notes, ofClaim, ofNote };
}
