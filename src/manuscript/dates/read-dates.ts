import { yearMonthDay } from '../../base/calendar.ts';
import type { Block, Manuscript } from '../manuscript.ts';
import type { DateMention } from './date-mention.ts';
import { DATE_PATTERNS, type ReadDate } from './date-patterns.ts';
import { APPROXIMATE, BEFORE_YEAR, NO_YEAR_AFTER, NO_YEAR_BEFORE } from './date-words-read.ts';

/** So many characters before a date are looked at for what it is. */
const LOOK_BACK = 24;

/**
 * Every date in the text and notes of a manuscript, in order. A day or a month without a year takes that of the date before it in
 * its paragraph; where none stands before it, it is left alone.
 */
export function readDates({ blocks }: Manuscript): DateMention[] {
  return blocks.flatMap((block, i) =>
    block.kind === 'reference' || block.part === 'references' || block.part === 'back'
      ? []
      : datesOf(block, i),
  );
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function datesOf({ text }: Block, block: number): DateMention[] {
  if (!/\d|century/u.test(text)) return [];
  const mentions: DateMention[] = [];
  let year: number | undefined;
  for (const { from, to, pattern, groups } of candidates(text)) {
    const last = mentions.at(-1);
    if (last && from < last.span.to) continue;
    const date = DATE_PATTERNS[pattern]!.read(groups, year);
    if (!date || !isDate(date, text, from, to)) continue;
    mentions.push(mentionOf(date, { block, from, to }, text));
    if (date.precision !== 'decade' && date.precision !== 'century') year = yearMonthDay(date.latest).year;
  }
  return mentions;
}

/** Everything that looks like a date, the first and longest first. */
function candidates(text: string): Found[] {
  return DATE_PATTERNS.flatMap(({ form }, pattern) =>
    [...text.matchAll(form)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      pattern,
      groups: match.groups ?? {},
    })),
  ).sort((a, b) => a.from - b.from || b.to - a.to || a.pattern - b.pattern);
}

function isDate(date: ReadDate, text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  const after = text.slice(to, to + LOOK_BACK);
  if (NO_YEAR_BEFORE.test(before) && date.precision !== 'day') return false;
  if (date.isBareYear) return BEFORE_YEAR.test(before) && !NO_YEAR_AFTER.test(after);
  return true;
}

function mentionOf(date: ReadDate, span: DateMention['span'], text: string): DateMention {
  const { earliest, latest, precision, edtf, weekday, isImpossible, isBackwards, lacksYear } = date;
  return {
    span,
    earliest,
    latest,
    precision,
    edtf,
    ...(weekday === undefined ? {} : { weekday }),
    isApproximate: APPROXIMATE.test(text.slice(Math.max(0, span.from - LOOK_BACK), span.from)),
    isCompleted: lacksYear === true,
    ...(isImpossible ? { isImpossible } : {}),
    ...(isBackwards ? { isBackwards } : {}),
  };
}
