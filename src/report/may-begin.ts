import type { Day } from '../base/calendar.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** Whether a row may have begun by a day; so may one whose date tells nothing. */
export const mayBegin = ({ bounds }: CaseRecord, id: string, by: Day): boolean =>
  (bounds.get(id)?.first.earliest ?? -Infinity) <= by;
