import { addMonths } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import { NUMBER_WORDS, numberOfWords } from '../words/number-words.ts';
import type { Days } from './known-dates.ts';

/** An interval as prose says it: `ten days after`, `two years later`, `within a month of`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly unit: 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade';
  readonly way: 'after' | 'before' | 'later' | 'earlier' | 'within';
  /** `about`, `nearly`: not to be held to the day. */
  readonly isRounded: boolean;
}

const COUNT = `(?<count>\\d{1,3}|${NUMBER_WORDS}|an?)`;
const ROUNDED =
  '(?<rounded>about|around|some|nearly|almost|roughly|approximately|just over|just under|just|barely|scarcely|hardly|little more than|little over|well over) ';
const UNIT = '(?<unit>day|week|fortnight|month|year|decade)s?';

const AFTER = new RegExp(
  `\\b(?:${ROUNDED})?${COUNT} ${UNIT} (?<way>after|before|later|earlier|afterwards|previously|thereafter)\\b`,
  'giu',
);
const NEXT_DAY = /\b(?:the|one) (?<unit>day) (?<way>after|before)\b/giu;
const WITHIN = new RegExp(
  `\\b(?:within|inside|less than|in less than|fewer than|not more than|no more than) ${COUNT} ${UNIT} (?:of|after)\\b`,
  'giu',
);
/** Limits, not lengths: nothing is to be reckoned from them. */
const LIMIT =
  /\b(?:less|more|fewer|within|over|under|up to|at least|at most|than|not|every|only a|the next|the first|last|past|several|many|another|further|or|years? and|months? and|weeks? and|days? and|to|a half|and a half|hundred|thousand|a few|inside|quarters?) ?(?:the )?$|[\d.,–-]$/iu;
/** So many characters before an interval are looked at for a limit. */
const LOOK_BACK = 16;

const WAYS: Readonly<Record<string, Interval['way']>> = {
  after: 'after',
  before: 'before',
  later: 'later',
  afterwards: 'later',
  thereafter: 'later',
  earlier: 'earlier',
  previously: 'earlier',
};

/** Every interval of a text that can be reckoned with. Cost: the length of the text. */
export function intervalsIn(text: string): Interval[] {
  const plain = [...text.matchAll(AFTER), ...text.matchAll(NEXT_DAY)].flatMap((match) =>
    LIMIT.test(text.slice(Math.max(0, match.index - LOOK_BACK), match.index))
      ? []
      : [intervalOf(match, text)],
  );
  return [...plain, ...[...text.matchAll(WITHIN)].map((match) => intervalOf(match, text))].sort(
    (a, b) => a.from - b.from,
  );
}

function intervalOf(match: RegExpExecArray, text: string): Interval {
  const { rounded, count = 'a', unit } = match.groups!;
  const to = match.index + match[0].length;
  const written = match.groups!.way?.toLowerCase();
  // “Ten days before, on 21 May”: what it is before was told.
  const isAlone = text[to] === ',' && (written === 'after' || written === 'before');
  const way = isAlone ? { after: 'later', before: 'earlier' }[written] : written;
  return {
    from: match.index,
    to,
    count: numberOfWords(count) ?? 1,
    unit: unit!.toLowerCase() as Interval['unit'],
    way: way === undefined ? 'within' : own(WAYS, way)!,
    isRounded: rounded !== undefined,
  };
}

/** Days that a unit has, and days that a count of them may be out: a count begins with the day itself or with the next. */
const DAY_UNITS = { day: [1, 1], week: [7, 3], fortnight: [14, 3] } as const;
const MONTHS = { month: 1, year: 12, decade: 120 } as const;
/** Half a month, half a year, two years: so much is lost when prose rounds to the unit. */
const ROUNDING = { month: 16, year: 184, decade: 731 } as const;
/** “About ten days”: a quarter more or less. */
const ABOUT = 0.25;

/** The days to which an interval leads from a date, as generously as prose counts. */
export function reached(from: Days, interval: Interval): Days {
  const { count, unit, way, isRounded } = interval;
  const isBack = way === 'before' || way === 'earlier';
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') {
    const [length, least] = DAY_UNITS[unit];
    const leeway = isRounded ? Math.max(least, Math.ceil(count * length * ABOUT)) : least;
    const by = (isBack ? -1 : 1) * count * length;
    return around(from, { earliest: from.earliest + by, latest: from.latest + by }, leeway, way);
  }
  const by = (isBack ? -1 : 1) * count * MONTHS[unit];
  const about = isRounded ? Math.ceil(count * MONTHS[unit] * 30 * ABOUT) : 0;
  const target = { earliest: addMonths(from.earliest, by), latest: addMonths(from.latest, by) };
  return around(from, target, Math.max(about, ROUNDING[unit]), way);
}

/** A limit reaches from the date itself, either way. */
function around(from: Days, target: Days, leeway: number, way: Interval['way']): Days {
  if (way !== 'within') return { earliest: target.earliest - leeway, latest: target.latest + leeway };
  const length = target.latest - from.latest;
  return { earliest: from.earliest - length - leeway, latest: target.latest + leeway };
}

/** Whether two stretches of days share one. */
export const meets = (a: Days, b: Days): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

/** How far apart two dates lie, in words: `6 days`, `about 3 months`, `2 to 3 years`. */
export function apartInWords(a: Days, b: Days): string {
  const least = Math.max(0, b.earliest - a.latest, a.earliest - b.latest);
  const most = Math.max(Math.abs(b.latest - a.earliest), Math.abs(a.latest - b.earliest));
  if (least === most || lengthInWords(least) === lengthInWords(most)) return lengthInWords(least);
  return least < 1 ? `at most ${lengthInWords(most)}` : `at least ${lengthInWords(least)}`;
}

function lengthInWords(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.436875);
  if (months < 24) return `about ${months} months`;
  return `about ${Math.round((days / 365.2425) * 10) / 10} years`;
}
