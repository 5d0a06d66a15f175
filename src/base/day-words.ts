import { type Day, daysInMonth, type YearMonthDay, yearMonthDay } from './calendar.ts';
import { MONTH_NAMES } from './months.ts';

/** The English name of a month, 1 to 12; throws on another number. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new Error('monthName requires a month from 1 to 12');
  return name;
}

/** A day as historians write it: `2 March 1969`, `15 March 44 BC`. Throws when the day is not a whole number. */
export function dayInWords(day: Day): string {
  const date = yearMonthDay(day);
  return `${date.day} ${monthInWords(date)}`;
}

/** A year as historians write it: `1969`, `AD 79`, `44 BC` for -43. */
export function yearInWords(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : `${year}`;
}

/**
 * The shortest wording of a range that says no more and no less than its days: `2 March 1969`, `2–15 March 1969`,
 * `28 February–2 March 1969`, `March 1969`, `October 1968–May 1969`, `1969`, `1965–1972`. An end at infinity gives
 * `on or after 2 March 1969`, `in or before 1984`; both, `at any time`. Throws when latest is before earliest.
 */
export function rangeInWords(earliest: Day, latest: Day): string {
  if (!(earliest <= latest))
    throw new Error('rangeInWords requires a range that does not end before it starts');
  if (earliest === Number.NEGATIVE_INFINITY)
    return latest === Number.POSITIVE_INFINITY ? 'at any time' : upTo(latest);
  if (latest === Number.POSITIVE_INFINITY) return onwardsFrom(earliest);
  if (earliest === latest) return dayInWords(earliest);
  const from = yearMonthDay(earliest);
  const to = yearMonthDay(latest);
  if (startsYear(from) && endsYear(to)) return yearsInWords(from.year, to.year);
  if (from.day === 1 && endsMonth(to)) return monthsInWords(from, to);
  if (from.year !== to.year) return `${dayInWords(earliest)}–${dayInWords(latest)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)}–${dayInWords(latest)}`;
  return `${from.day}–${dayInWords(latest)}`;
}

function yearsInWords(from: number, to: number): string {
  if (from === to) return yearInWords(from);
  if (to <= 0) return `${1 - from}–${yearInWords(to)}`;
  return from <= 0 ? `${yearInWords(from)}–AD ${to}` : `${yearInWords(from)}–${to}`;
}

function monthsInWords(from: YearMonthDay, to: YearMonthDay): string {
  if (from.year !== to.year) return `${monthInWords(from)}–${monthInWords(to)}`;
  return from.month === to.month ? monthInWords(from) : `${monthName(from.month)}–${monthInWords(to)}`;
}

function upTo(latest: Day): string {
  const date = yearMonthDay(latest);
  if (endsYear(date)) return `in or before ${yearInWords(date.year)}`;
  return endsMonth(date) ? `in or before ${monthInWords(date)}` : `on or before ${dayInWords(latest)}`;
}

function onwardsFrom(earliest: Day): string {
  const date = yearMonthDay(earliest);
  if (startsYear(date)) return `in or after ${yearInWords(date.year)}`;
  return date.day === 1 ? `in or after ${monthInWords(date)}` : `on or after ${dayInWords(earliest)}`;
}

const monthInWords = ({ year, month }: YearMonthDay): string => `${monthName(month)} ${yearInWords(year)}`;
const startsYear = ({ month, day }: YearMonthDay): boolean => month === 1 && day === 1;
const endsYear = ({ month, day }: YearMonthDay): boolean => month === 12 && day === 31;
const endsMonth = ({ year, month, day }: YearMonthDay): boolean => day === daysInMonth(year, month);
