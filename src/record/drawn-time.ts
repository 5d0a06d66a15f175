import type { Interval } from '../base/interval.ts';
import type { CaseDrawing, CaseRecord } from './case-record.ts';
import { boundsInRecord } from './dates/bounds-in-record.ts';

/** The time that the drawing of a case shows, as far as it is in the case's period; undefined where no day is. */
export function drawnTime(
  { from, to }: Pick<CaseDrawing, 'from' | 'to'>,
  record: Pick<CaseRecord, 'header' | 'bounds' | 'byId'>,
): Interval | undefined {
  const { period } = record.header;
  const first = from && boundsInRecord(from, record)?.earliest;
  const last = to && boundsInRecord(to, record)?.latest;
  const start = Math.max(period.start, first ?? period.start);
  const end = Math.min(period.end, last ?? period.end);
  return start < end ? { start, end } : undefined;
}
