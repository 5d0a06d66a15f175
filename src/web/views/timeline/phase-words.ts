import { type Day, formatDay } from '../../../base/calendar.ts';
import { dayInWords } from '../../../base/day-words.ts';
import { inWorlds } from '../../../publish/words/number-words.ts';
import type { Range, SeriesReport } from '../../../report/date-report.ts';

type PhaseOf = SeriesReport['phases'][number];

/** When a phase began and was at its peak, how surely: `onset 2 March 1969 (95 %: 2 March 1969 to 1 May 1969), peak …`. */
export function phaseInWords({ onsetRange, peakRange, share }: PhaseOf, worlds: number): string {
  return `onset ${rangeOfDays(onsetRange)}, peak ${rangeOfDays(peakRange)}, ${inWorlds(share, worlds)}`;
}

/** The median day, and the days between which 95 % lie where they are more than one. */
export function rangeOfDays({ median, low, high }: Range): string {
  const words = (day: number) => dayInWords(Math.round(day) as Day);
  const one = words(median);
  const [from, to] = [words(low), words(high)];
  return from === to ? one : `${one} (95 %: ${from} to ${to})`;
}

/** A day as tables write it, when a median of two days lies between them. */
export const phaseDay = (day: number): string => formatDay(Math.round(day));
