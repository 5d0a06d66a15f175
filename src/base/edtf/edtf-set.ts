import { type EdtfDate, type EdtfFault, isFault } from './edtf-date.ts';
import { mostRanges } from './edtf-pattern.ts';
import { type EdtfSpan, isReversed, readDateInSpan } from './edtf-span.ts';

/** A set of scattered days (`XXXX-XX-23`) may be this long and no longer, so that a short text cannot fill the memory. */
const MOST_RANGES = 500_000;

/** Reads the members of `[1667,1668,1670..1672]` or `{…}`: dates, and `..` between two dates, at the start or at the end. */
export function readSet(text: string): { spans: readonly EdtfSpan[] } | EdtfFault {
  const close = text.startsWith('[') ? ']' : '}';
  const closeAt = text.indexOf(close);
  if (closeAt < 0) return { at: text.length, reason: `the set is not closed by ${close}` };
  if (closeAt < text.length - 1) return { at: closeAt + 1, reason: `nothing follows ${close}` };
  const members = text.slice(1, -1).split(',');
  const spans: EdtfSpan[] = [];
  let ranges = 0;
  let at = 1;
  for (const [index, member] of members.entries()) {
    const span = readMember(member, index === 0, index === members.length - 1);
    if (isFault(span)) return { ...span, at: span.at + at };
    ranges += span.first !== undefined && span.first === span.last ? mostRanges(span.first.pattern) : 1;
    if (ranges > MOST_RANGES) return { at, reason: 'the set has more than 500,000 separate days' };
    spans.push(span);
    at += member.length + 1;
  }
  return { spans };
}

function readMember(text: string, isFirst: boolean, isLast: boolean): EdtfSpan | EdtfFault {
  const dots = text.indexOf('..');
  if (dots < 0) {
    const date = readDateInSpan(text);
    return isFault(date) ? date : { first: date, last: date };
  }
  const from = dots === 0 ? undefined : readDateInSpan(text.slice(0, dots));
  if (from && isFault(from)) return from;
  const to = dots === text.length - 2 ? undefined : readDateInSpan(text.slice(dots + 2));
  if (to && isFault(to)) return { ...to, at: to.at + dots + 2 };
  if (!from && !(to && isFirst))
    return { at: dots, reason: 'a set begins with .. only before its first date' };
  if (!to && !isLast) return { at: dots, reason: 'a set ends with .. only after its last date' };
  if (from && to && writtenAs(from) !== writtenAs(to))
    return { at: dots + 2, reason: 'dates joined by .. have the same precision' };
  const span = { first: from, last: to };
  return isReversed(span) ? { at: dots + 2, reason: 'the dates joined by .. are in the wrong order' } : span;
}

/** The precision in which a date is written, whether its digits are known or not. */
function writtenAs({ pattern }: EdtfDate): string {
  if (pattern.kind !== 'calendar') return pattern.kind;
  return pattern.day ? 'day' : pattern.month ? 'month' : 'year';
}
