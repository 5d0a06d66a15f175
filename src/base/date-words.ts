import { rangeInWords } from './day-words.ts';
import type { EdtfDate } from './edtf/edtf-date.ts';
import type { Edtf } from './edtf/edtf-read.ts';
import type { EdtfSpan } from './edtf/edtf-span.ts';
import { edtfDateInWords } from './edtf-date-words.ts';

export { dayInWords, rangeInWords } from './day-words.ts';

/**
 * An EDTF date as a historian would write it: `c. March 1969`, `1969 (?)`, `spring 1969`, `1960s`, `1965–1972`,
 * `from c. 1965 to 1972`, `from 1949 on`, `until 1949, start unknown`, `between 1965 and 1972`, `in or before 1984`.
 * It never claims more than is stated: a day that nobody knows is `a day of April 1985`.
 */
export function edtfInWords(date: Edtf): string {
  const [span] = date.spans;
  if (span === undefined) throw new Error('edtfInWords requires a date with at least one span');
  if (date.kind === 'date') return edtfDateInWords(span.first!);
  if (date.kind === 'interval') return intervalInWords(date, span);
  return setInWords(date);
}

function intervalInWords({ start, end }: Edtf, span: EdtfSpan): string {
  const { first, last } = span;
  if (first && last)
    return isPlainPair(first, last)
      ? hullInWords(span)
      : `from ${edtfDateInWords(first)} to ${edtfDateInWords(last)}`;
  if (first) return `from ${edtfDateInWords(first)}${end === 'open' ? ' on' : ', end unknown'}`;
  if (last) return `until ${edtfDateInWords(last)}${start === 'open' ? '' : ', start unknown'}`;
  if (start === end) return 'open at both ends';
  return start === 'open' ? 'open start, end unknown' : 'start unknown, open end';
}

function setInWords(date: Edtf): string {
  const [only, second] = date.spans;
  const { first, last } = only!;
  if (date.kind === 'all-of') return enumerate(date.spans.map(memberInWords), 'and');
  if (second === undefined) {
    return first && last && first !== last ? betweenInWords(first, last) : choiceInWords(only!);
  }
  const members = date.spans.map(choiceInWords);
  return members.length === 2 ? members.join(' or ') : `one of ${members.join(', ')}`;
}

/** `between 1965 and 1972`, `between 11 and 20 March 1969`. */
function betweenInWords(first: EdtfDate, last: EdtfDate): string {
  const [from, to] = [edtfDateInWords(first), edtfDateInWords(last)];
  const [day, ...monthAndYear] = from.split(' ');
  const isOneMonth =
    isPlainPair(first, last) && first.precision === 'day' && to.endsWith(` ${monthAndYear.join(' ')}`);
  return `between ${isOneMonth ? day : from} and ${to}`;
}

/** A member of which one day, month or year is meant. */
function choiceInWords({ first, last }: EdtfSpan): string {
  if (first && last) return first === last ? edtfDateInWords(first) : pairInWords({ first, last });
  const date = (first ?? last)!;
  return `${date.precision === 'day' ? 'on' : 'in'} or ${first ? 'after' : 'before'} ${edtfDateInWords(date)}`;
}

/** A member of which every day, month or year is meant. */
function memberInWords({ first, last }: EdtfSpan): string {
  if (first && last) return first === last ? edtfDateInWords(first) : pairInWords({ first, last });
  return first ? `${edtfDateInWords(first)} and after` : `${edtfDateInWords(last!)} and before`;
}

function pairInWords(span: { first: EdtfDate; last: EdtfDate }): string {
  const { first, last } = span;
  return isPlainPair(first, last)
    ? hullInWords(span)
    : `${edtfDateInWords(first)} to ${edtfDateInWords(last)}`;
}

/** Two dates that one dash can join without saying more than they do: of one precision, fully stated, without doubts. */
function isPlainPair(first: EdtfDate, last: EdtfDate): boolean {
  return first.precision === last.precision && [first, last].every(isPlain);
}

function isPlain({ pattern, doubts, precision }: EdtfDate): boolean {
  if (doubts.length > 0 || pattern.kind !== 'calendar' || pattern.oldStyle) return false;
  const stated = pattern.day ?? pattern.month ?? pattern.year;
  return !stated.includes('X') && (precision === 'day' || precision === 'month' || precision === 'year');
}

function hullInWords({ first, last }: EdtfSpan): string {
  return rangeInWords(first!.hull.earliest, last!.hull.latest);
}

function enumerate(words: readonly string[], conjunction: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
