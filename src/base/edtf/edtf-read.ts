import {
  type EdtfDate,
  type EdtfFault,
  type EdtfLevel,
  isFault,
  type Precision,
  precisions,
  readDate,
} from './edtf-date.ts';
import { type End, readInterval } from './edtf-interval.ts';
import type { DayRange } from './edtf-ranges.ts';
import { readSet } from './edtf-set.ts';
import { type EdtfSpan, spanRanges } from './edtf-span.ts';
import { readDateTime } from './edtf-time.ts';
import { readLongYear } from './edtf-year.ts';

/** An EDTF date as it was written, with the days it stands for before any doubt is given room (`possibleDays` gives it). */
export interface Edtf {
  readonly text: string;
  readonly level: EdtfLevel;
  /** `one-of` is `[…]`: one of these, not known which. `all-of` is `{…}`: each of these. */
  readonly kind: 'date' | 'interval' | 'one-of' | 'all-of';
  /** Sorted and disjoint for a date; one for an interval; for a set, those of each member in the order written. */
  readonly ranges: readonly DayRange[];
  /** Whether any part of it is marked `?` or `%`. */
  readonly uncertain: boolean;
  /** Whether any part of it is marked `~` or `%`. */
  readonly approximate: boolean;
  /** The coarsest of its dates'. */
  readonly precision: Precision;
  /** `open` (`..`): no such end is stated, whether there is one or not. `unknown` (nothing written): there is one, nobody knows when. */
  readonly start: End;
  readonly end: End;
  /** The days on which an interval can start: undefined where open or unknown, and where it is not an interval. */
  readonly startRange: DayRange | undefined;
  readonly endRange: DayRange | undefined;
  /** The dates themselves, each with its own doubts: one span for a date or an interval, one for each member of a set. */
  readonly spans: readonly EdtfSpan[];
}

/** Reads an EDTF string; where it is none, a fault says where and why. `parseEdtf` adds the repair. */
export function readEdtf(text: string): Edtf | EdtfFault {
  const opening = text.charAt(0);
  if (opening === '[' || opening === '{') {
    const set = readSet(text);
    return isFault(set) ? set : edtfOfSet(text, opening === '[' ? 'one-of' : 'all-of', set.spans);
  }
  if (text.includes('/')) {
    const interval = readInterval(text);
    return isFault(interval) ? interval : edtfOfInterval(text, interval, interval.start, interval.end);
  }
  const date = readSingle(text);
  return isFault(date) ? date : edtfOfDate(text, date);
}

function readSingle(text: string): EdtfDate | EdtfFault {
  if (text.startsWith('Y') || /^-?\d{4}S/.test(text)) return readLongYear(text);
  if (/^-?\d{4}-\d\d-\d\dT/.test(text)) return readDateTime(text);
  return readDate(text);
}

function edtfOfDate(text: string, date: EdtfDate): Edtf {
  return {
    text,
    level: date.level,
    kind: 'date',
    get ranges() {
      return date.ranges;
    },
    uncertain: date.uncertain,
    approximate: date.approximate,
    precision: date.precision,
    start: 'known',
    end: 'known',
    startRange: undefined,
    endRange: undefined,
    spans: [{ first: date, last: date }],
  };
}

function edtfOfInterval(text: string, span: EdtfSpan, start: End, end: End): Edtf {
  return {
    text,
    level: levelOfInterval(text, span),
    kind: 'interval',
    ranges: spanRanges(span),
    ...common([span]),
    start,
    end,
    startRange: span.first?.hull,
    endRange: span.last?.hull,
    spans: [span],
  };
}

function edtfOfSet(text: string, kind: 'one-of' | 'all-of', spans: readonly EdtfSpan[]): Edtf {
  let ranges: readonly DayRange[] | undefined;
  return {
    text,
    level: 2,
    kind,
    get ranges() {
      ranges ??= spans.flatMap(spanRanges);
      return ranges;
    },
    ...common(spans),
    start: spans[0]?.first ? 'known' : 'open',
    end: spans.at(-1)?.last ? 'known' : 'open',
    startRange: undefined,
    endRange: undefined,
    spans,
  };
}

function common(spans: readonly EdtfSpan[]): {
  uncertain: boolean;
  approximate: boolean;
  precision: Precision;
} {
  const dates = spans.flatMap(({ first, last }) => [first, last]).filter((date) => date !== undefined);
  const coarsest = Math.max(...dates.map((date) => precisions.indexOf(date.precision)));
  return {
    uncertain: dates.some((date) => date.uncertain),
    approximate: dates.some((date) => date.approximate),
    precision: precisions[coarsest] ?? 'longer',
  };
}

/** Level 1 knows open and unknown ends and doubts about a whole date; unspecified digits in an interval are level 2. */
function levelOfInterval(text: string, { first, last }: EdtfSpan): EdtfLevel {
  if (text.includes('X')) return 2;
  const ofEnds = Math.max(first?.level ?? 1, last?.level ?? 1);
  return ofEnds as EdtfLevel;
}
