import type { DayRange } from '../../base/edtf/edtf.ts';
import type { CaseRecord } from '../case-record.ts';
import type { CaseDate } from './case-date.ts';
import { dateBounds } from './date-bounds.ts';

/**
 * The days between which a date of a record lies, for dates that are not in `record.bounds` (when an event became known, a
 * period of coverage); undefined when it is reckoned from a row that has no such date.
 */
export function boundsInRecord(
  date: CaseDate,
  record: Pick<CaseRecord, 'header' | 'bounds' | 'byId'>,
): DayRange | undefined {
  return dateBounds(date, record.header, ({ id, moment }) => {
    const of = record.bounds.get(id);
    if (moment === 'first') return of?.first;
    if (moment === 'start') return of?.start ?? of?.first;
    const table = record.byId.get(id)?.table;
    return table === 'events' || table === 'votes' || table === 'figures' ? of?.first : of?.end;
  });
}
