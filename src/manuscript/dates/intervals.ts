import { addMonths, type Day } from '../../base/calendar.ts';
import { SMALL_NUMBERS, TENS } from '../numbers/number-words.ts';
import type { Days } from './known-dates.ts';

/** An interval as prose says it: `ten days after`, `two years later`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly unit: 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade';
  readonly way: 'after' | 'before' | 'later' | 'earlier';
  /** `about`, `nearly`: not to be held to the day. */
  readonly isRounded: boolean;
}

const COUNT = [...Object.keys(TENS), ...Object.keys(SMALL_NUMBERS)].join('|');
const INTERVAL = new RegExp(
  String.raw`\b(?<rounded>(?:about|around|some|nearly|almost|roughly|approximately|just over|just under) )?(?:(?<digits>\d{1,3})|(?<word>${COUNT})(?:-(?<unitWord>${Object.keys(SMALL_NUMBERS).join('|')}))?|(?<one>a|an)) (?<unit>day|week|fortnight|month|year|decade)s? (?<way>after|before|later|earlier|afterwards|previously|thereafter)\b`,
  'giu',
);
/** Limits, not lengths: nothing is to be reckoned from them. */
const LIMIT =
  /\b(?:less|more|fewer|within|over|under|up to|at least|at most|than|barely|not|every|only a|the next|the first|last|past) ?(?:the )?$/iu;

const WAYS: Readonly<Record<string, Interval['way']>> = {
  after: 'after',
  before: 'before',
  later: 'later',
  afterwards: 'later',
  thereafter: 'later',
  earlier: 'earlier',
  previously: 'earlier',
};

/** Every interval of a text that can be reckoned with. */
export function intervalsIn(text: string): Interval[] {
  return [...text.matchAll(INTERVAL)].flatMap((match) => {
    const { rounded, digits, word, unitWord, unit, way } = match.groups!;
    if (LIMIT.test(text.slice(Math.max(0, match.index - 14), match.index))) return [];
    const words =
      (TENS[word?.toLowerCase() ?? ''] ?? SMALL_NUMBERS[word?.toLowerCase() ?? ''] ?? 1) +
      (unitWord ? SMALL_NUMBERS[unitWord.toLowerCase()]! : 0);
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        count: digits === undefined ? words : Number(digits),
        unit: unit!.toLowerCase() as Interval['unit'],
        way: WAYS[way!.toLowerCase()]!,
        isRounded: rounded !== undefined,
      },
    ];
  });
}

const DAYS: Readonly<Record<'day' | 'week' | 'fortnight', readonly [length: number, leeway: number]>> = {
  // Counted from the day itself or from the one after.
  day: [1, 1],
  week: [7, 3],
  fortnight: [14, 3],
};
const MONTH_LEEWAY = 16;
/** “Two years later” of a day and a day: half a year either way. */
const YEAR_LEEWAY = 184;

/** The days to which an interval leads from a date, as generously as prose counts. */
export function reached({ earliest, latest }: Days, { count, unit, way, isRounded }: Interval): Days {
  const sign = way === 'before' || way === 'earlier' ? -1 : 1;
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') {
    const [length, leeway] = DAYS[unit];
    const wide = isRounded ? Math.max(leeway, Math.ceil(count * length * 0.25)) : leeway;
    return {
      earliest: earliest + sign * count * length - wide,
      latest: latest + sign * count * length + wide,
    };
  }
  const months = sign * count * { month: 1, year: 12, decade: 120 }[unit];
  const leeway = { month: MONTH_LEEWAY, year: YEAR_LEEWAY, decade: 2 * 366 }[unit] * (isRounded ? 2 : 1);
  return { earliest: addMonths(earliest, months) - leeway, latest: addMonths(latest, months) + leeway };
}

/** How far apart two dates lie, in words: `6 days`, `2 years and 3 months`. */
export function apartInWords(a: Days, b: Days): string {
  const least = Math.max(0, b.earliest - a.latest, a.earliest - b.latest);
  const most = Math.max(Math.abs(b.latest - a.earliest), Math.abs(a.latest - b.earliest));
  if (least === most) return lengthInWords(least);
  return least < 1 ? `at most ${lengthInWords(most)}` : `${lengthInWords(least)} to ${lengthInWords(most)}`;
}

function lengthInWords(days: Day): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.44);
  if (months < 24) return `about ${months} months`;
  const years = Math.round((days / 365.2425) * 10) / 10;
  return `about ${years} years`;
}
