/**
 * A day: whole days since 1970-01-01 in the proleptic Gregorian calendar.
 * Years are astronomical: 0 is 1 BC, -43 is 44 BC. All arithmetic is on integers.
 */
export type Day = number;

export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the leap day is the last of its year, to 1970-01-01. */
const MARCH_OF_YEAR_0 = 719_468;
/** Julian 0000-03-01 is Gregorian 0000-02-28. */
const JULIAN_LAG_IN_YEAR_0 = -2;

/** Days of the year before the first of a month, in a year that begins in March (0) and ends in February (11). */
const daysBeforeMonth = (monthFromMarch: number): number => Math.floor((153 * monthFromMarch + 2) / 5);

/** Whether a year of the Gregorian calendar, reckoned backwards too, has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1-12) of a year; throws on another month. */
export function daysInMonth(year: number, month: number): number {
  requireMonth('daysInMonth', year, month);
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : lengthOfMonth(month);
}

/** Days in a month (1-12) of a year of the Julian calendar, where every fourth year is a leap year. */
export function daysInJulianMonth(year: number, month: number): number {
  requireMonth('daysInJulianMonth', year, month);
  return month === 2 ? (year % 4 === 0 ? 29 : 28) : lengthOfMonth(month);
}

/** The day of a Gregorian date; throws when there is no such date (1900-02-29). */
export function dayOf(year: number, month: number, day: number): Day {
  requireDay('dayOf', day, daysInMonth(year, month));
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + daysBeforeMonth((month + 9) % 12) + day - 1 - MARCH_OF_YEAR_0;
}

/** The day of a Julian (Old Style) date: 25 October 1917 is 7 November. Throws when there is no such date. */
export function dayOfJulian(year: number, month: number, day: number): Day {
  requireDay('dayOfJulian', day, daysInJulianMonth(year, month));
  const marchYear = month > 2 ? year : year - 1;
  const days = marchYear * 365 + Math.floor(marchYear / 4) + daysBeforeMonth((month + 9) % 12) + day - 1;
  return days + JULIAN_LAG_IN_YEAR_0 - MARCH_OF_YEAR_0;
}

/** The Gregorian date of a day; throws when the day is not a whole number. */
export function yearMonthDay(day: Day): YearMonthDay {
  if (!Number.isSafeInteger(day)) throw new Error('yearMonthDay requires a whole number of days');
  const sinceMarch = day + MARCH_OF_YEAR_0;
  const cycle = Math.floor(sinceMarch / DAYS_IN_400_YEARS);
  const inCycle = sinceMarch - cycle * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearInCycle = Math.floor((inCycle - leapDays) / 365);
  const startOfYear = 365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100);
  const dayInYear = inCycle - startOfYear;
  const monthFromMarch = Math.floor((5 * dayInYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearInCycle + (month <= 2 ? 1 : 0);
  return { year, month, day: dayInYear - daysBeforeMonth(monthFromMarch) + 1 };
}

/** The same day of the month so many months later (or earlier), or the last of that month if it is shorter. */
export function addMonths(day: Day, months: number): Day {
  if (!Number.isSafeInteger(months)) throw new Error('addMonths requires a whole number of months');
  const from = yearMonthDay(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The day of the week: 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekday(day: Day): number {
  if (!Number.isSafeInteger(day)) throw new Error('weekday requires a whole number of days');
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * A day as ISO 8601 writes it: `1969-03-02`. A year before 0 has a minus (`-0043-03-15`); a year of more than four digits is
 * written as EDTF writes such years (`Y10000-01-01`), though EDTF itself gives them no months.
 */
export function formatDay(day: Day): string {
  const date = yearMonthDay(day);
  return `${formatYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** A year as EDTF writes it: `1969`, `-0043`, `Y10000`. */
export function formatYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Any month but February. */
const lengthOfMonth = (month: number): number =>
  month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

function requireMonth(name: string, year: number, month: number): void {
  if (!Number.isSafeInteger(year)) throw new Error(`${name} requires a whole year`);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new Error(`${name} requires a month from 1 to 12`);
}

function requireDay(name: string, day: number, last: number): void {
  if (!Number.isInteger(day) || day < 1 || day > last)
    throw new Error(`${name} requires a day that the month has`);
}
