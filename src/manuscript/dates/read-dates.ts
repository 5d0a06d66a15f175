import { own } from '../../base/own.ts';
import type { Block, Manuscript } from '../manuscript.ts';
import type { DateMention } from './date-mention.ts';
import { DATE_PATTERNS } from './date-patterns.ts';
import {
  APPROXIMATE,
  BEFORE_YEAR,
  NO_YEAR_AFTER,
  NO_YEAR_BEFORE,
  OTHER_ERA,
  WEEKDAYS,
} from './date-words-read.ts';
import { isSafelySupplied, suppliedYear } from './supplied-year.ts';
import type { DateGroups, WrittenDate } from './written-date.ts';

/** So many characters before a date are looked at for what it is. */
const LOOK_BACK = 24;

/**
 * Every date in the text and notes of a manuscript, in order. A day or a month without a year takes that of the date before it in
 * its paragraph where that is safe; else it is left alone. Cost: the length of the manuscript.
 */
export function readDates({ blocks }: Manuscript): DateMention[] {
  return blocks.flatMap((block, i) =>
    block.kind === 'reference' || block.part === 'references' || block.part === 'back'
      ? []
      : datesOf(block, i),
  );
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
  readonly groups: DateGroups;
}

function datesOf({ text }: Block, block: number): DateMention[] {
  if (!/\d|century/u.test(text)) return [];
  const mentions: DateMention[] = [];
  const brackets = new Set<DateMention>();
  for (const { from, to, pattern, groups } of candidates(text)) {
    const last = mentions.at(-1);
    if (last && from < last.span.to) continue;
    const supplied = suppliedYear(mentions, from, (date) => brackets.has(date));
    const date = DATE_PATTERNS[pattern]!.read(groups, supplied?.year);
    if (!date || !isDate(date, text, from, to)) continue;
    if (date.lacksYear && isName(text, from, to)) continue;
    if (date.lacksYear && !isSafelySupplied(date, supplied!, text.slice(supplied!.from.span.to, from)))
      continue;
    const mention = mentionOf(date, { block, from, to }, text);
    mentions.push(mention);
    if (date.isBareYear && isInBrackets(text, from)) brackets.add(mention);
  }
  return mentions;
}

/** Everything that looks like a date, the first and longest first. */
function candidates(text: string): Candidate[] {
  return DATE_PATTERNS.flatMap(({ form }, pattern) =>
    [...text.matchAll(form)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      pattern,
      groups: match.groups ?? {},
    })),
  ).sort((a, b) => a.from - b.from || b.to - a.to || a.pattern - b.pattern);
}

/** A bracket is looked for so far back. */
const BRACKET_BACK = 120;

function isInBrackets(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - BRACKET_BACK), from);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'))
  );
}

function isDate(date: WrittenDate, text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  const after = text.slice(to, to + LOOK_BACK);
  if (OTHER_ERA.test(after)) return false;
  if (NO_YEAR_BEFORE.test(before) && date.precision !== 'day') return false;
  if (date.isBareYear) return BEFORE_YEAR.test(before) && !NO_YEAR_AFTER.test(after);
  return true;
}

/** `the 26 July Movement`. */
function isName(text: string, from: number, to: number): boolean {
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3)) &&
    /\bthe /iu.test(text.slice(Math.max(0, from - 4), from + 4))
  );
}

const WEEKDAY_BEHIND = new RegExp(
  `^(?:,| \\(|,? (?:which|it) was) ?an? (?<weekday>${Object.keys(WEEKDAYS).join('|')})\\b`,
  'iu',
);

/** `23 September 1846, a Wednesday`. */
function weekdayBehind({ precision }: WrittenDate, after: string): number | undefined {
  const name = precision === 'day' ? WEEKDAY_BEHIND.exec(after)?.groups?.weekday : undefined;
  return name === undefined ? undefined : own(WEEKDAYS, name.toLowerCase());
}

function mentionOf(date: WrittenDate, span: DateMention['span'], text: string): DateMention {
  const { earliest, latest, precision, edtf, isImpossible, isBackwards, lacksYear } = date;
  const after = text.slice(span.to, span.to + LOOK_BACK);
  // 30 January 1648/9: the year began in March, and the calendar was another.
  const isDual = precision === 'day' && /^\/\d/u.test(after);
  const weekday = isDual ? undefined : (date.weekday ?? weekdayBehind(date, after));
  return {
    span,
    earliest,
    latest,
    precision,
    edtf,
    ...(weekday === undefined ? {} : { weekday }),
    isApproximate: isDual || APPROXIMATE.test(text.slice(Math.max(0, span.from - LOOK_BACK), span.from)),
    isCompleted: lacksYear === true,
    ...(isImpossible ? { isImpossible } : {}),
    ...(isBackwards ? { isBackwards } : {}),
  };
}
