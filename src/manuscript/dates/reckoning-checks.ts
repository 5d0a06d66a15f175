import { yearMonthDay } from '../../base/calendar.ts';
import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';
import { apartInWords, type Interval, intervalsIn, meets, reached } from './intervals.ts';
import type { Days } from './known-dates.ts';
import { eventIndex } from './named-events.ts';
import { isPlain, type Reckoning, reckoningOf } from './reckonings.ts';

/**
 * Intervals that do not lead to the date given with them: `ten days after the entry into the war, on 14 August`. The date that is
 * counted from stands in the text, or is that of an event which the case or the chronology knows.
 */
export function reckoningFindings(input: LintInput): Finding[] {
  const index = eventIndex(input);
  const quoted = spanIndex(input.quotations);
  return datedSentences(input).flatMap((sentence) =>
    intervalsIn(sentence.text.slice(sentence.from, sentence.to)).flatMap((found) => {
      const interval = { ...found, from: found.from + sentence.from, to: found.to + sentence.from };
      const reckoning = reckoningOf(interval, sentence, index);
      if (!reckoning || !isPlain(reckoning.target) || leads(reckoning)) return [];
      return [misreckoned(reckoning, sentence, input, quoted)];
    }),
  );
}

function leads({ interval, target, base }: Reckoning): boolean {
  return base.days.some((days) =>
    countsYears(interval, base.date, target)
      ? yearOf(target) ===
        yearOf(days) + (interval.way === 'earlier' || interval.way === 'before' ? -1 : 1) * interval.count
      : meets(reached(days, interval), target),
  );
}

/** Between two bare years whole years are counted, and no half ones. */
function countsYears(
  { unit, way, isRounded }: Interval,
  date: DateMention | undefined,
  target: DateMention,
): boolean {
  const isBare = date?.precision === 'year' && target.precision === 'year';
  return isBare && unit === 'year' && way !== 'within' && !isRounded;
}

const yearOf = ({ earliest }: Days): number => yearMonthDay(earliest).year;

function misreckoned(
  reckoning: Reckoning,
  { block, text }: DatedSentence,
  { manuscript }: LintInput,
  quoted: SpanIndex,
): Finding {
  const { interval, target, base, said } = reckoning;
  const span = {
    block,
    from: Math.min(interval.from, target.span.from),
    to: Math.max(said.to, target.span.to),
  };
  const [days] = base.days;
  const counted = rangeInWords(days!.earliest, days!.latest);
  const apart = apartInWords(days!, target);
  const from =
    base.where === 'known'
      ? `${base.says!.replace(/\.$/u, '')} (${base.source}): ${counted}`
      : base.where === 'phrase'
        ? `it is counted from ${counted}`
        : `the date before it is ${counted}`;
  return finding(
    'date-arithmetic',
    manuscript,
    span,
    confidenceOf(reckoning),
    {
      said: text.slice(said.from, said.to).trim(),
      given: rangeInWords(target.earliest, target.latest),
      base: from,
      apart,
      repair: repairOf(reckoning, apart),
      isQuoted: quoted.covers(span),
    },
    base.date ? [{ span: base.date.span, says: 'the date counted from' }] : [],
  );
}

function repairOf({ interval: { way }, target, base }: Reckoning, apart: string): string {
  const [days] = base.days;
  const isBack = way === 'before' || way === 'earlier';
  if (isBack ? target.earliest > days!.latest : target.latest < days!.earliest)
    return `the date given is the ${isBack ? 'later' : 'earlier'} one: mend the order, or a date`;
  return isExact(days!, target) ? `write ${apart}, or mend the date` : 'mend the interval or the date';
}

const isExact = (days: Days, { precision }: DateMention): boolean =>
  precision === 'day' && days.earliest === days.latest;

/** Two days that the text gives side by side are certain; a date told before may be another's. */
function confidenceOf({ interval, target, base, isTight }: Reckoning): Confidence {
  if (!isTight || base.where === 'before') return 'look';
  if (base.where === 'known') return 'likely';
  const bothDays = isExact(base.days[0]!, target) && !target.isCompleted && !base.date!.isCompleted;
  const isNarrow = interval.unit === 'day' || interval.unit === 'week' || interval.unit === 'fortnight';
  if (base.where === 'phrase' && bothDays && isNarrow && !interval.isRounded) return 'certain';
  const isOneYearOut =
    base.date!.precision === 'year' &&
    target.precision === 'year' &&
    meets(reached(base.days[0]!, interval), target);
  return isOneYearOut ? 'look' : 'likely';
}
