import { rangeInWords } from '../../base/day-words.ts';
import type { DateMention } from '../../manuscript/dates/date-mention.ts';

/** What a date was read as: the day, or the first and the last that it may be, and what is particular of it. */
export function dateRead(date: DateMention): string {
  if (date.isImpossible) return `no day of the calendar, in ${rangeInWords(date.earliest, date.latest)}`;
  const notes = [
    ...(date.isApproximate ? ['about'] : []),
    ...(date.isCompleted ? ['its year is that of the date before it'] : []),
  ];
  return `${rangeInWords(date.earliest, date.latest)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}
