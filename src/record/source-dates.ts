import { yearMonthDay } from '../base/calendar.ts';
import { type Edtf, parseEdtf, rangeHull } from '../base/edtf/edtf.ts';

/** When a source is from: a date of EDTF, or words that are none, as they stand. */
export type SourceDate =
  | { readonly is: 'date'; readonly edtf: Edtf }
  | {
      readonly is: 'words';
      readonly text: string;
      /** Why they are no date, and what to write; `repair` is that date, where there is one. */
      readonly message: string;
      readonly hint: string;
      readonly repair?: string;
    };

/** Words and signs for a work without a date, of which nothing need be said. */
const NONE =
  /^(?:[^\p{L}\p{N}]*|n\.? ?d\.?|no date|undated|s\.? ?a\.?|o\.? ?J\.?|unknown|X{4}|\[n\.d\.\])$/iu;

/**
 * The date of a source, however a bibliography has it: EDTF, a year, words that a careful reader takes for a date (`c. 1923`, `spring 1969`, `1989-94`), or
 * a date of CSL, with its season and its `circa`. Undefined where there is none, and of a year 0, which programs write for none.
 *
 * @example sourceDate({ 'date-parts': [[1989], [1994]] }).edtf.text // => '1989/1994'
 */
export function sourceDate(issued: unknown): SourceDate | undefined {
  const text = textOfDate(issued);
  if (text === undefined || text === '' || NONE.test(text) || /^[+-]?0{1,4}(?:[-/]0{1,2})*$/.test(text))
    return undefined;
  const read = parseEdtf(text);
  if (read.ok) return { is: 'date', edtf: read.date };
  const { message, hint, repair, calendar } = read;
  const again =
    repair === undefined || calendar !== undefined || !keepsAll(text, repair) ? undefined : parseEdtf(repair);
  if (again?.ok) return { is: 'date', edtf: again.date };
  return { is: 'words', text, message, hint, ...(repair === undefined ? {} : { repair }) };
}

/** Whether all figures of the text are in the date that it was taken for; years before ours and centuries have others. */
function keepsAll(text: string, edtf: string): boolean {
  // a year and a month that is none, or two years
  if (/^\d{4}-(?:1[3-9]|2[0-4])$/.test(text)) return false;
  if (/\b(?:B\.?C|cent|A\.?D|Jh|winter)|\d(?:th|st|nd|rd)\b|\d0s\b/i.test(text)) return true;
  // an end before its start is no range that the source states
  if (isTurned(text.match(/\d{4}/g) ?? [], edtf.match(/\d{4}/g) ?? [])) return false;
  let rest = edtf;
  return (text.match(/\d+/g) ?? []).every((digits) => {
    const at = rest.indexOf(digits);
    if (at < 0) return edtf.includes(digits);
    rest = rest.slice(at + digits.length);
    return true;
  });
}

/** Whether two years stand the other way round. */
const isTurned = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === 2 && after.length === 2 && before[0] !== after[0] && before[0] === after[1];

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** A date as one text: EDTF where it is a date of CSL, else its words. */
function textOfDate(issued: unknown): string | undefined {
  if (!isMapping(issued)) return spanned(plain(issued)) || undefined;
  const parts = issued['date-parts'];
  const dates = Array.isArray(parts)
    ? parts.map((part: unknown) => (Array.isArray(part) ? part.map(plain) : []))
    : [];
  const first = edtfOfParts(dates[0] ?? [], plain(issued.season));
  if (first === undefined)
    return plain(issued.edtf) || plain(issued.literal) || plain(issued.raw) || undefined;
  const about = /^(?:|0|false)$/.test(plain(issued.circa)) && issued.circa !== true ? '' : '~';
  if (dates.length < 2) return `${first}${about}`;
  const last = edtfOfParts(dates[1]!, '');
  return last === undefined ? `${first}${about}/..` : `${first}${about}/${last}${about}`;
}

/** Years that a dash joins: `1989--1994`, `1904–05`, which is no month; a time of day to its second. */
function spanned(text: string): string {
  const timed = text.replace(/(?<=T[\d:]+)\.\d+/, '').replace(/(?<=T[\d:]+[+-]\d\d)(?=\d\d$)/, ':');
  const dashed = timed.replace(/(?<=\d)\s*--+\s*(?=\d|$)/g, '–');
  const [, century = '', from = '', to = ''] = /^(\d\d)(\d\d)–(\d\d)$/.exec(dashed) ?? [];
  return Number(to) > Number(from) ? `${century}${from}/${century}${to}` : dashed;
}

/** Year, month and day of CSL as EDTF. Its years before ours are counted from 1 BC, which is -1; its months 13 to 16 and 21 to 24 are seasons. */
function edtfOfParts(
  [year = '', month = '', day = '']: readonly string[],
  season: string,
): string | undefined {
  if (!/^[+-]?\d+$/.test(year) || Number(year) === 0)
    return year === '' || Number(year) === 0 ? undefined : year;
  const number = Number(year) < 0 ? Number(year) + 1 : Number(year);
  const digits = String(Math.abs(number)).padStart(4, '0');
  const sign = number < 0 ? '-' : '';
  const written = digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
  const two = (part: string) => part.padStart(2, '0');
  const part = Number(month) >= 13 && Number(month) <= 16 ? String(Number(month) + 8) : month;
  if (part === '' || Number(part) === 0) {
    const named =
      ['spring', 'summer', 'autumn', 'winter'].indexOf(season.toLowerCase().replace('fall', 'autumn')) + 1;
    const nth = named || (/^[1-4]$/.test(season) ? Number(season) : 0);
    return nth > 0 ? `${written}-${20 + nth}` : written;
  }
  return day === '' || Number(day) === 0 ? `${written}-${two(part)}` : `${written}-${two(part)}-${two(day)}`;
}

/** The year in which the date of a source begins, as a number; undefined where it has none. */
export function sourceYear(issued: unknown): number | undefined {
  const date = sourceDate(issued);
  const first = date?.is === 'date' ? rangeHull(date.edtf.ranges) : undefined;
  if (first === undefined) return undefined;
  const day = Number.isFinite(first.earliest) ? first.earliest : first.latest;
  return Number.isFinite(day) ? yearMonthDay(day).year : undefined;
}
