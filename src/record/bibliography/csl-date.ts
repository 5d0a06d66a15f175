import { sourceDate } from '../source-dates.ts';

/**
 * A date as an item of CSL has it: years, months and days by themselves or from one to another as `date-parts`, anything finer as EDTF, what is no date in its own
 * words; undefined where no date is stated.
 *
 * @example cslDate('1923~') // => '1923~'
 */
export function cslDate(text: string): unknown {
  const date = sourceDate(text);
  if (date === undefined) return undefined;
  if (date.is === 'words') return { literal: date.text };
  const parts = date.edtf.text.split('/').map(partsOf);
  return parts.length <= 2 && parts.every((part) => part !== undefined)
    ? { 'date-parts': parts }
    : date.edtf.text;
}

function partsOf(text: string): string[] | undefined {
  const [, year, ...more] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return [year, ...more].filter((part) => part !== undefined).map((part) => String(Number(part)));
}

/** Whether a date states a year 0, as programs do where they have none. */
export const isYearZero = (text: string): boolean => /^[+-]?0{1,4}(?:[-/]0{1,2})*\/*$/.test(text.trim());

/**
 * Year, month and day as one date, and which of the two latter are left beside it.
 *
 * @example dateOfParts('1969', '3', '2').text // => '1969-03-02'
 */
export function dateOfParts(
  year: string,
  month: string,
  day: string,
): { text: string; left: readonly string[] } {
  const isDate = (text: string) => sourceDate(text)?.is === 'date';
  if (month === '') return { text: year, left: ['day'] };
  const whole = /^\d{1,2}$/.test(month)
    ? [year, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-')
    : `${day} ${month} ${year}`.trim();
  if (isDate(whole)) return { text: whole, left: [] };
  const less = [`${month} ${year}`, monthAndDay(month, year)].find(
    (text) => text !== undefined && isDate(text),
  );
  return less === undefined ? { text: year, left: ['month', 'day'] } : { text: less, left: ['day'] };
}

/** `4 November` or `November 4`, as the field of the month has it in BibTeX. */
function monthAndDay(month: string, year: string): string | undefined {
  const [, before, name, after] = /^(\d{1,2})?\.?\s*(\p{L}+)\.?\s*(\d{1,2})?$/u.exec(month) ?? [];
  const day = before ?? after;
  return day === undefined ? undefined : `${day} ${name} ${year}`;
}
