import { addMonths, type Day, dayOf, daysInMonth } from '../../base/calendar.ts';
import { CENTURIES, MONTHS, SEASONS, WEEKDAYS } from './date-words-read.ts';

/** A date as one form of writing gives it, before its surroundings are looked at. */
export interface ReadDate {
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';
  readonly edtf: string;
  readonly weekday?: number;
  /** The calendar has no such day; the days given are those of the month. */
  readonly isImpossible?: boolean;
  /** A span whose end comes before its beginning. */
  readonly isBackwards?: boolean;
  /** The year is not said: it is to be supplied. */
  readonly lacksYear?: boolean;
  /** What stands there is four figures alone, which may count something else. */
  readonly isBareYear?: boolean;
}

/** A form in which dates are written; `read` gives undefined for what only looks like it. `year` is that of the dates before. */
export interface DatePattern {
  readonly form: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    year: number | undefined,
  ) => ReadDate | undefined;
}

const month = `(?<month>${alternatives(MONTHS)})\\.?`;
const month2 = `(?<month2>${alternatives(MONTHS)})\\.?`;
const weekday = `(?:(?<weekday>${alternatives(WEEKDAYS)}),? (?:the |den |le )?)?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er)?';
const day2 = '(?<day2>\\d{1,2})(?:st|nd|rd|th|\\.|er)?';
const dash = '\\s?(?:[-–—]|to|until)\\s?';
const year = '(?<year>[12]\\d{3})(?![\\d])';
const start = '(?<![\\p{L}\\d.,/-])';
const early = '(?:(?<part>early|mid|late)[- ])?';

function alternatives(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('|');
}

const pattern = (form: string, read: DatePattern['read']): DatePattern => ({
  form: new RegExp(form, 'gu'),
  read,
});
const monthOf = (name: string): number => MONTHS[name.toLowerCase()]!;
const two = (n: number): string => String(n).padStart(2, '0');

/** Every form, those that say most first: of two that overlap the earlier and longer holds. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  pattern(`${start}${day} ${month}(?: ${year})?${dash}${day2} ${month2},? (?<year2>[12]\\d{3})(?!\\d)`, (g) =>
    spanOf(dayDate(g, Number(g.year ?? g.year2)), dayDate({ day: g.day2, month: g.month2 }, Number(g.year2))),
  ),
  pattern(`${start}${month} ${day}${dash}(?:${month2} )?${day2}, ${year}`, (g) =>
    spanOf(dayDate(g, Number(g.year)), dayDate({ day: g.day2, month: g.month2 ?? g.month }, Number(g.year))),
  ),
  pattern(`${start}${day}(?:${dash}| and )${day2} (?:of )?${month},? ${year}`, (g) =>
    spanOf(dayDate(g, Number(g.year)), dayDate({ day: g.day2, month: g.month }, Number(g.year))),
  ),
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
  pattern(`${start}${early}${month}(?: ${year})?${dash}${month2},? (?<year2>[12]\\d{3})(?!\\d)`, (g) =>
    spanOf(monthDate(g.month!, Number(g.year ?? g.year2)), monthDate(g.month2!, Number(g.year2))),
  ),
  pattern(`${start}${early}${month},? (?:of )?${year}`, (g) => monthDate(g.month!, Number(g.year))),
  pattern(
    `${start}(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),? (?:of )?(?<year>[12]\\d{3})(?:[/–-]\\d{2,4})?(?!\\d)`,
    (g) => seasonDate(g.season!.toLowerCase(), Number(g.year)),
  ),
  pattern(`${start}${early}(?<year>[12]\\d{2}0)['’]?s(?!\\p{L})`, (g) =>
    yearsDate(Number(g.year), 10, 'decade'),
  ),
  pattern(`(?<=\\b[Tt]he (?:early |mid-?|late )?)['’]?(?<decade>[1-9]0)['’]?s(?!\\p{L})`, (g, context) =>
    context === undefined
      ? undefined
      : yearsDate(Math.floor(context / 100) * 100 + Number(g.decade), 10, 'decade'),
  ),
  pattern(`${start}(?<century>${Object.keys(CENTURIES).join('|')}|(?:1[4-9]|2[01])th)[- ]century`, (g) =>
    yearsDate((CENTURIES[g.century!] ?? Number.parseInt(g.century!, 10)) * 100 - 99, 100, 'century'),
  ),
  pattern(
    `${start}(?<year>[12]\\d{3})(?:\\s?[–—-]\\s?|/)(?<to>[12]\\d{3}|\\d{2})(?![\\d-])(?!\\.\\d)`,
    yearSpan,
  ),
  pattern(
    `(?<=\\b(?:[Ff]rom|[Bb]etween) (?:the years )?)(?<year>[12]\\d{3}) (?:to|until|through|and|till) (?<to>[12]\\d{3})(?!\\d)`,
    yearSpan,
  ),
  pattern(`${start}${weekday}(?:the )?${day} (?:of )?${month}(?! ?[\\d])`, (g, context) =>
    withoutYear(dayDate(g, context ?? 2000), context),
  ),
  pattern(`${start}${weekday}${month} ${day}(?![\\d]|,? [12]\\d{3})`, (g, context) =>
    withoutYear(dayDate(g, context ?? 2000), context),
  ),
  pattern(
    `(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id-?) ?)${month}(?![\\p{L}\\d])(?! \\d)`,
    (g, context) => withoutYear(monthDate(g.month!, context ?? 2000), context),
  ),
  pattern(`${start}${year}(?!['’]s)(?![-–]\\d)`, (g) => ({
    ...yearsDate(Number(g.year), 1, 'year'),
    isBareYear: true,
  })),
];

type Groups = Readonly<Record<string, string | undefined>>;

function dayDate(g: Groups, ofYear: number): ReadDate | undefined {
  const number = g.monthNumber === undefined ? monthOf(g.month!) : Number(g.monthNumber);
  const dayNumber = Number(g.day);
  if (number < 1 || number > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  const named = g.weekday === undefined ? {} : { weekday: WEEKDAYS[g.weekday.toLowerCase()]! };
  const days = daysInMonth(ofYear, number);
  if (dayNumber > days) {
    const of = monthDate(number, ofYear);
    return { ...of, precision: 'day', isImpossible: true, edtf: `${of.edtf}-${two(dayNumber)}` };
  }
  const at = dayOf(ofYear, number, dayNumber);
  return {
    earliest: at,
    latest: at,
    precision: 'day',
    edtf: `${ofYear}-${two(number)}-${two(dayNumber)}`,
    ...named,
  };
}

/** `14.8.1945`: where day and month could be exchanged nothing is read. */
function numericDate(g: Groups): ReadDate | undefined {
  const [a, b] = [Number(g.day), Number(g.monthNumber)];
  if (g.mark === '.' || a > 12 || a === b) return b > 12 ? undefined : dayDate(g, Number(g.year));
  return b > 12 ? dayDate({ day: g.monthNumber, monthNumber: g.day }, Number(g.year)) : undefined;
}

function monthDate(name: string | number, ofYear: number): ReadDate {
  const number = typeof name === 'number' ? name : monthOf(name);
  const first = dayOf(ofYear, number, 1);
  return {
    earliest: first,
    latest: first + daysInMonth(ofYear, number) - 1,
    precision: 'month',
    edtf: `${ofYear}-${two(number)}`,
  };
}

function seasonDate(season: string, ofYear: number): ReadDate {
  const [first, months] = SEASONS[season]!;
  // A winter may be named by the year in which it begins or in which it ends.
  const earliest = season === 'winter' ? dayOf(ofYear - 1, 12, 1) : dayOf(ofYear, first, 1);
  const latest = addMonths(dayOf(ofYear, first, 1), months) - 1;
  return {
    earliest,
    latest,
    precision: 'season',
    edtf: `${ofYear}-${{ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[season]}`,
  };
}

function yearsDate(first: number, years: number, precision: 'year' | 'decade' | 'century'): ReadDate {
  const digits = String(first);
  const edtf =
    precision === 'year'
      ? digits
      : precision === 'decade'
        ? `${digits.slice(0, 3)}X`
        : `${digits.slice(0, 2)}XX`;
  return { earliest: dayOf(first, 1, 1), latest: dayOf(first + years - 1, 12, 31), precision, edtf };
}

function yearSpan(g: Groups): ReadDate | undefined {
  const from = Number(g.year);
  const short = g.to!.length === 2;
  const to = short ? Math.floor(from / 100) * 100 + Number(g.to) : Number(g.to);
  // 1899-02 runs into the next century; 1945-08 is a month.
  if (short && to <= from)
    return Number(g.to) >= 1 && Number(g.to) <= 12 && from % 100 < 97
      ? undefined
      : spanOfYears(from, to + 100);
  return to < from
    ? { ...spanOfYears(to, from), isBackwards: true, edtf: `${from}/${to}` }
    : spanOfYears(from, to);
}

function spanOfYears(from: number, to: number): ReadDate {
  return { earliest: dayOf(from, 1, 1), latest: dayOf(to, 12, 31), precision: 'span', edtf: `${from}/${to}` };
}

function spanOf(first: ReadDate | undefined, last: ReadDate | undefined): ReadDate | undefined {
  if (!first || !last) return undefined;
  const edtf = `${first.edtf}/${last.edtf}`;
  if (last.latest < first.earliest)
    return { earliest: last.earliest, latest: first.latest, precision: 'span', edtf, isBackwards: true };
  const isImpossible = first.isImpossible || last.isImpossible;
  return {
    earliest: first.earliest,
    latest: last.latest,
    precision: 'span',
    edtf,
    ...(isImpossible && { isImpossible }),
  };
}

function withoutYear(date: ReadDate | undefined, context: number | undefined): ReadDate | undefined {
  if (!date || context === undefined) return undefined;
  return { ...date, lacksYear: true };
}
