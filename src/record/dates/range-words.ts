import { rangeInWords } from '../../base/date-words.ts';
import type { DayRange } from '../../base/edtf/edtf.ts';

/** When it was, with its preposition: `on 2 March 1969`, `on 2–15 March 1969`, `in March 1969`, `in 1965–1972`. */
export function rangeWords({ earliest, latest }: DayRange): string {
  const words = rangeInWords(earliest, latest);
  if (/^(?:on|in|at) /u.test(words)) return words;
  return `${/^(?:\p{Lu}|\d{4}|\d+ BC)/u.test(words) ? 'in' : 'on'} ${words}`;
}
