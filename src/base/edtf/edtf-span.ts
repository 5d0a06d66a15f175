import { type EdtfDate, type EdtfFault, readDate } from './edtf-date.ts';
import type { DayRange } from './edtf-ranges.ts';

/** From one date to another. `first` and `last` are one and the same for a single date, undefined where nothing is stated. */
export interface EdtfSpan {
  readonly first: EdtfDate | undefined;
  readonly last: EdtfDate | undefined;
}

/** Days of a span: those of its date, or all from the first day of its start to the last day of its end. */
export function spanRanges({ first, last }: EdtfSpan): readonly DayRange[] {
  if (first !== undefined && first === last) return first.ranges;
  return [{ earliest: firstDay(first), latest: lastDay(last) }];
}

/** A span that ends before it can have started. */
export function isReversed({ first, last }: EdtfSpan): boolean {
  return firstDay(first) > lastDay(last);
}

/** Reads a date where only a day, month, season or ordinary year may stand: in an interval or a set. */
export function readDateInSpan(text: string): EdtfDate | EdtfFault {
  if (/^Y-?\d/.test(text)) return { at: 0, reason: 'a year written with Y stands alone' };
  const significant = /^-?\d{4}S/.exec(text);
  if (significant)
    return { at: significant[0].length - 1, reason: 'a year with significant digits stands alone' };
  const time = /^-?\d{4}-\d\d-\d\dT/.exec(text);
  if (time) return { at: time[0].length - 1, reason: 'a time of day stands only with a single date' };
  return readDate(text);
}

const firstDay = (date: EdtfDate | undefined): number => date?.hull.earliest ?? Number.NEGATIVE_INFINITY;
const lastDay = (date: EdtfDate | undefined): number => date?.hull.latest ?? Number.POSITIVE_INFINITY;
