import type { Precision } from '../base/edtf/edtf-date.ts';
import type { Interval } from '../base/interval.ts';
import type { Row } from './case-record.ts';
import type { CaseDate } from './dates/case-date.ts';

/** The days that a date states; undefined where it may be another. Of a span of time (`1951/1955`) its ends as they are written. */
export function statedDays(date: CaseDate): Interval | undefined {
  if (date.kind === 'relative') return undefined;
  const { kind, spans, uncertain, approximate, precision } = date.edtf;
  const [span] = spans;
  const isOpen = kind === 'date' && (uncertain || approximate || coarse.includes(precision));
  if (!span?.first || !span.last || isOpen || (kind !== 'date' && kind !== 'interval')) return undefined;
  return { start: span.first.hull.earliest, end: span.last.hull.latest };
}

/** `195X` is some year of the fifties. */
const coarse: readonly Precision[] = ['decade', 'century', 'longer'];

/** What a figure is of: figures of one name, owner and partner are of one row in time. */
export const seriesKey = ({ what, of, with: others = [] }: Row<'figures'>): string =>
  JSON.stringify([what, [...of].sort(), [...others].sort()]);

/** The same in words: `trade of USSR with PRC`. */
export function seriesName({
  what,
  of,
  with: others = [],
}: Pick<Row<'figures'>, 'what' | 'of' | 'with'>): string {
  const whose = of.length > 0 ? ` of ${of.join(', ')}` : '';
  return `${what}${whose}${others.length > 0 ? ` with ${others.join(', ')}` : ''}`;
}
