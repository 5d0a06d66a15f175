import { parseDuration } from '../../base/duration.ts';
import { parseEdtf } from '../../base/edtf/edtf.ts';
import { factTables } from '../../record/tables.ts';
import { addFault, type Checker } from './loose.ts';
import { nearestId } from './nearest-id.ts';
import type { Span } from './syntax.ts';
import type { TypedDate, TypedDuration } from './typed.ts';

/** The date that a text is, or its fault. */
export function dateOf(checker: Checker, text: string, span: Span): TypedDate | undefined {
  const read = parseEdtf(text);
  if (read.ok) return { is: 'date', text, edtf: read.date, type: 'time', span };
  const hint = otherThanDate(checker, text);
  const message = hint === undefined ? read.message : `"${text}" is neither a number nor a date`;
  return addFault(checker, 'claim-date', span, { message, hint: hint ?? read.hint });
}

/** What was meant by a word that begins with a digit and is no date, where that can be told. */
function otherThanDate(checker: Checker, text: string): string | undefined {
  const near = /\p{L}{3}/u.test(text) ? nearestId(text, factTables, checker.names) : undefined;
  if (near !== undefined) return `did you mean "${near}"?`;
  const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text);
  if (percent) return `write a share as a number between 0 and 1: ${Number(percent[1]) / 100}`;
  const [first = '', second = '', more] = text.split(/[-/]/);
  const areNumbers = [first, second].every((part) => /^\d+(?:\.\d+)?$/.test(part)) && more === undefined;
  if (areNumbers && text.includes('/')) return 'write `a / b` to divide, with spaces';
  return areNumbers && !/^\d{4}-\d\d?$/.test(text) ? 'write `a - b` to subtract, with spaces' : undefined;
}

/** The length of time that a text is, or its fault. */
export function durationOf(checker: Checker, text: string, span: Span): TypedDuration | undefined {
  const duration = parseDuration(text);
  if (duration) return { is: 'duration', text, duration, type: 'duration', span };
  return addFault(checker, 'claim-date', span, {
    message: `"${text}" is not a length of time`,
    hint: 'expected years, months, weeks, days in this order, as in P1Y6M or P30D',
  });
}
