import { type Day, formatDay } from '../../../base/calendar.ts';
import { percent } from '../../../publish/words/number-words.ts';
import type { StandingTie } from '../../../report/date-report.ts';

/** Since when something stood, as its source has it. */
export type Since = Pick<StandingTie, 'stated'>;

/** Since when something stood, in the words of its source; `before the record` where no start is stated. */
export const sinceInWords = ({ stated }: Since): string => stated?.words ?? 'before the record';

/** The year alone where the date states one, for long lists; else the date in its words. */
export const yearOfSince = ({ stated }: Since): string =>
  /^\d{4}(?=$|-\d\d(?:-\d\d)?$)/.exec(stated?.text ?? '')?.[0] ?? stated?.words ?? 'before the record';

/** The date as a table writes it, as it is stated; nothing where none is. */
export const sinceInTable = ({ stated }: Since): string | undefined => stated?.text;

/** In what part of the worlds, where that is not all. */
export const doubtInWords = (share: number): string => (share < 1 ? `in ${percent(share)} of worlds` : '');

/** A day of the record as a table writes it; nothing where none is known. */
export const dayInTable = (day: Day | null | undefined): string | undefined =>
  day === null || day === undefined ? undefined : formatDay(day);
