import { MONTH_PATTERN } from '../../base/months.ts';

const DATE = new RegExp(String.raw`(\d) (?=(?:${MONTH_PATTERN})\b)`, 'g');

/** Keeps a day with its month at the end of a line: `4 October 1949` does not part after the 4. */
export function wholeDates(text: string): string {
  return text.replace(DATE, '$1\u00a0');
}
