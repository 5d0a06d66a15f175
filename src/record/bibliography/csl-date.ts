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
