import { type Day, dayOf, daysInMonth } from '../../base/calendar.ts';
import { monthName, rangeInWords } from '../../base/day-words.ts';

/** A time that a query asks for; open ends are ±Infinity. */
export interface AskedTime {
  readonly from: Day;
  readonly to: Day;
  /** `before 1950`. */
  readonly says: string;
  /** What was typed, unless it says before or after what: a text without a date of its own is found by its words. */
  readonly words?: string;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(i + 1).toLowerCase());
/** Of three months each from March on, as they are in the north; winter lies in two years. */
const SEASONS = ['spring', 'summer', 'autumn', 'fall'];
const month = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|${name === 'september' ? 't' : ''})\\.?`).join('|')})`;
const year = '(?:1\\d{3}|20\\d{2})';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const one = [
  `${year}-\\d{2}-\\d{2}`,
  `${year}-(?:0\\d|1[0-2])`,
  `${day} ${month},? ${year}`,
  `${month} ${day},? ${year}`,
  `${month},? ${year}`,
  `(?:spring|summer|autumn|fall) (?:of )?${year}`,
  `\\d{1,2}\\.\\d{1,2}\\.${year}`,
  `(?:the )?${year}s`,
  `${year}年?`,
].join('|');
const start = '(?<![\\p{L}\\p{N}_-])';
const end = '(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])';
const TIMES = new RegExp(
  `${start}(?:(?:(?:between|from) )?(?<first>${one}|(?:${day} )?${month}) ?(?:-|–|—|to|and|until|till) ?(?<last>${one})|(?<years>${year}[-–](?:1[3-9]|[2-9]\\d))(?!-)|(?:(?<side>before|until|till|up to|after|since|from|in|on|during|of) )?(?<only>${one}))${end}`,
  'giu',
);

/** Reads the times in a query, and gives the rest of it. */
export function readTimes(query: string): { readonly times: readonly AskedTime[]; readonly rest: string } {
  const times: AskedTime[] = [];
  const rest = query.replace(/\s+/g, ' ').replace(TIMES, (found, ...more) => {
    const { first, last, years, side, only } = more.at(-1) as Record<string, string | undefined>;
    const read = years
      ? between(years.slice(0, 4), years.slice(0, 2) + years.slice(5))
      : only
        ? beside(side?.toLowerCase(), only)
        : between(first!, last!);
    if (!read) return found;
    times.push(read);
    return ' ';
  });
  return { times, rest };
}

function between(first: string, last: string): AskedTime | undefined {
  const to = daysOf(last);
  // `October to November 1968`
  const from = daysOf(/\d{4}/.test(first) ? first : `${first} ${last.match(/\d{4}/)?.[0]}`);
  if (!from || !to || to[1] < from[0]) return undefined;
  return { from: from[0], to: to[1], says: rangeInWords(from[0], to[1]) };
}

function beside(side: string | undefined, text: string): AskedTime | undefined {
  const days = daysOf(text);
  if (!days) return undefined;
  const [from, to] = days;
  const says = rangeInWords(from, to);
  switch (side) {
    case 'before':
      return { from: Number.NEGATIVE_INFINITY, to: from - 1, says: `before ${says}` };
    case 'until':
    case 'till':
    case 'up to':
      return { from: Number.NEGATIVE_INFINITY, to, says: `until ${says}` };
    case 'after':
      return { from: to + 1, to: Number.POSITIVE_INFINITY, says: `after ${says}` };
    case 'since':
    case 'from':
      return { from, to: Number.POSITIVE_INFINITY, says: `since ${says}` };
    default:
      return { from, to, says, words: text };
  }
}

/** The first and last day of `1969`, `1960s`, `March 1969`, `2 March 1969`, `March 2, 1969`, `2.3.1969`, `1969-03-02`. */
function daysOf(text: string): readonly [Day, Day] | undefined {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const named = MONTHS.findIndex((name) => text.toLowerCase().includes(name.slice(0, 3))) + 1;
  const at = numbers.findIndex((number) => number > 999);
  const y = numbers[at]!;
  const season = SEASONS.findIndex((name) => text.toLowerCase().startsWith(name));
  if (season >= 0) {
    const start = 3 * Math.min(season, 2) + 3;
    return [dayOf(y, start, 1), dayOf(y, start + 2, daysInMonth(y, start + 2))];
  }
  if (/s$/i.test(text)) return [dayOf(y, 1, 1), dayOf(y + (y % 100 === 0 ? 99 : 9), 12, 31)];
  const others = numbers.filter((_, i) => i !== at);
  if (at > 0 && named === 0) others.reverse();
  const [m = 0, d = 0] = named > 0 ? [named, ...others] : others;
  if (m === 0) return others.length === 0 ? [dayOf(y, 1, 1), dayOf(y, 12, 31)] : undefined;
  if (m > 12 || d > daysInMonth(y, m)) return undefined;
  return d > 0 ? [dayOf(y, m, d), dayOf(y, m, d)] : [dayOf(y, m, 1), dayOf(y, m, daysInMonth(y, m))];
}
