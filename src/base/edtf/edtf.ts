import { isFault } from './edtf-date.ts';
import { type Edtf, readEdtf } from './edtf-read.ts';
import { explainFault } from './edtf-repair.ts';

export type { DayRange } from './edtf-ranges.ts';
export { rangeHull } from './edtf-ranges.ts';
export { NO_REACH, possibleDays, possibleEnd, possibleStart, type Reach } from './edtf-reach.ts';
export type { Edtf } from './edtf-read.ts';

export type EdtfResult = { readonly ok: true; readonly date: Edtf } | EdtfProblem;

/** What is wrong with a text that is not EDTF. `at` is the 0-based column where it goes wrong; `repair` is valid EDTF. */
export interface EdtfProblem {
  readonly ok: false;
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  readonly repair: string | undefined;
  readonly repairs: readonly string[];
  readonly calendar?: string;
}

/**
 * Reads a date in the Extended Date/Time Format, levels 0 to 2 (Library of Congress, 4 February 2019; ISO 8601-2:2019),
 * and Julian dates marked ` OS`, which are our addition. Never throws: a text that is no date gives a problem.
 *
 * @example parseEdtf('1969-03~').date.precision // => 'month'
 */
export function parseEdtf(text: string): EdtfResult {
  const result = readEdtf(text);
  return isFault(result)
    ? { ok: false, at: result.at, ...explainFault(text, result) }
    : { ok: true, date: result };
}
