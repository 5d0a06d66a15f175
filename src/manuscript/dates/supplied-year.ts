import { yearMonthDay } from '../../base/calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { WrittenDate } from './written-date.ts';

/** A date further back than this, in characters, no longer says what year is spoken of. */
const LONGEST_WAY = 600;
/** Two years that both stand so near leave it open which is meant. */
const NEAR = 250;
/** A day more than half a year from the date before it may as well belong to the next year, or the last. */
const HALF_A_YEAR = 183;
/** Words after which another year is spoken of, or none. */
const OTHER_YEAR =
  /\b(?:(?<!(?:that|same|this) )years?|decades?|(?:next|following|previous|preceding)(?! (?:day|week|month|morning|night|evening))|every|each|annual(?:ly)?|anniversar(?:y|ies)|always)\b/iu;

/** The year that the dates before a place in a paragraph supply to one that has none, and the date that supplies it. */
export interface SuppliedYear {
  readonly year: number;
  readonly from: DateMention;
}

/** Whether a year in brackets, which may be that of a work, was found. */
export type StandsInBrackets = (date: DateMention) => boolean;

/**
 * The year that is spoken of at a place: that of the last date before it in the paragraph. None where that lies far back, or is a
 * span of several years, or another year stands beside it. A year in brackets, which may be that of a work, supplies nothing.
 */
export function suppliedYear(
  before: readonly DateMention[],
  at: number,
  standsInBrackets: StandsInBrackets,
): SuppliedYear | undefined {
  const nearest: DateMention[] = [];
  for (let i = before.length - 1; i >= 0 && nearest.length < 2; i--) {
    const date = before[i]!;
    if (at - date.span.to > LONGEST_WAY) break;
    const saysNone = date.precision === 'decade' || date.precision === 'century';
    if (!saysNone && !standsInBrackets(date)) nearest.push(date);
  }
  const [last, other] = nearest;
  if (!last || last.isBackwards || yearOf(last) !== yearMonthDay(last.latest).year) return undefined;
  const isOpen =
    last.precision === 'year' && other && yearOf(other) !== yearOf(last) && at - other.span.to <= NEAR;
  return isOpen ? undefined : { year: yearOf(last), from: last };
}

/** Whether a date without a year may take the one that is supplied: takes the words between the two dates. */
export function isSafelySupplied(date: WrittenDate, { from }: SuppliedYear, between: string): boolean {
  if (OTHER_YEAR.test(between)) return false;
  if (from.precision === 'year') return true;
  return Math.abs(date.earliest - from.earliest) <= HALF_A_YEAR;
}

const yearOf = ({ earliest }: DateMention): number => yearMonthDay(earliest).year;
