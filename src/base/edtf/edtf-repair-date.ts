import { monthNumber } from '../months.ts';
import { isFault, readDate } from './edtf-date.ts';
import { readEdtf } from './edtf-read.ts';
import { partOfMonth, seasonsInText } from './edtf-repair-parts.ts';
import { timeRepairs } from './edtf-repair-time.ts';
import { longYearRepairs, yearRepairs } from './edtf-repair-year.ts';

const isValid = (text: string): boolean => !isFault(readEdtf(text));

/** Single dates that a tidied text may have meant: marks of doubt and of Old Style are read apart and put back. */
export function dateRepairs(text: string): readonly string[] {
  if (isValid(text)) return [text];
  const whole = bareRepairs(text);
  if (whole.length > 0) return whole;
  const { core, mark, oldStyle } = withoutMarks(text);
  if (mark === '' && oldStyle === '') return [];
  const bare = isValid(core) ? [core] : bareRepairs(core);
  return bare.flatMap((date) => [`${date}${mark}${oldStyle}`, `${date}${mark}`].filter(isValid).slice(0, 1));
}

/** Words and signs around a date: `c. 1969`, `1969 (?)`, `1969-03-02 ~`, `perhaps 1969`, `25 October 1917 (O.S.)`. */
function withoutMarks(text: string): { core: string; mark: string; oldStyle: string } {
  let core = text;
  const take = (pattern: RegExp): boolean => {
    const before = core;
    core = core.replace(pattern, '').trim();
    return core !== before;
  };
  const oldStyle = take(/[ ,]*\(?(?:o\.? ?s\.?|old style|julian)\)?$/i);
  take(/[ ,]*\(?(?:n\.? ?s\.?|new style|gregorian)\)?$/i);
  const both = take(/ ?\(?(?:%|\?~|~\?)\)?$/);
  const uncertain = take(/ ?\(?\?+\)?$/) || take(/^(?:perhaps|probably|possibly|maybe|prob\.|poss\.) /i);
  const approximate =
    take(/ ?\(?~\)?$/) ||
    take(/[ ,]*\(?(?:ca?\.?|circa|or so|approx\.?)\)?$/i) ||
    take(/^(?:circa|about|around|approximately|approx\.?|ca\.?|c\.?|~|≈) ?(?=\S)/i);
  const mark = both || (uncertain && approximate) ? '%' : uncertain ? '?' : approximate ? '~' : '';
  return { core, mark, oldStyle: oldStyle ? ' OS' : '' };
}

type Rule = (text: string) => readonly string[];

const RULES: readonly Rule[] = [
  numericDate,
  wordyDate,
  seasonsInText,
  partOfMonth,
  yearRepairs,
  longYearRepairs,
  timeRepairs,
  formerSyntax,
  withoutSpaces,
];

function bareRepairs(text: string): readonly string[] {
  for (const rule of RULES) {
    const valid = rule(text).filter(isValid);
    if (valid.length > 0) return [...new Set(valid)];
  }
  return [];
}

const two = (digits: string | number): string => String(digits).padStart(2, '0');
const four = (digits: string): string => digits.padStart(4, '0');

/** `1938-9-30`, `1969.03.02`, `19690302`, `2.3.1969`, `3/2/1969`, `03/1969`, `1969-13`, `1969-02-30`. */
function numericDate(text: string): readonly string[] {
  const yearFirst =
    /^(\d{3,4}) ?[-./ 年] ?(\d{1,2})(?: ?[-./ 月] ?(\d{1,2}))?[月日.]?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
  if (yearFirst) return fromParts(four(yearFirst[1]!), yearFirst[2]!, yearFirst[3]);
  if (/^\d{4} ?年$/.test(text)) return [text.slice(0, 4)];
  const monthFirst = /^(\d{1,2}) ?[-./ ] ?(\d{4})$/.exec(text);
  if (monthFirst) return [`${monthFirst[2]}-${two(monthFirst[1]!)}`];
  const dayFirst = /^(\d{1,2}) ?([-./ ]) ?(\d{1,2}) ?[-./ ] ?(\d{4})$/.exec(text);
  if (!dayFirst) return [];
  const [, a, separator, b, year] = dayFirst as unknown as [string, string, string, string, string];
  const european = `${year}-${two(b)}-${two(a)}`;
  return separator === '.' ? [european] : [european, `${year}-${two(a)}-${two(b)}`];
}

function fromParts(year: string, month: string, day: string | undefined): readonly string[] {
  if (Number(month) === 0) return [year];
  const yearAndMonth = `${year}-${two(month)}`;
  if (day === undefined)
    return Number(month) > 12 && !isNextYear(year, month) ? [yearAndMonth, year] : [yearAndMonth];
  if (Number(day) === 0) return [yearAndMonth];
  const whole = `${yearAndMonth}-${two(day)}`;
  if (isValid(whole)) return [whole];
  if (Number(month) > 12) return [`${year}-${two(day)}-${two(month)}`];
  return [lastDayOf(yearAndMonth), yearAndMonth, ...(Number(day) > 28 ? [`${whole} OS`] : [])];
}

/** In 1968-69 the second number is a year. */
const isNextYear = (year: string, digits: string): boolean =>
  digits.length === 2 && Number(digits) > Number(year.slice(2));

function lastDayOf(yearAndMonth: string): string {
  const days = [31, 30, 29, 28].map((day) => `${yearAndMonth}-${day}`);
  return days.find((date) => !isFault(readDate(date))) ?? yearAndMonth;
}

const NO_MEANING = /^(?:of|the|in|on|mon|tues?|wed|thurs?|fri|sat|sun|г|года|de|du|le|année)$|day$/i;

/** A month by name, with a year and perhaps a day, in any order: `2 March 1969`, `Sept. 1969`, `марта 1969 г.`, `2.III.1969`. */
function wordyDate(text: string): readonly string[] {
  if (text.endsWith('-')) return [];
  const tokens = text.split(/[\s,./()-]+/).filter((token) => token !== '' && !NO_MEANING.test(token));
  if (tokens.length < 2 || tokens.length > 3) return [];
  const months = tokens.filter((token) => monthNumber(token) !== undefined);
  const years = tokens.filter((token) => /^\d{3,4}$/.test(token));
  const days = tokens.filter((token) => /^\d{1,2}(?:st|nd|rd|th|er|e)?$/.test(token));
  if (months.length !== 1 || years.length !== 1 || days.length !== tokens.length - 2) return [];
  const day = days[0] === undefined ? undefined : String(Number.parseInt(days[0], 10));
  return fromParts(four(years[0]!), String(monthNumber(months[0]!)), day);
}

/** The draft of 2012 and small letters: `199u`, `1999-uu`, `y17e7`, `2004-(06)?-11`. */
function formerSyntax(text: string): readonly string[] {
  const letters = text
    .replace(/[ux]/gi, 'X')
    .replace(/^y/, 'Y')
    .replace(/(\d)e(?=\d)/, '$1E')
    .replace(/(\d)[sp](?=\d)/, '$1S');
  const groups = letters.replace(/\((\d+)\)([?~%])/g, '$2$1');
  return [letters, groups, groups.replace(/[()]/g, '')];
}

function withoutSpaces(text: string): readonly string[] {
  return [text.replace(/ /g, ''), text.replace(/ (?!OS$)/g, '')];
}
