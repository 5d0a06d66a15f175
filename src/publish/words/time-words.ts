import { type Day, formatDay, yearMonthDay } from '../../base/calendar.ts';
import { dayInWords, monthName, rangeInWords, yearInWords } from '../../base/day-words.ts';

/** A stretch of days, both ends included; ±Infinity where open. */
export interface Time {
  readonly start: Day;
  readonly end: Day;
}

/** Two months: below it a range is told in days, above it in months. */
const IN_DAYS_BELOW = 62;
/** Thirty years: above it a range is told in years. */
const IN_YEARS_ABOVE = 30 * 365;

/**
 * When something falls, given its earliest and latest, rounded to what a reader can use: `on 2 March 1969`,
 * `between 2 and 19 March 1969`, `between October 1968 and May 1969`, `in 1969`.
 */
export function whenInWords(low: Time, high: Time): string {
  return keepDay(when(low, high));
}

function when(low: Time, high: Time): string {
  const { start } = low;
  const { end } = high;
  if (low.start === high.start && low.end === high.end) {
    if (start === end) return `on ${dayInWords(start)}`;
    const words = rangeInWords(start, end);
    return Number.isFinite(start) && Number.isFinite(end) ? `in ${words}` : words;
  }
  if (!Number.isFinite(start) || !Number.isFinite(end)) return rangeInWords(start, end);
  const [from, to] = pairInWords(start, end);
  return from === to ? `in ${from}` : `between ${from} and ${to}`;
}

/** The same as a cell of a table: `2 March 1969`, `October 1968–May 1969`. */
export function timeInWords({ start, end }: Time): string {
  return keepDay(rangeInWords(start, end));
}

/** Rounded bounds as a cell of a table. */
export function boundsInWords(low: Time, high: Time): string {
  const [from, to] =
    Number.isFinite(low.start) && Number.isFinite(high.end) ? pairInWords(low.start, high.end) : [];
  if (from === undefined || to === undefined) return rangeInWords(low.start, high.end);
  return keepDay(from === to ? from : `${from} – ${to}`);
}

/** A time as ISO 8601 writes it: a day, or `start/end` with `..` for an open end. */
export function isoTime({ start, end }: Time): string {
  if (start === end) return formatDay(start);
  return `${isoEnd(start)}/${isoEnd(end)}`;
}

/** A day of the month does not part from its month at the end of a line. */
const keepDay = (words: string): string => words.replace(/(\d) (?=\p{Lu})/gu, '$1\u00a0');
const isoEnd = (day: Day): string => (Number.isFinite(day) ? formatDay(day) : '..');

function pairInWords(start: Day, end: Day): [string, string] {
  const from = yearMonthDay(start);
  const to = yearMonthDay(end);
  const sameYear = from.year === to.year;
  if (end - start > IN_YEARS_ABOVE) return [yearInWords(from.year), yearInWords(to.year)];
  if (end - start >= IN_DAYS_BELOW) {
    const month = `${monthName(from.month)}${sameYear ? '' : ` ${yearInWords(from.year)}`}`;
    return [month, `${monthName(to.month)} ${yearInWords(to.year)}`];
  }
  if (start === end) return [dayInWords(start), dayInWords(end)];
  if (sameYear && from.month === to.month) return [String(from.day), dayInWords(end)];
  return [sameYear ? `${from.day} ${monthName(from.month)}` : dayInWords(start), dayInWords(end)];
}
