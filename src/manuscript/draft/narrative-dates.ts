import { addMonths, type Day, dayOf, daysInMonth, yearMonthDay } from '../../base/calendar.ts';
import { MONTH_NAMES, MONTH_PATTERN } from '../../base/months.ts';
import { own } from '../../base/own.ts';
import type { LintInput } from '../check.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { DATE_PATTERNS } from '../dates/date-patterns.ts';
import { SEASONS } from '../dates/date-words-read.ts';
import { seasonDate, type WrittenDate } from '../dates/written-date.ts';
import type { RunningBlock } from './running-text.ts';

/** A date of the narrative, and how it is known. */
export interface NarrativeDate extends DateMention {
  /** As printed, with a year that stands elsewhere, or counted from the date before. */
  readonly known: 'stated' | 'carried' | 'counted';
  /** The date that supplies the year, or from which is counted. */
  readonly after?: DateMention;
}

/** A phrase that reckons from the date before, of which that is too coarse to tell, or missing. */
export interface OpenDate {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'a an one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, Math.max(1, i - 1)]),
);
const UNIT = '(?<unit>day|week|month|year)s?';
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';
const COUNTED: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:(?<roughly>[Aa]bout|[Aa]lmost|[Nn]early|[Ss]ome|[Rr]oughly|[Ll]ess than|[Mm]ore than|[Jj]ust) )?(?<count>[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|\d{1,2}) ${UNIT} (?<way>later|afterwards?|earlier|before)(?!\p{L})(?! (?:the|his|her|its|their|a|an|than|that)(?!\p{L}))`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:(?<month>${MONTH_PATTERN}) of )?[Tt]he (?<which>next|following|subsequent|previous|preceding|same) (?:${UNIT}|${SEASON}|(?<name>${MONTH_PATTERN}))(?!\p{L})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:(?<month>${MONTH_PATTERN}) of )?(?:[Ll]ater |[Ee]arlier )?[Tt]hat (?<which>same )?(?:${UNIT}|${SEASON}|(?<name>${MONTH_PATTERN}))(?!\p{L})`,
    'gu',
  ),
];
/** What says that a year is looked back or forward to, and does not go on with the story. */
const ASIDE =
  /(?<!\p{L})(?:since|until|till|dating (?:from|back to)|back to|prior to|before|from|through|as early as|late as|of)(?: the)?(?: (?:early|late|mid))? $/iu;

/**
 * The dates of the narrative in reading order: those that stand there, those whose year the dates before supply, over sentences and
 * paragraphs (“On October 29”), and those that are counted from them (“a week later”, “the following spring”). A year that is only looked back to supplies nothing.
 */
export function narrativeDates(
  { manuscript, dates }: LintInput,
  running: readonly RunningBlock[],
): { readonly dates: readonly NarrativeDate[]; readonly open: readonly OpenDate[] } {
  const found: NarrativeDate[] = [];
  const open: OpenDate[] = [];
  const stated = new Map<number, DateMention[]>();
  for (const date of dates) stated.set(date.span.block, [...(stated.get(date.span.block) ?? []), date]);
  const firstBlock = running[0]?.block ?? 0;
  // a title may tell the year: The Crisis of 1956
  let nearest: DateMention | undefined;
  let anchor = dates.filter(({ span, precision }) => span.block < firstBlock && precision === 'year').at(-1);
  for (const { block, text, sentences } of running) {
    const own = stated.get(block) ?? [];
    const { text: printed } = manuscript.blocks[block]!;
    for (const sentence of sentences) {
      const isIn = (from: number, to: number) => from >= sentence.from && to <= sentence.to;
      const there = yearsTogether(
        own.filter(({ span, isCompleted }) => !isCompleted && isIn(span.from, span.to)),
        text,
      );
      const isFree = (from: number, to: number) =>
        there.every(({ span }) => span.to <= from || span.from >= to);
      const reckoned = counted(text, sentence, isFree);
      const parts: (DateMention | Loose | Counted)[] = [
        ...there,
        ...loose(
          text,
          sentence,
          (a, b) => isFree(a, b) && reckoned.every((one) => one.to <= a || one.from >= b),
        ),
        ...reckoned,
      ];
      for (const one of parts.sort((a, b) => startOf(a) - startOf(b))) {
        let date: NarrativeDate | undefined;
        if ('span' in one) date = { ...one, known: 'stated' };
        else if (!anchor) {
          if ('way' in one) open.push({ block, from: one.from, to: one.to });
        } else if ('pattern' in one) date = withYear(one, anchor, block);
        else {
          date = countFrom(one, nearest?.span.block === block ? nearest : anchor, block);
          if (!date) open.push({ block, from: one.from, to: one.to });
        }
        if (!date) continue;
        found.push(date);
        if (['day', 'month', 'year'].includes(date.precision) && !date.isImpossible) nearest = date;
        if (leads(date, printed, anchor)) anchor = date;
      }
    }
  }
  return { dates: found, open };
}

/** `in 1931 and 1932`: one stretch of time. */
function yearsTogether(dates: readonly DateMention[], text: string): DateMention[] {
  const kept: DateMention[] = [];
  for (const date of dates) {
    const last = kept.at(-1);
    const isNext =
      last?.precision === 'year' &&
      date.precision === 'year' &&
      date.earliest === last.latest + 1 &&
      text.slice(last.span.to, date.span.from) === ' and ';
    if (!isNext) kept.push(date);
    else
      kept.splice(-1, 1, {
        ...date,
        span: { ...last.span, to: date.span.to },
        earliest: last.earliest,
        precision: 'span',
        edtf: `${last.edtf}/${date.edtf}`,
      });
  }
  return kept;
}

interface Loose {
  readonly from: number;
  readonly to: number;
  readonly pattern: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

interface Counted {
  readonly from: number;
  readonly to: number;
  readonly way: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const startOf = (one: DateMention | Loose | Counted): number => ('span' in one ? one.span.from : one.from);

/** Days and months without a year. */
function loose(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  isFree: (from: number, to: number) => boolean,
): Loose[] {
  const all = DATE_PATTERNS.flatMap(({ form, read }, pattern) =>
    Array.from(text.slice(from, to).matchAll(form), (match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
      pattern,
      groups: match.groups ?? {},
    })).filter(({ groups }) => read(groups, 2000)?.lacksYear === true),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Loose[] = [];
  for (const one of all)
    if (isFree(one.from, one.to) && one.from >= (kept.at(-1)?.to ?? 0) && !isProperName(text, one))
      kept.push(one);
  return kept;
}

/** `the 26 July Movement`; `Article 5 May`. */
const isProperName = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  /^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3)) &&
  /(?<!\p{L})the $/iu.test(text.slice(Math.max(0, from - 4), from));

function counted(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  isFree: (from: number, to: number) => boolean,
): Counted[] {
  return COUNTED.flatMap((form) =>
    Array.from(text.slice(from, to).matchAll(form), (match) => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
      way: match.groups?.way ?? match.groups?.which ?? 'same',
      groups: match.groups ?? {},
    })),
  ).filter(
    (one, i, all) =>
      isFree(one.from, one.to) &&
      all.findIndex((other) => other.from <= one.from && other.to >= one.to) === i,
  );
}

function withYear(one: Loose, anchor: DateMention, block: number): NarrativeDate | undefined {
  const { year } = yearMonthDay(anchor.earliest);
  const read = DATE_PATTERNS[one.pattern]!.read(one.groups, year);
  return read && !read.isImpossible ? mention(read, block, one, 'carried', anchor, false) : undefined;
}

function countFrom(
  { from, to, way, groups }: Counted,
  anchor: DateMention,
  block: number,
): NarrativeDate | undefined {
  const { year, month, day } = yearMonthDay(anchor.earliest);
  const at = { from, to };
  const isBack = /earlier|before|previous|preceding/u.test(way);
  const isSame = way.trim() === 'same';
  const made = (date: WrittenDate | undefined, isRough = false) =>
    date && mention(date, block, at, 'counted', anchor, isRough);
  const step = isSame ? 0 : isBack ? -1 : 1;
  if (groups.season) {
    const [first] = own(SEASONS, groups.season)!;
    const isLaterSameYear =
      !isSame && !isBack && anchor.precision !== 'year' && month < first && groups.season !== 'winter';
    return made(seasonDate(groups.season, isLaterSameYear ? year : year + step));
  }
  if (groups.name) {
    const number = MONTH_NAMES.indexOf(groups.name) + 1;
    return made(
      monthOf(
        isSame || (step > 0 && anchor.precision !== 'year' && month < number) ? year : year + step,
        number,
      ),
    );
  }
  if (groups.month && groups.unit === 'year')
    return made(monthOf(year + step, MONTH_NAMES.indexOf(groups.month) + 1));
  const count =
    groups.count === undefined
      ? Math.abs(step)
      : (own(NUMBERS, groups.count.toLowerCase()) ?? Number(groups.count));
  const signed = isBack ? -count : count;
  const isRough = groups.roughly !== undefined;
  const isDay = anchor.precision === 'day';
  switch (groups.unit) {
    case 'day':
      return isDay ? made(dayDateOf(anchor.earliest + signed), isRough) : undefined;
    case 'week':
      return isDay && signed !== 0 ? made(dayDateOf(anchor.earliest + 7 * signed), true) : undefined;
    case 'month': {
      if (!isDay && anchor.precision !== 'month') return undefined;
      const then = yearMonthDay(addMonths(dayOf(year, month, Math.min(day, 28)), signed));
      return made(monthOf(then.year, then.month), count > 1 || isRough);
    }
    default:
      return made(yearOf(year + signed), isRough);
  }
}

const two = (n: number): string => String(n).padStart(2, '0');

function dayDateOf(at: Day): WrittenDate {
  const { year, month, day } = yearMonthDay(at);
  return { earliest: at, latest: at, precision: 'day', edtf: `${year}-${two(month)}-${two(day)}` };
}

function monthOf(year: number, month: number): WrittenDate {
  const first = dayOf(year, month, 1);
  return {
    earliest: first,
    latest: first + daysInMonth(year, month) - 1,
    precision: 'month',
    edtf: `${year}-${two(month)}`,
  };
}

function yearOf(year: number): WrittenDate {
  return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31), precision: 'year', edtf: String(year) };
}

function mention(
  { earliest, latest, precision, edtf }: WrittenDate,
  block: number,
  { from, to }: { readonly from: number; readonly to: number },
  known: NarrativeDate['known'],
  after: DateMention,
  isApproximate: boolean,
): NarrativeDate {
  return {
    span: { block, from, to },
    earliest,
    latest,
    precision,
    edtf,
    isApproximate,
    isCompleted: true,
    known,
    after,
  };
}

const FAR = 3;

/** Whether the story goes on from a date: not from a span, nor from a year that it only looks back or forward to. */
function leads(date: NarrativeDate, text: string, anchor: DateMention | undefined): boolean {
  if (!['day', 'month', 'season', 'year'].includes(date.precision) || date.isImpossible) return false;
  if (date.precision === 'day') return true;
  const before = text.slice(Math.max(0, date.span.from - 40), date.span.from);
  const inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
  if (inBrackets) return false;
  if (!anchor) return true;
  const years = yearMonthDay(date.earliest).year - yearMonthDay(anchor.earliest).year;
  if (date.precision === 'year' && anchor.precision !== 'year' && years === 0) return false;
  const isName =
    /(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) $/u.test(before) &&
    /^ \p{L}/u.test(text.slice(date.span.to, date.span.to + 2));
  // In 1839 the powers had been …: what was before the story
  const isBefore =
    years < 0 &&
    (isName ||
      /^[^.]{0,120}?(?<!\p{L})had (?:\p{Ll}+ly )?\p{Ll}+(?:ed|n)(?!\p{L})/u.test(text.slice(date.span.to)));
  return !(isBefore || (ASIDE.test(before) && (years < 0 || years > FAR)));
}
