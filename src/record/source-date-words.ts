import { edtfInWords } from '../base/date-words.ts';
import { monthName, yearInWords } from '../base/day-words.ts';
import type { EdtfDate } from '../base/edtf/edtf-date.ts';
import { edtfDateInWords } from '../base/edtf-date-words.ts';
import { sourceDate } from './source-dates.ts';

/** The year of a source as a reference has it: `1969`, `c. 1923`, `1923?`, `1920s`, `1989–1994`, `1998–`, `44 BC`, `spring 1969`; its words where they are no date. */
export const sourceYearInWords = (issued: unknown): string => inWords(issued, yearOfDate);

/** The date of a source to its day, in the order of the Chicago manual: `November 4, 1968`, `March 1969`, `March 2–15, 1969`. */
export const sourceDayInWords = (issued: unknown): string => inWords(issued, dayOfDate);

/** Whether the date of a source says more than its year: a day, a month. */
export function isDayKnown(issued: unknown): boolean {
  const date = sourceDate(issued);
  return date?.is === 'date' && (date.edtf.precision === 'day' || date.edtf.precision === 'month');
}

function inWords(issued: unknown, one: (date: EdtfDate) => string): string {
  const date = sourceDate(issued);
  if (date === undefined) return '';
  if (date.is === 'words') return date.text;
  const { kind, text, spans } = date.edtf;
  // a year that the work does not state, as cataloguers supply it
  if (/^\[\d{4}[?~]?\]$/.test(text)) return text;
  const { first, last } = spans[0]!;
  if (kind === 'date') return one(first!);
  if (kind !== 'interval') return edtfInWords(date.edtf);
  return joined(first ? one(first) : '', last ? one(last) : '');
}

/** `1989–1994`, `100–44 BC`, `March 2–15, 1969`, `March 28–April 2, 1969`. */
function joined(from: string, to: string): string {
  if (from === to) return from;
  const era = / BC$/.test(from) && / BC$/.test(to) ? from.replace(/ BC$/, '') : from;
  const [start, end] = [era, to].map((words) => /^(\p{L}+) (\d+), (\d+)$/u.exec(words));
  if (!start || !end || start[3] !== end[3]) return `${era}–${to}`;
  return `${start[1]} ${start[2]}–${start[1] === end[1] ? `${end[2]}, ${end[3]}` : to}`;
}

/** The year of one date with the doubt about it; what is known to a season or less, as the date says it. */
function yearOfDate(date: EdtfDate): string {
  const { pattern } = date;
  if (pattern.kind !== 'calendar' || pattern.year.includes('X')) return shortDoubt(edtfDateInWords(date));
  return doubted(yearInWords(Number(pattern.year)), date);
}

function dayOfDate(date: EdtfDate): string {
  const { pattern } = date;
  const [month, day] = pattern.kind === 'calendar' ? [Number(pattern.month), Number(pattern.day)] : [];
  if (pattern.kind !== 'calendar' || !month || pattern.year.includes('X')) return yearOfDate(date);
  const year = `${yearInWords(Number(pattern.year))}${pattern.oldStyle ? ' (Old Style)' : ''}`;
  return doubted(day ? `${monthName(month)} ${day}, ${year}` : `${monthName(month)} ${year}`, date);
}

function doubted(words: string, { doubts }: EdtfDate): string {
  const isAbout = doubts.some(({ approximate }) => approximate);
  return `${isAbout ? 'c. ' : ''}${words}${doubts.some(({ uncertain }) => uncertain) ? '?' : ''}`;
}

const shortDoubt = (words: string): string => words.replace(/ \(\?\)$/, '?');
