import { addMonths, type Day, dayOf, daysInMonth } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import { MONTHS, SEASONS, WEEKDAYS } from './date-words-read.ts';

/** A date as one form of writing gives it, before its surroundings are looked at. */
export interface WrittenDate {
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';
  readonly edtf: string;
  readonly weekday?: number;
  /** The calendar has no such day; the days given are those of its month, and so they are of a span with such a day. */
  readonly isImpossible?: boolean;
  /** A span whose end comes before its beginning. */
  readonly isBackwards?: boolean;
  /** The year is not said: it is to be supplied. */
  readonly lacksYear?: boolean;
  /** What stands there is four figures alone, which may count something else. */
  readonly isBareYear?: boolean;
}

/** The named groups of a pattern: what stands for the day, the month, the year. */
export type DateGroups = Readonly<Record<string, string | undefined>>;

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (name: string): number => own(MONTHS, name.toLowerCase())!;

/** A day; undefined when it can be none. */
export function dayDate(g: DateGroups, ofYear: number): WrittenDate | undefined {
  const number = g.monthNumber === undefined ? monthOf(g.month!) : Number(g.monthNumber);
  const dayNumber = Number(g.day);
  if (number < 1 || number > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  const named = g.weekday === undefined ? {} : { weekday: own(WEEKDAYS, g.weekday.toLowerCase())! };
  const days = daysInMonth(ofYear, number);
  if (dayNumber > days) {
    const of = monthDate(number, ofYear);
    return { ...of, precision: 'day', isImpossible: true, edtf: `${of.edtf}-${two(dayNumber)}` };
  }
  const at = dayOf(ofYear, number, dayNumber);
  const edtf = `${ofYear}-${two(number)}-${two(dayNumber)}`;
  return { earliest: at, latest: at, precision: 'day', edtf, ...named };
}

/** `14.8.1945`, `8/14/1945`: where day and month could be exchanged nothing is read. */
export function numericDate(g: DateGroups): WrittenDate | undefined {
  const [a, b] = [Number(g.day), Number(g.monthNumber)];
  if (g.mark === '.' || a > 12 || a === b) return b > 12 ? undefined : dayDate(g, Number(g.year));
  return b > 12 ? dayDate({ day: g.monthNumber, monthNumber: g.day }, Number(g.year)) : undefined;
}

/** A month of a year, by its name or number. */
export function monthDate(name: string | number, ofYear: number): WrittenDate {
  const number = typeof name === 'number' ? name : monthOf(name);
  const first = dayOf(ofYear, number, 1);
  const latest = first + daysInMonth(ofYear, number) - 1;
  return { earliest: first, latest, precision: 'month', edtf: `${ofYear}-${two(number)}` };
}

const SEASON_CODES: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** A season of a year in the north. */
export function seasonDate(season: string, ofYear: number): WrittenDate {
  const [first, months] = own(SEASONS, season)!;
  // A winter may be named by the year in which it begins or in which it ends.
  const earliest = season === 'winter' ? dayOf(ofYear - 1, 12, 1) : dayOf(ofYear, first, 1);
  const latest = addMonths(dayOf(ofYear, first, 1), months) - 1;
  return { earliest, latest, precision: 'season', edtf: `${ofYear}-${own(SEASON_CODES, season)}` };
}

/** A year, a decade or a century from its first year on. */
export function yearsDate(first: number, precision: 'year' | 'decade' | 'century'): WrittenDate {
  const years = { year: 1, decade: 10, century: 100 }[precision];
  const digits = String(first);
  const edtf = { year: digits, decade: `${digits.slice(0, 3)}X`, century: `${digits.slice(0, 2)}XX` }[
    precision
  ];
  return { earliest: dayOf(first, 1, 1), latest: dayOf(first + years - 1, 12, 31), precision, edtf };
}

/** `1965-1972`, `1965-72`, `1899-02`; undefined for `1945-08`, which is a month, and `1981/44`, which is a number. */
export function yearSpan(g: DateGroups): WrittenDate | undefined {
  const from = Number(g.year);
  const short = g.to!.length === 2;
  const to = short ? Math.floor(from / 100) * 100 + Number(g.to) : Number(g.to);
  if (short && to <= from) {
    const isMonth = Number(g.to) >= 1 && Number(g.to) <= 12 && from % 100 < 97;
    return isMonth || to + 100 - from > LONGEST_OVER_CENTURY ? undefined : years(from, to + 100);
  }
  return to < from ? { ...years(to, from), isBackwards: true, edtf: `${from}/${to}` } : years(from, to);
}

/** So many years at most run over the end of a century in `1881-05`. */
const LONGEST_OVER_CENTURY = 40;

const years = (from: number, to: number): WrittenDate => ({
  earliest: dayOf(from, 1, 1),
  latest: dayOf(to, 12, 31),
  precision: 'span',
  edtf: `${from}/${to}`,
});

/** From one date to another; of a day that the calendar does not have, that day. */
export function spanOf(
  first: WrittenDate | undefined,
  last: WrittenDate | undefined,
): WrittenDate | undefined {
  if (!first || !last) return undefined;
  const impossible = [first, last].find((date) => date.isImpossible);
  if (impossible) return { ...impossible, precision: 'span' };
  const edtf = `${first.edtf}/${last.edtf}`;
  if (last.latest < first.earliest)
    return { earliest: last.earliest, latest: first.latest, precision: 'span', edtf, isBackwards: true };
  return { earliest: first.earliest, latest: last.latest, precision: 'span', edtf };
}

/** From one date to another of which only the second says its year: `December 28 to January 3, 1944` began in 1943. */
export function spanBefore(
  first: (year: number) => WrittenDate | undefined,
  last: WrittenDate | undefined,
  year: number,
): WrittenDate | undefined {
  const span = spanOf(first(year), last);
  return span?.isBackwards ? spanOf(first(year - 1), last) : span;
}
