import type { DateMention } from './date-mention.ts';
import type { DatedSentence } from './dated-sentences.ts';
import type { Interval } from './intervals.ts';
import type { Days } from './known-dates.ts';
import type { NameIndex } from './named-events.ts';
import { namedIn } from './named-events.ts';
import { stemsOf } from './stems.ts';

/** What an interval is counted from: days that it can be, and how they are known. */
export interface CountedFrom {
  readonly days: readonly Days[];
  /** The date in the text; none for a date of the case or the chronology. */
  readonly date?: DateMention;
  /** How far the date lies: in the event's own phrase, in the sentence, in one before. */
  readonly where: 'phrase' | 'sentence' | 'before' | 'known';
  /** The event and its source, for a date that the text does not give. */
  readonly says?: string;
  readonly source?: string;
}

/** An interval, the date it is said to lead to, and what it is counted from. */
export interface Reckoning {
  readonly interval: Interval;
  readonly target: DateMention;
  readonly base: CountedFrom;
  /** Where the interval and its event stand. */
  readonly said: { readonly from: number; readonly to: number };
  /** The date stands right beside the interval. */
  readonly isTight: boolean;
}

/** What may stand between an event and the date that its interval leads to: `, on `, ` – in `. */
const LEADS_TO = /^[,–—-]\s?(?:(?:on|in|by|at|that is,?|i\.e\.,?|namely) )?(?:the )?$/iu;
/** Between a date and the interval that explains it: `On 20 November, five days after …`. */
const EXPLAINED_BY = /^\s?[,(–—-]?\s?(?:only |just |some |exactly |a full |that is,? )?$/iu;
/** Between `two years later` and its date. */
const THEN = /^,? ?(?:(?:on|in) )?(?:the )?$/iu;
const SENTENCE_START = /^(?:On|In|By) (?:the )?$/u;
const BOUNDARY = /[,;:()–—]|\s-\s/gu;
/** Dates of a sentence further away are not looked at. */
const SENTENCE_WITHIN = 300;
/** An event's phrase is no longer than this. */
const LONGEST_EVENT = 100;
/** `the`, `its formal`: what may stand before an event's name. */
const BEFORE_NAME = /^ (?:(?!of\b|to\b|with\b|for\b)[\p{L}’'-]+ ){0,3}$/u;
/** What may follow it without making it another event. */
const AFTER_NAME =
  /^(?:['’]s)?(?: (?:ended|began|opened|closed|concluded|took place|was signed|by|of|in|at|on|with|against|the|and|\p{Lu}[\p{L}.’'-]*))*\s*$/u;

/** The reckoning that an interval of a sentence makes, where both of its dates are known. */
export function reckoningOf(
  interval: Interval,
  sentence: DatedSentence,
  index: NameIndex,
): Reckoning | undefined {
  return interval.way === 'later' || interval.way === 'earlier'
    ? fromDateBefore(interval, sentence)
    : fromEvent(interval, sentence, index);
}

/** `N units after EVENT, on DATE`, `On DATE, N units after EVENT`, and, less surely, `On DATE they met, N units after EVENT`. */
function fromEvent(interval: Interval, sentence: DatedSentence, index: NameIndex): Reckoning | undefined {
  const { text, dates } = sentence;
  const own = dates.filter(
    ({ span }) =>
      span.from >= Math.max(sentence.from, interval.from - SENTENCE_WITHIN) &&
      span.to <= Math.min(sentence.to, interval.to + SENTENCE_WITHIN),
  );
  const before = own.findLast(({ span }) => span.to <= interval.from);
  const explained =
    before && EXPLAINED_BY.test(text.slice(before.span.to, interval.from)) ? before : undefined;
  const led = explained ? undefined : ledTo(interval, own, text);
  const first = own[0];
  const far =
    !explained && !led && first && first === before && isFirstWord(first, sentence) && own.length <= 2
      ? first
      : undefined;
  const target = explained ?? led ?? far;
  if (!target) return undefined;
  const end = led ? commaBefore(text, led) : phraseEnd(interval, sentence, own);
  if (end - interval.to > LONGEST_EVENT) return undefined;
  const base = countedFrom(interval, end, target, sentence, index);
  if (!base) return undefined;
  return { interval, target, base, said: { from: interval.from, to: end }, isTight: target !== far };
}

function ledTo(interval: Interval, own: readonly DateMention[], text: string): DateMention | undefined {
  return own.find(({ span }) => {
    const comma = commaBefore(text, { span });
    return comma > interval.to && LEADS_TO.test(text.slice(comma, span.from));
  });
}

function commaBefore(text: string, { span }: Pick<DateMention, 'span'>): number {
  const before = text.slice(Math.max(0, span.from - 30), span.from);
  const at = Math.max(
    ...[',', '–', '—'].map((mark) => before.lastIndexOf(mark)),
    before.lastIndexOf(' - ') + 1 || -1,
  );
  return at < 0 ? -1 : span.from - before.length + at;
}

const isFirstWord = ({ span }: DateMention, { text, from }: DatedSentence): boolean =>
  SENTENCE_START.test(text.slice(from, span.from).trimStart());

/** Where an event's phrase ends: at a comma that is not part of a date. */
function phraseEnd(interval: Interval, { text, to }: DatedSentence, own: readonly DateMention[]): number {
  const rest = text.slice(interval.to, Math.min(to, interval.to + LONGEST_EVENT + 20));
  for (const { index } of rest.matchAll(BOUNDARY)) {
    const at = interval.to + index;
    if (!own.some(({ span }) => span.from <= at && at < span.to)) return at;
  }
  return interval.to + rest.replace(/[.?!”"’]+\s*$/u, '').length;
}

function countedFrom(
  interval: Interval,
  end: number,
  target: DateMention,
  sentence: DatedSentence,
  index: NameIndex,
): CountedFrom | undefined {
  const { text, dates, from, to } = sentence;
  const inside = dates.filter(
    (date) => date !== target && date.span.from >= interval.to && date.span.to <= end,
  );
  if (inside.length > 1) return undefined;
  const [date] = inside;
  if (date) return isPlain(date) ? { days: [date], date, where: 'phrase' } : undefined;
  const first = Math.max(from, interval.from - LONGEST_EVENT);
  const [event, ...others] = namedIn(
    text.slice(first, Math.min(to, end + LONGEST_EVENT)),
    index,
    first,
  ).filter((named) => named.from >= interval.to && named.from < end);
  const isIt =
    event &&
    BEFORE_NAME.test(text.slice(interval.to, event.from)) &&
    (event.to >= end || AFTER_NAME.test(text.slice(event.to, end)));
  if (isIt) {
    const same = [event, ...others.filter((other) => other.from <= event.to)];
    const { says, source } = event.known;
    return { days: same.flatMap(({ known }) => known.datings), where: 'known', says, source };
  }
  if (event) return undefined;
  const phrase = text.slice(interval.to, end);
  return toldBefore(phrase, interval, sentence) ?? pointedTo(phrase, interval, target, sentence);
}

/** So far back, in characters, an event's date is looked for. */
const TOLD_WITHIN = 500;
const MOST_WORDS = 5;

/** The date of a sentence before that has every word of the event's phrase: `the armistice`. */
function toldBefore(
  phrase: string,
  interval: Interval,
  { text, dates }: DatedSentence,
): CountedFrom | undefined {
  const wanted = stemsOf(phrase).map(({ stem }) => stem);
  if (wanted.length === 0 || wanted.length > MOST_WORDS || wanted.some((word) => PRONOUNS.has(word)))
    return undefined;
  const start = Math.max(0, interval.from - TOLD_WITHIN);
  const words = text.slice(start, interval.from);
  const tells = new Map<string, boolean>();
  const told = dates.filter((date) => {
    if (date.span.from < start || date.span.to > interval.from || !isPlain(date)) return false;
    const sentence = sentenceAround(words, date.span.from - start);
    if (!tells.has(sentence)) tells.set(sentence, hasAll(sentence, wanted));
    return tells.get(sentence);
  });
  const date = told.at(-1);
  return date && { days: told, date, where: 'before' };
}

/** `the armistice`, `the first observation`: an event that the reader is taken to know from the sentences right before. */
const DEFINITE = /^ the (?:\p{Ll}+ ){0,2}\p{Ll}+$/u;
const NEARBY = 300;
/** Dates of one story lie no further apart. */
const ONE_STORY_DAYS = 62;

/** The days told right before, when the event's phrase only points back to them: none of them need be its own. */
function pointedTo(
  phrase: string,
  { from: start, unit }: Interval,
  target: DateMention,
  { dates }: DatedSentence,
): CountedFrom | undefined {
  if (!DEFINITE.test(phrase) || unit === 'month' || unit === 'year' || unit === 'decade') return undefined;
  const near = dates.filter(
    (date) => date !== target && date.span.to <= start && date.span.to >= start - NEARBY,
  );
  const date = near.at(-1);
  const isStory = near.every(
    (one) =>
      one.precision === 'day' && isPlain(one) && Math.abs(one.earliest - target.earliest) <= ONE_STORY_DAYS,
  );
  return date && isStory ? { days: near, date, where: 'before' } : undefined;
}

const PRONOUNS = new Set('that this it which these those all being having'.split(' '));

function hasAll(sentence: string, wanted: readonly string[]): boolean {
  const there = new Set(stemsOf(sentence).map(({ stem }) => stem));
  return wanted.every((word) => there.has(word));
}

function sentenceAround(text: string, at: number): string {
  const end = text.indexOf('. ', at);
  return text.slice(text.lastIndexOf('. ', at) + 1, end < 0 ? text.length : end);
}

/** `In 1949 … Two years later, in 1951`: from the date before, or from any other of the paragraph that fits. */
function fromDateBefore(interval: Interval, sentence: DatedSentence): Reckoning | undefined {
  const { text, dates, from, to } = sentence;
  const near = dates.filter(({ span }) => span.from >= from && span.to <= to);
  const led = near.find(
    ({ span }) => span.from >= interval.to && THEN.test(text.slice(interval.to, span.from)),
  );
  // `In 1960, four years later`.
  const last = near.findLast(({ span }) => span.to <= interval.from);
  const isExplained = !led && last && /^, $/u.test(text.slice(last.span.to, interval.from));
  const target = led ?? (isExplained && isFirstWord(last, sentence) ? last : undefined);
  const own = dates.filter((date) => date !== target && date.span.to <= interval.from);
  const before = own.length > 0 || !led ? own : sentence.before;
  const date = before.at(-1);
  if (
    !target ||
    !date ||
    !isPlain(date) ||
    before.some((other) => !isPlain(other) && other.span.from >= from)
  )
    return undefined;
  const where = date.span.block === sentence.block && date.span.from >= from ? 'sentence' : 'before';
  return {
    interval,
    target,
    base: { days: [date, ...before.slice(0, -1).filter(isPlain)], date, where },
    said: { from: interval.from, to: interval.to },
    isTight: true,
  };
}

const PLAIN = new Set(['day', 'month', 'season', 'year']);

/** Whether a date says when, and not only about when. */
export const isPlain = ({ precision, isApproximate, isImpossible }: DateMention): boolean =>
  PLAIN.has(precision) && !isApproximate && !isImpossible;
