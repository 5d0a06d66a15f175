import type { Interval } from '../base/interval.ts';
import type { CaseRecord } from './case-record.ts';
import { rangeWords } from './dates/range-words.ts';

/**
 * Why nothing can have passed between some actors over a time, where one of them had certainly ended before its first day, or
 * had certainly not begun by its last: what cannot be is no silence of two who could deal with each other. Undefined where all may have been there.
 */
export function absenceOf(
  { bounds }: CaseRecord,
  actors: readonly string[],
  { start, end }: Interval,
): string | undefined {
  for (const actor of actors) {
    const span = bounds.get(actor);
    if (span?.end && span.end.latest < start)
      return `"${actor}" ended ${rangeWords(span.end)}, and nothing is known of one that is gone`;
    if (span && span.first.earliest > end)
      return `"${actor}" began ${rangeWords(span.first)}, and nothing is known of one that is not yet there`;
  }
  return undefined;
}
