import { secondWorldWar } from './events-second-world-war.ts';

/** A well-known event, as prose names it, and when it was. */
export interface KnownEvent {
  readonly id: string;
  /**
   * Phrases that name it and nothing else: `Potsdam Conference`, `invaded the Soviet Union`. Small words may stand between the
   * words of a phrase, and the forms of a word count as one.
   */
  readonly names: readonly string[];
  /** When a phrase would name other events too: words of which the sentence must hold one (`Hitler`, `Germany`). */
  readonly amid?: readonly string[];
  readonly says: string;
  /** EDTF; an interval for what lasted. */
  readonly date: string;
  /** Other datings that are right too: local time, ratification beside signature. */
  readonly also?: readonly { readonly date: string; readonly says: string }[];
  readonly wikidata?: string;
  /** Where the date can be looked up. */
  readonly source: string;
}

/** Well-known events of the twentieth century, in order of time. */
export const chronology: readonly KnownEvent[] = [...secondWorldWar];
