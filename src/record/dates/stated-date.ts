import { edtfInWords } from '../../base/date-words.ts';
import type { CaseDate } from './case-date.ts';

/** A date as exactly as its source has it: as it is written, and in words. Never a day that a world drew. */
export interface StatedDate {
  readonly text: string;
  readonly words: string;
}

/** A date as it is stated; of one that is reckoned from another row, its own words. */
export function statedDate(date: CaseDate): StatedDate {
  const words = date.kind === 'absolute' ? edtfInWords(date.edtf) : date.text.trim();
  return { text: date.text.trim(), words };
}
