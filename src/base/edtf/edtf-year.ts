import { type EdtfDate, type EdtfFault, precisionOfYear } from './edtf-date.ts';
import { patternHull } from './edtf-pattern.ts';

const LONG_YEAR = /^(?:Y(-?\d+)(?:E(\d+))?|(-?\d{4}))(?:S(\d+))?([?~%]?)$/;

/** The longest beginning of a text that such a year could have. */
const LONG_YEAR_BEGINNING = /^(?:Y-?(?:\d+(?:E(?:\d+)?)?)?|-?\d{4})(?:(?<=\d)S(?:\d+)?)?(?:(?<=\d)[?~%])?/;

/** Days stay whole numbers as far as this year (days below 2^53). */
const FARTHEST_YEAR = 2e13;

/** Reads a year of more than four digits (`Y17000`), an exponential one (`Y17E7`), or one with significant digits (`1950S2`). */
export function readLongYear(text: string): EdtfDate | EdtfFault {
  const match = LONG_YEAR.exec(text);
  if (match === null) return { at: LONG_YEAR_BEGINNING.exec(text)![0].length };
  const [, long, exponent, short, significant, mark] = match;
  const year = Number(long ?? short) * 10 ** Number(exponent ?? 0);
  if (long !== undefined && Math.abs(year) <= 9999)
    return { at: 0, reason: 'Y is only for a year of more than four digits' };
  if (short === '-0000') return { at: 0, reason: 'year 0 has no sign' };
  if (exponent !== undefined && Number(exponent) === 0)
    return { at: text.indexOf('E') + 1, reason: 'the exponent must be 1 or more' };
  if (significant !== undefined && Number(significant) === 0) {
    return { at: text.indexOf('S') + 1, reason: 'a year has at least one significant digit' };
  }
  if (!(Math.abs(year) <= FARTHEST_YEAR))
    return { at: 1, reason: 'days are counted only between the years ±2E13' };
  const unknownDigits =
    significant === undefined ? 0 : Math.max(0, String(Math.abs(year)).length - Number(significant));
  const pattern = { kind: 'years', ...yearsAround(year, unknownDigits), estimate: year } as const;
  const hull = patternHull(pattern)!;
  const uncertain = mark === '?' || mark === '%';
  const approximate = mark === '~' || mark === '%';
  return {
    text,
    level: exponent === undefined && significant === undefined ? 1 : 2,
    ranges: [hull],
    hull,
    uncertain,
    approximate,
    precision: precisionOfYear(unknownDigits),
    pattern,
    doubts: mark ? [{ component: 'year', alone: false, uncertain, approximate }] : [],
  };
}

/** The years that share all but the last digits: 1950 with two unknown is 1900 to 1999. */
function yearsAround(year: number, unknownDigits: number): { first: number; last: number } {
  const step = 10 ** unknownDigits;
  const low = Math.floor(Math.abs(year) / step) * step;
  return year < 0 ? { first: -(low + step - 1), last: -low } : { first: low, last: low + step - 1 };
}
