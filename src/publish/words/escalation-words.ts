import type { Range } from '../../report/date-report.ts';
import { numberInWords } from './number-words.ts';

/** The level that a crisis had reached, with its range over the worlds where they differ: `escalation 4`, `escalation 4 (2 to 4)`. */
export function escalationInWords({ median, low, high }: Range): string {
  const range = low === high ? '' : ` (${numberInWords(low)} to ${numberInWords(high)})`;
  return `escalation ${numberInWords(median)}${range}`;
}
