import type { JudgeReport } from '../argue/judge-report.ts';
import { parseDuration } from '../base/duration.ts';
import { countOf, listInWords, numberInWords } from './number-words.ts';

/** A duration as a reader says it: `1 year`, `6 months`, `1 year and 6 months`; what is no duration stays as it is. */
export function durationInWords(text: string): string {
  const duration = parseDuration(text);
  if (duration === undefined) return text;
  const parts = [
    duration.years > 0 ? countOf(duration.years, 'year') : '',
    duration.months > 0 ? countOf(duration.months, 'month') : '',
    duration.days > 0 ? countOf(duration.days, 'day') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no time' : listInWords(parts);
}

/** Under what the claims were judged: how the record was read. */
export function readingInWords({ reading }: Pick<JudgeReport, 'reading'>): string {
  return [
    `an act counts half after ${durationInWords(reading.halfLife)}`,
    `a phase moves at least ${numberInWords(reading.amplitude)} points over at least ${durationInWords(reading.shortest)}`,
    `a relation within ±${numberInWords(reading.neutral)} is neutral`,
    `weights of the ${reading.weights} table`,
  ].join('; ');
}

/** Who is believed: `all sources believed`, `account share2003`. */
export function accountInWords(account: string): string {
  return account === 'all' ? 'all sources believed' : `account ${account}`;
}
