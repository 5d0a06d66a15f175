import type { ClaimCandidate } from './claim-candidates.ts';
import type { EventCandidate, LeftDate } from './event-candidates.ts';
import type { InstrumentCandidate } from './instrument-candidates.ts';
import type { NameCandidate } from './name-candidates.ts';
import type { Post } from './posts.ts';
import type { TakeId } from './take-id.ts';

/** Everything the draft holds, before it is written. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  /** The key under which the manuscript itself is a source. */
  readonly paper: string;
  /** The keys of the works that it lists. */
  readonly keys: readonly string[];
  readonly names: readonly NameCandidate[];
  readonly instruments: readonly InstrumentCandidate[];
  readonly posts: ReadonlyMap<string, Post>;
  /** The id of the state for which a person acts. */
  readonly stateOf: (person: string) => string | undefined;
  readonly events: readonly EventCandidate[];
  /** Dates of the text of which no act was read. */
  readonly left: readonly LeftDate[];
  readonly claims: readonly ClaimCandidate[];
  readonly takeId: TakeId;
}

/** The kind of an act whose kind is not told. */
export const TO_CODE = 'to-code';
/** Who stands where nobody is named. */
export const UNNAMED = 'not-named';
/** What stands above every table of a draft. */
export const REVIEW = `# Drafted from a manuscript; nothing here has been checked. Go through it row by row: put right what is wrong, take out
# what does not belong, and take the mark "review" from a row that you have looked at. review.md says how to go on.
`;

/** Whether the text gives an instrument what a row of it needs: a date, and somebody who made it. */
export function isPlaced({ date, parties }: InstrumentCandidate): boolean {
  return date !== undefined && parties.length > 0;
}
