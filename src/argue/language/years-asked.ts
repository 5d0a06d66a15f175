import { yearMonthDay } from '../../base/calendar.ts';
import { NO_REACH, parseEdtf, possibleDays } from '../../base/edtf/edtf.ts';
import type { ClaimType } from './signature.ts';
import type { Window } from './syntax.ts';

/** Whether a measure of published data is asked for its values year by year: with no time, over a range, or in what is longer than a year. */
export function isOfYears(window: Window | undefined, gives: ClaimType): boolean {
  if (!window) return true;
  if (gives === 'truth' || window.kind === 'day') return false;
  if (window.end) return true;
  const { start } = window;
  if (start.is !== 'date') return false;
  const read = parseEdtf(start.text);
  if (!read.ok) return false;
  const days = possibleDays(read.date, NO_REACH);
  const [first, last] = [days[0]!.earliest, days.at(-1)!.latest];
  return !Number.isFinite(first + last) || yearMonthDay(first).year !== yearMonthDay(last).year;
}
