import { formatDay } from '../../base/calendar.ts';
import { edtfInWords, rangeInWords } from '../../base/date-words.ts';
import type { DayRange } from '../../base/edtf/edtf.ts';
import type { CaseDate } from './case-date.ts';

/** A date as exactly as its source has it: as it is written, and in words. Never a day that a world drew. */
export interface StatedDate {
  readonly text: string;
  readonly words: string;
}

/**
 * A date as it is stated; of one that is reckoned from another row, the days between which it lies, where these are given, else its own
 * words.
 */
export function statedDate(date: CaseDate, days?: DayRange): StatedDate {
  const text = date.text.trim();
  if (date.kind === 'absolute') return { text, words: edtfInWords(date.edtf) };
  if (!days || !Number.isFinite(days.earliest) || !Number.isFinite(days.latest)) return { text, words: text };
  return daysStated(days);
}

/** Some day of a range, as a date is written: `[1969-03-02..1969-03-15]`. */
export function daysStated({ earliest, latest }: DayRange): StatedDate {
  const [first, last] = [formatDay(earliest), formatDay(latest)];
  return { text: first === last ? first : `[${first}..${last}]`, words: rangeInWords(earliest, latest) };
}
