import { monthWords } from '../../base/months.ts';
import { own } from '../../base/own.ts';
import { CENTURIES, MONTHS, WEEKDAYS } from './date-words-read.ts';
import {
  type DateGroups,
  dayDate,
  monthDate,
  numericDate,
  seasonDate,
  spanBefore,
  spanOf,
  type WrittenDate,
  yearSpan,
  yearsDate,
} from './written-date.ts';

/** A form in which dates are written; `read` gives undefined for what only looks like it. `year` is that of the dates before. */
export interface DatePattern {
  readonly form: RegExp;
  readonly read: (groups: DateGroups, year: number | undefined) => WrittenDate | undefined;
}

/** Words that their language writes in small letters. */
const FRENCH = new Set([
  ...Object.keys(monthWords(['fr'])),
  ...'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
]);

const month = `(?<month>${alternatives(MONTHS)})(?!\\p{L})\\.?`;
const month2 = `(?<month2>${alternatives(MONTHS)})(?!\\p{L})\\.?`;
const weekday = `(?:(?<weekday>${alternatives(WEEKDAYS)}),? (?:the |dem |den |le )?)?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er)?';
const day2 = '(?<day2>\\d{1,2})(?:st|nd|rd|th|\\.|er)?';
const dash = '\\s?(?:[-–—]|to|until|till|through)\\s?';
const days = `(?:${dash}| and |/)`;
const year = '(?<year>[12]\\d{3})(?!\\d)';
const year2 = '(?<year2>[12]\\d{3})(?!\\d)';
const start = '(?<![\\p{L}\\d.,/-])';
/** Not behind what says that a number follows: `loi n° 2021-1017`, `ISSN 2049-1123`. */
const noNumber = '(?<!(?:[Nn][°º]|№|\\b(?:[Nn]o|[Nn]r|[Nn]um)\\.|\\bISSN:?)\\s?)';
const startOrPrefix = `(?:${start}|(?<=\\b(?:[Mm]id|[Pp]ost|[Pp]re|[Ee]arly|[Ll]ate)[-–]))`;
const early = '(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?';

/** Whole words as they stand in a text: with a capital, in small letters where the language writes them so, all in capitals. */
function alternatives(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .flatMap((word) => {
      const capital = word[0]!.toUpperCase() + word.slice(1);
      return FRENCH.has(word) ? [capital, word, word.toUpperCase()] : [capital, word.toUpperCase()];
    })
    .join('|');
}

const pattern = (form: string, read: DatePattern['read']): DatePattern => ({
  form: new RegExp(form, 'gu'),
  read,
});

const spans: readonly DatePattern[] = [
  pattern(`${start}${day} ${month}(?: ${year})?${dash}${day2} ${month2},? ${year2}`, (g) => {
    const last = dayDate({ day: g.day2, month: g.month2 }, Number(g.year2));
    return g.year === undefined
      ? spanBefore((of) => dayDate(g, of), last, Number(g.year2))
      : spanOf(dayDate(g, Number(g.year)), last);
  }),
  pattern(`${start}${month} ${day}(?:, ${year})?${days}(?:${month2} )?${day2},? ${year2}`, (g) => {
    const last = dayDate({ day: g.day2, month: g.month2 ?? g.month }, Number(g.year2));
    return g.year === undefined
      ? spanBefore((of) => dayDate(g, of), last, Number(g.year2))
      : spanOf(dayDate(g, Number(g.year)), last);
  }),
  pattern(`${start}${day}${days}${day2} (?:of )?${month},? ${year}`, (g) =>
    spanOf(dayDate(g, Number(g.year)), dayDate({ day: g.day2, month: g.month }, Number(g.year))),
  ),
  pattern(`${start}${early}${month}(?: ${year})?${dash}${month2},? ${year2}`, (g) => {
    const last = monthDate(g.month2!, Number(g.year2));
    return g.year === undefined
      ? spanBefore((of) => monthDate(g.month!, of), last, Number(g.year2))
      : spanOf(monthDate(g.month!, Number(g.year)), last);
  }),
  pattern(`${start}${month} and ${month2},? ${year2}`, (g) =>
    spanOf(monthDate(g.month!, Number(g.year2)), monthDate(g.month2!, Number(g.year2))),
  ),
  pattern(
    `${start}${noNumber}(?<year>[12]\\d{3})(?:\\s?[–—-]\\s?|/)(?<to>[12]\\d{3}|\\d{2})(?![\\d-])(?!\\.\\d)`,
    yearSpan,
  ),
  pattern(
    `(?<=\\b(?:[Ff]rom|[Bb]etween) (?:the years )?)(?<year>[12]\\d{3}) (?:to|until|through|and|till) (?<to>[12]\\d{3})(?!\\d)`,
    yearSpan,
  ),
];

const daysAndMonths: readonly DatePattern[] = [
  pattern(`${start}${weekday}(?:the )?${day} (?:of )?${month},? (?:of )?${year}`, (g) =>
    dayDate(g, Number(g.year)),
  ),
  pattern(`${start}${weekday}${month} ${day},? ${year}`, (g) => dayDate(g, Number(g.year))),
  pattern(`${start}(?<year>[12]\\d{3})-(?<monthNumber>0\\d|1[0-2])-(?<day>\\d\\d)(?![\\d-])`, (g) =>
    dayDate(g, Number(g.year)),
  ),
  pattern(
    `${start}(?<day>\\d{1,2})(?<mark>[./])\\s?(?<monthNumber>\\d{1,2})\\k<mark>\\s?${year}`,
    numericDate,
  ),
  pattern(`${start}${early}${month},? (?:of )?${year}`, (g) => monthDate(g.month!, Number(g.year))),
  pattern(
    `${start}(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),? (?:of )?(?<year>[12]\\d{3})(?:[/–-]\\d{2,4})?(?!\\d)`,
    (g) => seasonDate(g.season!.toLowerCase(), Number(g.year)),
  ),
];

const longer: readonly DatePattern[] = [
  // The 1900s may be ten years or a hundred.
  pattern(`${start}${early}(?<year>[12]\\d{2}0)['’]?s(?!\\p{L})`, (g) =>
    yearsDate(Number(g.year), g.year!.endsWith('00') ? 'century' : 'decade'),
  ),
  pattern(`(?<=\\b[Tt]he (?:early |mid-?|late )?)['’]?(?<decade>[1-9]0)['’]?s(?!\\p{L})`, (g, context) =>
    context === undefined
      ? undefined
      : yearsDate(Math.floor(context / 100) * 100 + Number(g.decade), 'decade'),
  ),
  pattern(`${start}(?<century>${Object.keys(CENTURIES).join('|')}|(?:1[4-9]|2[01])th)[- ]century`, (g) =>
    yearsDate((own(CENTURIES, g.century!) ?? Number.parseInt(g.century!, 10)) * 100 - 100, 'century'),
  ),
];

const withoutYear = (date: WrittenDate | undefined, year: number | undefined): WrittenDate | undefined =>
  date && year !== undefined ? { ...date, lacksYear: true } : undefined;

/** Of the year that stands in when none is known, so that a 29 February is not refused. */
const ANY_LEAP_YEAR = 2000;

const short: readonly DatePattern[] = [
  pattern(`${start}${weekday}(?:the )?${day} (?:of )?${month}(?! ?\\d)`, (g, context) =>
    withoutYear(dayDate(g, context ?? ANY_LEAP_YEAR), context),
  ),
  pattern(`${start}${weekday}${month} ${day}(?!\\d|,? [12]\\d{3})`, (g, context) =>
    withoutYear(dayDate(g, context ?? ANY_LEAP_YEAR), context),
  ),
  pattern(
    `(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id-?) ?)${month}(?![\\p{L}\\d])(?! \\d)`,
    (g, context) => withoutYear(monthDate(g.month!, context ?? ANY_LEAP_YEAR), context),
  ),
  pattern(`${startOrPrefix}${year}(?!['’]?s\\b)(?![-–]\\d)`, (g) => ({
    ...yearsDate(Number(g.year), 'year'),
    isBareYear: true,
  })),
];

/** Every form, those that say most first: of two that overlap the earlier and longer holds. */
export const DATE_PATTERNS: readonly DatePattern[] = [...spans, ...daysAndMonths, ...longer, ...short];
