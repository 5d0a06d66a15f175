import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import type { DateMention } from './date-mention.ts';
import { apartInWords, type Interval, intervalsIn, reached } from './intervals.ts';
import { type Days, type KnownDates, knownDates, namedIn } from './known-dates.ts';

/** What may stand between an interval's event and the date it leads to: `, on `, ` – in `. */
const LEADS_TO = /^\s?[,–—-]\s?(?:(?:on|in|by|at|that is,?|i\.e\.,?) )?(?:the )?$/iu;
/** Between a date and the interval that explains it: `On 20 November, five days after …`, `in 1951, two years later`. */
const EXPLAINED_BY = /^\s?[,(–—]\s?(?:some |about )?$/iu;
/** Between `two years later` and its date. */
const THEN = /^,? ?(?:(?:on|in) )?(?:the )?$/iu;
/** An event's phrase is no longer than this. */
const LONGEST_EVENT = 90;

/** What an interval starts from: days, and how they are known. */
interface Base {
  readonly days: readonly Days[];
  readonly words: string;
  readonly isInText: boolean;
  readonly span?: Span;
}

/**
 * Intervals that do not lead to the date given with them: `ten days after the entry into the war, on 14 August`. The date that is
 * counted from stands in the text, or is that of an event which the case or the chronology knows.
 */
export function reckoningFindings(input: LintInput): Finding[] {
  const index = knownDates(input.study?.record);
  return input.manuscript.blocks.flatMap(({ text, sentences, part, kind }, block) => {
    if (part === 'references' || part === 'back' || kind === 'heading') return [];
    const dates = input.dates.filter(({ span }) => span.block === block);
    if (dates.length === 0) return [];
    return sentences.flatMap((sentence) => {
      const words = text.slice(sentence.from, sentence.to);
      return intervalsIn(words).flatMap((interval) => {
        const at = { ...interval, from: interval.from + sentence.from, to: interval.to + sentence.from };
        return judged(at, { text, sentence, dates, block }, index, input);
      });
    });
  });
}

interface Surroundings {
  readonly text: string;
  readonly sentence: { readonly from: number; readonly to: number };
  readonly dates: readonly DateMention[];
  readonly block: number;
}

function judged(interval: Interval, around: Surroundings, index: KnownDates, input: LintInput): Finding[] {
  const isBetween = interval.way === 'after' || interval.way === 'before';
  const found = isBetween ? fromEvent(interval, around, index) : fromBefore(interval, around);
  if (!found) return [];
  const { target, base, said } = found;
  if (target.isApproximate || target.precision === 'decade' || target.precision === 'century') return [];
  if (!isFine(interval, target)) return [];
  if (base.days.some((days) => meets(reached(days, interval), target))) return [];
  const [days] = base.days;
  const given = rangeInWords(target.earliest, target.latest);
  const apart = apartInWords(days!, target);
  return [
    finding(
      'date-arithmetic',
      input.manuscript,
      {
        block: around.block,
        from: Math.min(interval.from, target.span.from),
        to: Math.max(said.to, target.span.to),
      },
      confidenceOf(interval, target, base, around),
      {
        said: around.text.slice(said.from, said.to),
        given,
        base: base.words,
        apart,
        repair: `write ${apart.replace(/^about /u, '')}, or mend the date`,
      },
      base.span ? [{ span: base.span, says: 'the date counted from' }] : [],
    ),
  ];
}

/** A count of days is held only against a day, one of months against a month or a day. */
function isFine({ unit }: Interval, { precision }: DateMention): boolean {
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') return precision === 'day';
  if (unit === 'month') return precision === 'day' || precision === 'month';
  return true;
}

const meets = (a: Days, b: Days): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

function confidenceOf(
  { unit, isRounded }: Interval,
  target: DateMention,
  base: Base,
  around: Surroundings,
): Confidence {
  if (!base.isInText) return 'likely';
  const [days] = base.days;
  const isExact =
    days!.earliest === days!.latest && target.precision === 'day' && !target.isCompleted && unit === 'day';
  const isNear = base.span !== undefined && base.span.from >= around.sentence.from;
  if (!isNear) return 'look';
  return isExact && !isRounded ? 'certain' : 'likely';
}

interface Reckoning {
  readonly target: DateMention;
  readonly base: Base;
  readonly said: { readonly from: number; readonly to: number };
}

/** `N units after EVENT, on DATE`, or `On DATE, N units after EVENT`. */
function fromEvent(
  interval: Interval,
  { text, sentence, dates, block }: Surroundings,
  index: KnownDates,
): Reckoning | undefined {
  const rest = text.slice(interval.to, Math.min(sentence.to, interval.to + LONGEST_EVENT + 40));
  const inside = dates.filter(({ span }) => span.from >= interval.to && span.to <= sentence.to);
  const after = inside.find(({ span }) => {
    const comma = text.lastIndexOf(',', span.from);
    const gap = comma > interval.to ? text.slice(comma, span.from) : '';
    return span.from - interval.to <= LONGEST_EVENT + 20 && LEADS_TO.test(gap);
  });
  const before = dates.findLast(({ span }) => span.to <= interval.from && span.from >= sentence.from);
  const explained =
    before && EXPLAINED_BY.test(text.slice(before.span.to, interval.from)) ? before : undefined;
  const target = explained ?? after;
  if (!target) return undefined;
  const eventEnd =
    target === after ? text.lastIndexOf(',', target.span.from) : interval.to + endOfPhrase(rest);
  const said = { from: interval.from, to: eventEnd };
  const own = inside.find(
    ({ span }) => span.from >= interval.to && span.to <= eventEnd && span !== target.span,
  );
  if (own) {
    const words = `the text gives ${rangeInWords(own.earliest, own.latest)}`;
    return {
      target,
      said,
      base: { days: [own], words, isInText: true, span: { block, from: own.span.from, to: own.span.to } },
    };
  }
  const phrase = text.slice(interval.to, eventEnd);
  const named = namedIn(text.slice(interval.to, sentence.to), index, interval.to).filter(
    ({ from }) => from < eventEnd,
  );
  const [event] = named;
  if (!event || phrase.length > LONGEST_EVENT) return undefined;
  const [usual] = event.known.datings;
  const words = `${event.known.says.replace(/\.$/u, '')} (${event.known.source}): ${rangeInWords(usual!.earliest, usual!.latest)}`;
  return { target, said, base: { days: event.known.datings, words, isInText: false } };
}

function endOfPhrase(text: string): number {
  const end = text.search(/[,;:.()–—]/u);
  return end < 0 ? text.length : end;
}

/** `In 1949 … Two years later, in 1951`. */
function fromBefore(
  interval: Interval,
  { text, sentence, dates, block }: Surroundings,
): Reckoning | undefined {
  const target = dates.find(
    ({ span }) =>
      span.from >= interval.to && span.to <= sentence.to && THEN.test(text.slice(interval.to, span.from)),
  );
  const base = dates.findLast(({ span }) => span.to <= interval.from);
  if (
    !target ||
    !base ||
    base.isApproximate ||
    base.precision === 'decade' ||
    base.precision === 'century' ||
    base.precision === 'span'
  )
    return undefined;
  const words = `the date before it is ${rangeInWords(base.earliest, base.latest)}`;
  return {
    target,
    said: { from: interval.from, to: interval.to },
    base: { days: [base], words, isInText: true, span: { block, from: base.span.from, to: base.span.to } },
  };
}
