import { addMonths, type Day, formatDay } from '../calendar.ts';
import { isFault, type Precision } from './edtf-date.ts';
import { rangeHull } from './edtf-ranges.ts';
import { type Edtf, readEdtf } from './edtf-read.ts';
import { dateRepairs } from './edtf-repair-date.ts';

/** Intervals, and bounds in words, that a tidied text may have meant. */
export function spanRepairs(text: string): readonly string[] {
  const worded = wordedBounds(text);
  if (worded.length > 0) return worded;
  for (const [left, right] of splits(text)) {
    const intervals = joined(left, right, text.includes('/'));
    if (intervals.length > 0) return intervals;
  }
  return [];
}

/** Where the text may fall into a start and an end, the surest place first. */
function splits(text: string): readonly (readonly [string, string])[] {
  if (/^ ?\/ ?$/.test(text)) return [['..', '..']];
  const found: [string, string][] = [];
  for (const separator of [
    / ?\/ ?/g,
    / (?:to|until|till|through|bis|по) /gi,
    / - /g,
    / ?\.\. ?/g,
    /-(?=.*\d{4})|(?<=^\d{4})-(?=\d\d$)/g,
  ]) {
    for (const match of text.matchAll(separator)) {
      found.push([
        text.slice(0, match.index).replace(/^from /i, ''),
        text.slice(match.index + match[0].length),
      ]);
    }
  }
  return found;
}

const isValid = (text: string): boolean => !isFault(readEdtf(text));

const OPEN = /^(?:\.\.|open|present|now|today|ongoing|\*)$/i;
const UNKNOWN = /^(?:|unknown|\?+)$/i;

function joined(left: string, right: string, slashed: boolean): readonly string[] {
  const whole = endRepair(left);
  const start = whole ?? borrowed(left, right);
  if (start === undefined) return [];
  const finish = endRepair(right);
  if (finish !== undefined) return inOrder(start, finish, slashed && whole === undefined);
  const completed = dateRepairs(completedFrom(left, right))[0];
  return completed === undefined ? [] : [`${start}/${completed}`].filter(isValid);
}

/** `twice`: the two may be one day in two calendars. */
function inOrder(start: string, finish: string, twice: boolean): readonly string[] {
  const interval = [`${start}/${finish}`, `${finish}/${start}`].find(isValid);
  if (interval === undefined) return [];
  return twice && isOneDayTwice(start, finish) ? [finish, interval] : [interval];
}

/** Old and New Style side by side, as in 25 October/7 November 1917. */
function isOneDayTwice(start: string, finish: string): boolean {
  const [julian, gregorian] = [readEdtf(`${start} OS`), readEdtf(finish)];
  if (isFault(julian) || isFault(gregorian) || gregorian.precision !== 'day') return false;
  return julian.ranges[0]!.earliest === gregorian.ranges[0]!.earliest && start !== finish;
}

function endRepair(text: string): string | undefined {
  if (OPEN.test(text)) return '..';
  if (UNKNOWN.test(text)) return '';
  if (/^-?\d{1,3}[?~%]?$/.test(text)) return undefined;
  const plain = text.replace(/T\d[\d:.,]*(?:Z|[+-][\d:]+)?$/, '').replace(/^(-?\d{4})S(\d+)$/, significant);
  return dateRepairs(plain)[0];
}

const significant = (_: string, year: string, digits: string): string =>
  year.replace(/\d{4}/, (all) => all.slice(0, Math.min(4, Number(digits))).padEnd(4, 'X'));

/** `28 February` of `28 February-2 March 1969`, `2` of `2-15 March 1969`: the year and month stand at the end. */
function borrowed(left: string, right: string): string | undefined {
  const words = right.split(' ');
  if (words.length < 2 || !/^[\d\p{L} .]+$/u.test(left)) return undefined;
  const tails = words.map((_, i) => words.slice(i + 1).join(' ')).filter((tail) => tail !== '');
  return tails.map((tail) => dateRepairs(`${left} ${tail}`)[0]).find((date) => date !== undefined);
}

/** An end that leaves out what it shares with the start: `1968/69`, `1969-03-02/15`, `1969-03-02/03-15`. */
function completedFrom(left: string, right: string): string {
  return /^\d\d(?:-\d\d)?[?~%]?$/.test(right)
    ? `${left.slice(0, -right.replace(/[?~%]/, '').length)}${right}`
    : right;
}

/** `before March 1969`, `after 1949`, `by 1950`, `since 1949`, `until 1949`, `between 1965 and 1972`, `1968 or 1969`. */
function wordedBounds(text: string): readonly string[] {
  const trailing = /^(.+?) ?-$/.exec(text);
  if (trailing) return withDates([trailing[1]!], ([date]) => [`${date}/..`, `${date}/`]);
  const pair = /^between (.+) and (.+)$/i.exec(text) ?? undefined;
  if (pair) return withDates([pair[1]!, pair[2]!], ([a, b]) => [`[${a}..${b}]`, `${a}/${b}`]);
  const choice = /^(?:either )?(.+) or (.+)$/i.exec(text);
  if (choice && !/^(?:later|after|earlier|before)$/i.test(choice[2]!)) {
    return withDates([choice[1]!, choice[2]!], ([a, b]) => [`[${a},${b}]`]);
  }
  const word =
    /^(before|after|by|no later than|not later than|no earlier than|not before|since|from|until|till|up to) (.+)$/i.exec(
      text,
    );
  if (word) return withDates([word[2]!], ([date]) => bounded(word[1]!.toLowerCase(), date!));
  const onwards =
    /^(.+?) ?(?:or|and) (later|after|earlier|before)$/i.exec(text) ?? /^(.+?) ?(onwards?|on)$/i.exec(text);
  if (!onwards) return [];
  return withDates([onwards[1]!], ([date]) =>
    bounded(/earlier|before/i.test(onwards[2]!) ? 'by' : 'not before', date!),
  );
}

function withDates(
  texts: readonly string[],
  make: (dates: readonly string[]) => readonly string[],
): readonly string[] {
  const dates = texts.map((text) => dateRepairs(text)[0]);
  return dates.every((date) => date !== undefined) ? make(dates) : [];
}

function bounded(word: string, date: string): readonly string[] {
  if (/^(?:since|from)$/.test(word)) return [`${date}/..`];
  if (/^(?:until|till|up to)$/.test(word)) return [`../${date}`];
  if (/^(?:by|no later than|not later than)$/.test(word)) return [`[..${date}]`];
  if (/^(?:not before|no earlier than)$/.test(word)) return [`[${date}..]`];
  const neighbour = nextTo(date, word === 'before' ? -1 : 1);
  if (neighbour === undefined) return [];
  return [word === 'before' ? `[..${neighbour}]` : `[${neighbour}..]`];
}

/** The day, month or year before (-1) or after (1). */
function nextTo(text: string, step: 1 | -1): string | undefined {
  const date = readEdtf(text);
  const hull = isFault(date) ? undefined : rangeHull((date as Edtf).ranges);
  if (isFault(date) || hull === undefined) return undefined;
  const lengths: Partial<Record<Precision, readonly [length: number, months: number]>> = {
    day: [10, 0],
    month: [7, 1],
    year: [4, 12],
  };
  const found = lengths[date.precision];
  if (!found || date.level > 0) return undefined;
  const [length, months] = found;
  const moved: Day = months === 0 ? hull.earliest + step : addMonths(hull.earliest, months * step);
  return formatDay(moved).slice(0, length);
}
