import type { Position } from '../../base/problems/problems.ts';

/** How an author puts right what was misread in a manuscript. All words are as the manuscript has them. */
export type Reading = { readonly at: Position } & (
  | {
      /** The list of references stands under the heading with these words, or begins with an entry that begins so. */
      readonly is: 'list';
      readonly words: string;
    }
  /** A new entry begins with these words. */
  | { readonly is: 'split'; readonly words: string }
  /** What begins with these words goes on with the entry before it. */
  | { readonly is: 'join'; readonly words: string }
  | ({
      /** The entry with these words has these parts. */
      readonly is: 'entry';
      readonly words: string;
    } & EntryParts)
  | {
      /** What is cited by these words is the entry with those, or, where none are given, no citation. */
      readonly is: 'citation';
      readonly words: string;
      /** Words of the sentence it stands in; everywhere where none are given. */
      readonly within?: string;
      readonly entry?: string;
    }
  | {
      /** These words are this date, or, where none is given, no date. */
      readonly is: 'date';
      readonly words: string;
      /** Words of the sentence it stands in; everywhere where none are given. */
      readonly within?: string;
      /** In the notation of a case. */
      readonly edtf?: string;
    }
);

/** Parts of an entry as its author gives them; what is left out stays as it was read. */
export interface EntryParts {
  /** `Family, Given`, or the name of an institution. */
  readonly authors?: readonly string[];
  /** `1997`, `1997a`. */
  readonly year?: string;
  readonly title?: string;
  readonly container?: string;
  readonly pages?: string;
}

/**
 * The readings of a manuscript, and what became of each in a run: `used` where it changed how the manuscript is read, `several`
 * where its words fit more than one entry, so that nothing was changed. Who applies one notes it down.
 */
export interface Readings {
  readonly all: readonly Reading[];
  readonly outcome: Map<Reading, 'used' | 'several'>;
}

/** Words as they are written in a reading: in double quotation marks, as YAML and JSON both read them. */
export const quotedWords = (text: string): string => JSON.stringify(text);

/** The readings of a kind. */
export function readingsOf<K extends Reading['is']>(
  readings: Readings | undefined,
  is: K,
): Extract<Reading, { readonly is: K }>[] {
  return (readings?.all ?? []).filter((one): one is Extract<Reading, { readonly is: K }> => one.is === is);
}

/** A text as it is compared: spaces alike, marks of quotation and hyphens of one kind. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/\s/gu, ' ');
}
