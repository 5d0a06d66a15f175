import { dayOfJulian, weekday, yearMonthDay } from '../../base/calendar.ts';
import { dayInWords, monthName } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { textOf } from '../manuscript.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { WEEKDAY_NAMES } from './date-words-read.ts';

/** Greece was the last state to leave the Julian calendar: until then a day of the week may be reckoned by it. */
const LAST_JULIAN_YEAR = 1923;
/** Until then England had the Julian calendar, in which every fourth year has a 29 February. */
const LAST_ENGLISH_JULIAN_YEAR = 1752;
/** So many characters on either side are looked at for a word about calendars, or about a change. */
const LOOK_AROUND = 60;
const CALENDARS = /\b(?:[ON]\.\s?S\.|OS\b|NS\b|old[- ]style|new[- ]style|julian|gregorian|lunar)/iu;
const BEFORE_CHRIST = /\d\s?(?:BCE?\b|B\.\s?C\.)/u;
/** `from 1972 to 1971` after these is a change, not a span of time. */
/** What runs back by more years than this is hardly a span: the number of a law, of a journal, of a file. */
const LONGEST_BACK = 150;
const CHANGES =
  /\b(?:chang|mov|revis|correct|alter|postpon|amend|mend|shift|redat|advanc|brought forward|push|pull|fell|fall|drop|declin|compar)\p{L}*\b/iu;

/** Days that the calendar does not have, days of the week that a date did not fall on, spans that run backwards. */
export function calendarFindings(input: LintInput): Finding[] {
  const { manuscript, dates, quotations } = input;
  const quoted = spanIndex(quotations);
  return dates.flatMap((date) => {
    const { text } = manuscript.blocks[date.span.block]!;
    const around = text.slice(Math.max(0, date.span.from - LOOK_AROUND), date.span.to + LOOK_AROUND);
    if (CALENDARS.test(around)) return [];
    if (date.isImpossible) return impossible(date, input, quoted);
    if (date.isBackwards) return CHANGES.test(around) ? [] : backwards(date, input, quoted);
    return date.weekday === undefined ? [] : wrongWeekday(date, date.weekday, input, quoted);
  });
}

function impossible(date: DateMention, { manuscript }: LintInput, quoted: SpanIndex): Finding[] {
  const { year, month } = yearMonthDay(date.earliest);
  const days = yearMonthDay(date.latest).day;
  const isLeapDay = month === 2 && date.edtf.endsWith('-29');
  // A year that was supplied may be wrong, and that of the old calendar was longer.
  if (isLeapDay && (date.isCompleted || (year % 4 === 0 && year <= LAST_ENGLISH_JULIAN_YEAR))) return [];
  const name = monthName(month);
  return [
    finding('date-impossible', manuscript, date.span, 'certain', {
      date: date.precision === 'span' ? inWords(date.edtf) : textOf(manuscript, date.span),
      days: isLeapDay ? `${name} ${year} had ${days} days: it was no leap year` : `${name} has ${days} days`,
      isQuoted: quoted.covers(date.span),
    }),
  ];
}

function backwards(date: DateMention, { manuscript }: LintInput, quoted: SpanIndex): Finding[] {
  const { blocks } = manuscript;
  const { block, from, to } = date.span;
  const [first = '', last = ''] = date.edtf.split('/');
  // Beside years before Christ the mark of the era is often left out; a title may play with its years.
  const isOpen = blocks.some(({ text }) => BEFORE_CHRIST.test(text));
  const isTitle = blocks[block]!.italics?.some((set) => set.from <= from && to <= set.to);
  const isFar = Number(first.slice(0, 4)) - Number(last.slice(0, 4)) > LONGEST_BACK;
  const confidence = isOpen || isFar ? 'look' : isTitle || quoted.covers(date.span) ? 'likely' : 'certain';
  return [
    finding('date-backwards', manuscript, date.span, confidence, {
      date: textOf(manuscript, date.span),
      first: inWords(first),
      last: inWords(last),
      isQuoted: quoted.covers(date.span),
    }),
  ];
}

function inWords(edtf: string): string {
  const [year = '', month, day] = edtf.split('-');
  if (month === undefined) return year;
  const named = `${monthName(Number(month))} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}

function wrongWeekday(
  date: DateMention,
  given: number,
  { manuscript }: LintInput,
  quoted: SpanIndex,
): Finding[] {
  const real = weekday(date.earliest);
  if (date.precision !== 'day' || real === given) return [];
  const { year, month, day } = yearMonthDay(date.earliest);
  if (year <= LAST_JULIAN_YEAR && weekday(dayOfJulian(year, month, day)) === given) return [];
  const before = date.earliest - ((real - given + 7) % 7);
  const name = WEEKDAY_NAMES[given - 1]!;
  return [
    finding('date-weekday', manuscript, date.span, date.isCompleted ? 'likely' : 'certain', {
      date: dayInWords(date.earliest),
      real: WEEKDAY_NAMES[real - 1]!,
      given: name,
      near: `the nearest ${name}s are ${dayInWords(before)} and ${dayInWords(before + 7)}`,
      isQuoted: quoted.covers(date.span),
    }),
  ];
}
