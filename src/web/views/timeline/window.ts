import { daysNamed, namedFrom, namedUntil } from '../../../base/named-days.ts';
import type { Place } from '../../route.ts';
import { fitted, type Span, zoomed } from './layout.ts';

/** The words of an address that say which time is in view. */
type Named = Pick<Place, 'from' | 'to' | 'date'>;

/** Years to each side of a date that the address names. */
const yearsAbout = 4;

/** The time that an address has in view: from and to, as far as it names them; else some years about its date; else the whole period. */
export function spanNamed({ from, to, date }: Named, limits: Span): Span {
  const [first, last] = [daysNamed(from)?.first, daysNamed(to)?.last];
  const start = first ?? limits.from;
  const end = last === undefined ? limits.to : last + 1;
  const isNamed = first !== undefined || last !== undefined;
  if (!isNamed || start >= end || start >= limits.to || end <= limits.from) return spanAbout(date, limits);
  return fitted({ from: Math.max(start, limits.from), to: Math.min(end, limits.to) }, limits);
}

/** The words by which an address names a time in view, to whole days; none where it is in view without them. */
export function namesOf(span: Span, { date }: Pick<Named, 'date'>, limits: Span): Pick<Named, 'from' | 'to'> {
  const [first, last] = daysOf(span);
  const [usualFirst, usualLast] = daysOf(spanAbout(date, limits));
  if (first === usualFirst && last === usualLast) return { from: undefined, to: undefined };
  return { from: namedFrom(first), to: namedUntil(last) };
}

/** The first and the last day of a span, of which not all may be in view. */
export const daysOf = ({ from, to }: Span): readonly [number, number] => [
  Math.floor(from),
  Math.ceil(to) - 1,
];

function spanAbout(date: string | undefined, limits: Span): Span {
  const day = dayIn(date);
  if (day === undefined || day < limits.from || day >= limits.to) return limits;
  const years = yearsAbout * 365.2425;
  return zoomed(limits, (limits.to - limits.from) / (2 * years), day, limits);
}

/** The day that an address names as `1969-06-01`; undefined when it names none. */
export function dayIn(date: string | undefined): number | undefined {
  const days = daysNamed(date);
  return days && days.first === days.last ? days.first : undefined;
}
