import { NO_REACH, parseEdtf, possibleDays, rangeHull } from '../../base/edtf/edtf.ts';
import type { Manuscript, Span } from '../manuscript.ts';
import { isNamed, placesOfWords } from '../readings/places-of-words.ts';
import { readingsOf } from '../readings/reading.ts';
import type { DateMention } from './date-mention.ts';

/** What an author may write that a mention of a date can be as precise as; else it is a span. */
const PRECISE = ['day', 'month', 'season', 'year', 'decade', 'century'] as const;

/**
 * Dates, those that the readings name as they say, or taken out where they say that it is none. Words that were not read as a date
 * become one.
 */
export function putDatesRight(dates: readonly DateMention[], manuscript: Manuscript): DateMention[] {
  let put = [...dates];
  for (const reading of readingsOf(manuscript.readings, 'date')) {
    const { edtf } = reading;
    const named = put.filter(({ span }) => isNamed(manuscript, span, reading));
    const spans = named.length > 0 ? named.map(({ span }) => span) : placesOfWords(manuscript, reading);
    const isNew = named.length === 0 ? edtf !== undefined : named.some((date) => date.edtf !== edtf);
    if (spans.length === 0 || !isNew) continue;
    manuscript.readings!.outcome.set(reading, 'used');
    const left = put.filter(({ span }) => !spans.some((other) => overlaps(span, other)));
    put = [...left, ...(edtf === undefined ? [] : spans.map((span) => mentionOf(span, edtf)))];
  }
  return put.sort((a, b) => a.span.block - b.span.block || a.span.from - b.span.from);
}

const overlaps = (a: Span, b: Span): boolean => a.block === b.block && a.from < b.to && a.to > b.from;

function mentionOf(span: Span, edtf: string): DateMention {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error('mentionOf requires a date that was read as EDTF');
  const days = rangeHull(possibleDays(read.date, NO_REACH))!;
  const isSpan = edtf.includes('/');
  const precision = (isSpan ? undefined : PRECISE.find((one) => one === read.date.precision)) ?? 'span';
  return {
    span,
    earliest: days.earliest,
    latest: days.latest,
    precision,
    edtf,
    isApproximate: /[~%]/u.test(edtf),
    isCompleted: false,
  };
}
