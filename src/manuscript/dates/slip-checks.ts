import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { DateMention } from './date-mention.ts';

/** So many years apart, a year belongs to another time. */
const FAR = 50;
/** A text must have so many dates for one to stand out, and its usual year be named so often. */
const LEAST_DATES = 5;
const LEAST_USUAL = 3;

/** A year or a decade that stands alone, a century from one that is often named: 1845 in a text on 1945. */
export function slipFindings({ manuscript, dates }: LintInput): Finding[] {
  const counted = dates.filter(({ precision, isCompleted }) => precision !== 'century' && !isCompleted);
  if (counted.length < LEAST_DATES) return [];
  const times = new Map<number, number>();
  for (const date of counted) times.set(yearOf(date), (times.get(yearOf(date)) ?? 0) + 1);
  const years = [...times.keys()];
  return counted.flatMap((date) => {
    const year = yearOf(date);
    if (times.get(year) !== 1 || years.some((other) => other !== year && Math.abs(other - year) <= FAR))
      return [];
    const usual = [year + 100, year - 100].find((other) => (times.get(other) ?? 0) >= LEAST_USUAL);
    if (usual === undefined) return [];
    return [
      finding('date-slip', manuscript, date.span, 'look', {
        year: String(year),
        usual: String(usual),
        times: times.get(usual)!,
      }),
    ];
  });
}

const yearOf = ({ earliest }: DateMention): number => yearMonthDay(earliest).year;
