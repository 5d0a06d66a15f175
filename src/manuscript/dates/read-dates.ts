import type { Manuscript } from '../manuscript.ts';
import type { DateMention } from './date-mention.ts';

/** Every date in the text and notes of a manuscript, in order. */
export function readDates(_manuscript: Manuscript): DateMention[] {
  return [];
}
