import { monthName, rangeInWords, yearInWords } from './day-words.ts';
import type { Doubt, EdtfDate } from './edtf/edtf-date.ts';
import type { CalendarPattern, SeasonPattern, YearsPattern } from './edtf/edtf-pattern.ts';
import { subYears } from './edtf/edtf-season.ts';
import { clockInWords } from './edtf/edtf-time.ts';

/** One date of an EDTF expression in words, with its doubts: `c. March 1969`, `1969 (?)`, `11 June 2004 (year uncertain)`. */
export function edtfDateInWords(date: EdtfDate): string {
  const body = date.clock ? `${bodyInWords(date)}, ${clockInWords(date.clock)}` : bodyInWords(date);
  const components = componentsOf(date);
  const marked = components.map((component) => markOn(component, components, date.doubts));
  if (marked.every((mark) => mark === '')) return body;
  if (marked.every((mark) => mark === marked[0])) return wholeDoubtInWords(body, date);
  const marks = [...new Set(marked)].filter((mark) => mark !== '');
  const phrases = marks.map(
    (mark) => `${list(components.filter((_, i) => marked[i] === mark).reverse())} ${mark}`,
  );
  return `${body} (${phrases.join('; ')})`;
}

function wholeDoubtInWords(body: string, { approximate, uncertain }: EdtfDate): string {
  const around = !approximate
    ? body
    : /^(a|some|unknown) |^unknown$/.test(body)
      ? `${body} (approximate)`
      : `c. ${body}`;
  return uncertain ? `${around} (?)` : around;
}

type Component = Doubt['component'];

function componentsOf({ pattern }: EdtfDate): readonly Component[] {
  if (pattern.kind === 'years') return ['year'];
  if (pattern.kind === 'season') return ['year', 'month'];
  return pattern.day ? ['year', 'month', 'day'] : pattern.month ? ['year', 'month'] : ['year'];
}

/** What is said of a component: by marks of its own, and by marks right of it or of a later one. */
function markOn(component: Component, components: readonly Component[], doubts: readonly Doubt[]): string {
  const index = components.indexOf(component);
  const on = doubts.filter(
    (doubt) => doubt.component === component || (!doubt.alone && components.indexOf(doubt.component) > index),
  );
  const words = [];
  if (on.some((doubt) => doubt.uncertain)) words.push('uncertain');
  if (on.some((doubt) => doubt.approximate)) words.push('approximate');
  return words.join(' and ');
}

const list = (words: readonly string[]): string => words.join(' and ');

function bodyInWords(date: EdtfDate): string {
  const { pattern } = date;
  if (pattern.kind === 'years') return longYearInWords(pattern);
  if (pattern.kind === 'season') return seasonInWords(pattern);
  if (!pattern.oldStyle)
    return pattern.year.includes('X') ? unknownYearInWords(date, pattern) : knownYearInWords(date, pattern);
  const { earliest, latest } = date.hull;
  const { day, month, year } = pattern;
  const written = [day && Number(day), month && monthName(Number(month)), yearInWords(Number(year))];
  const words = date.text.includes('X') ? pattern.year : written.filter(Boolean).join(' ');
  return `${words} Old Style (${rangeInWords(earliest, latest)})`;
}

function longYearInWords({ first, last, estimate }: YearsPattern): string {
  if (first === last) return yearInWords(estimate);
  return `${first <= 0 ? `${1 - first}–${yearInWords(last)}` : `${first}–${last}`} (put at ${yearInWords(estimate)})`;
}

/** A season that begins in December is named by both its years: `winter 1968–1969`. */
export function seasonInWords({ year, season }: SeasonPattern): string {
  const { words, firstMonth, months } = subYears.get(season)!;
  const joined = season >= 33 ? `${words} of` : words;
  if (year.includes('X')) return `${joined} ${decadeOrRange(year)}`;
  const number = Number(year);
  const crossesNewYear = firstMonth + months > 13;
  return `${joined} ${crossesNewYear ? `${yearInWords(number)}–${yearInWords(number + 1)}` : yearInWords(number)}`;
}

function knownYearInWords(date: EdtfDate, { year, month, day }: CalendarPattern): string {
  const { earliest, latest } = date.hull;
  if (date.ranges.length > 1) return patternInWords(date);
  if (month !== undefined && !/\d/.test(month) && day === undefined)
    return `a month of ${yearInWords(Number(year))}`;
  const words = rangeInWords(earliest, latest);
  return day === 'XX' ? `a day of ${words}` : words;
}

function unknownYearInWords(date: EdtfDate, { year, month, day }: CalendarPattern): string {
  const years = decadeOrRange(year);
  const nothingElse = !/\d/.test(`${month ?? ''}${day ?? ''}`);
  if (nothingElse) {
    if (years === 'unknown') return years;
    return month === undefined
      ? years.replace('the ', '')
      : `a ${day === undefined ? 'month' : 'day'} of ${years}`;
  }
  if (/X/.test(`${month}`) || /^(X\d|\dX)$/.test(`${day}`)) return patternInWords(date);
  const when =
    day === undefined
      ? monthName(Number(month))
      : `${day === 'XX' ? 'a day of' : Number(day)} ${monthName(Number(month))}`;
  return years === 'unknown' ? `${when}, year unknown` : `${when}, in ${years}`;
}

/** `the 1960s`, `1900–1999`, `unknown`. */
function decadeOrRange(year: string): string {
  if (/^-?XXXX$/.test(year)) return 'unknown';
  if (/^\d{3}X$/.test(year) && Number(year.slice(0, 3)) >= 100) return `the ${year.slice(0, 3)}0s`;
  const [low, high] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  return /^-?\d+X+$/.test(year)
    ? yearRange(Math.min(low, high), Math.max(low, high))
    : `a year of the pattern ${year}`;
}

const yearRange = (from: number, to: number): string =>
  to <= 0 ? `${1 - from}–${yearInWords(to)}` : `${yearInWords(from)}–${to}`;

function patternInWords(date: EdtfDate): string {
  const { earliest, latest } = date.hull;
  return `some day of the pattern ${date.text.replace(/[?~%]/g, '')} (${rangeInWords(earliest, latest)})`;
}
