import { type Day, formatDay, yearMonthDay } from '../../../base/calendar.ts';
import { dayInWords, yearInWords } from '../../../base/day-words.ts';
import { percent } from '../../../publish/words/number-words.ts';

/** Since when something stood; `before the record` where no day is known. */
export const sinceInWords = (since: Day): string =>
  Number.isFinite(since) ? dayInWords(Math.round(since)) : 'before the record';

/** The year alone, for long lists. */
export const yearOfSince = (since: Day): string =>
  Number.isFinite(since) ? yearInWords(yearMonthDay(Math.round(since)).year) : 'before the record';

/** The day as a table writes it; nothing where none is known. */
export const sinceInTable = (since: Day): string | undefined =>
  Number.isFinite(since) ? formatDay(Math.round(since)) : undefined;

/** In what part of the worlds, where that is not all. */
export const doubtInWords = (share: number): string => (share < 1 ? `in ${percent(share)} of worlds` : '');

/** A day of the record as a table writes it; nothing where none is known. */
export const dayInTable = (day: Day | null | undefined): string | undefined =>
  day === null || day === undefined ? undefined : formatDay(day);
