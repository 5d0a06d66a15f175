import { type EdtfDate, type EdtfFault, isFault } from './edtf-date.ts';
import { type EdtfSpan, isReversed, readDateInSpan } from './edtf-span.ts';

export type End = 'known' | 'open' | 'unknown';

/** A span and what is said of its two ends. */
export interface EdtfInterval extends EdtfSpan {
  readonly start: End;
  readonly end: End;
}

/** Reads `1965/1972`; `..` for an end that is open, nothing for one that is unknown. */
export function readInterval(text: string): EdtfInterval | EdtfFault {
  const slash = text.indexOf('/');
  const start = readEnd(text.slice(0, slash));
  if (isFault(start)) return start;
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) return { at: second, reason: 'an interval has one slash' };
  const end = readEnd(text.slice(slash + 1));
  if (isFault(end)) return { ...end, at: end.at + slash + 1 };
  if (start.end === 'unknown' && end.end === 'unknown')
    return { at: 0, reason: 'an interval states at least one of its ends' };
  const interval = { first: start.date, last: end.date, start: start.end, end: end.end };
  return isReversed(interval) ? { at: slash + 1, reason: 'the interval ends before it starts' } : interval;
}

function readEnd(text: string): { end: End; date: EdtfDate | undefined } | EdtfFault {
  if (text === '') return { end: 'unknown', date: undefined };
  if (text === '..') return { end: 'open', date: undefined };
  const date = readDateInSpan(text);
  return isFault(date) ? date : { end: 'known', date };
}
