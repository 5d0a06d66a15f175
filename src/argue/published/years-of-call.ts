import { yearMonthDay } from '../../base/calendar.ts';
import { addDuration } from '../../base/duration.ts';
import { possibleDays } from '../../base/edtf/edtf.ts';
import type { Interval } from '../../base/interval.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { Typed, TypedWindow } from '../language/typed.ts';
import { yearsWithin } from './whole-years.ts';

/** The first and the last year that a window may be of, whatever the world; where no time is stated all whole years of the case. */
export function yearsOfWindow(
  record: CaseRecord,
  window: TypedWindow | undefined,
): readonly [first: number, last: number] {
  const { period } = record.header;
  if (!window) return yearsWithin(period);
  const start = daysOf(record, window.start);
  const end = daysOf(record, window.end ?? window.start);
  const finite = (day: number | undefined, otherwise: number) =>
    day !== undefined && Number.isFinite(day) ? day : otherwise;
  const days = [finite(start?.start, period.start), finite(end?.end, period.end)] as const;
  return [yearMonthDay(days[0]).year, yearMonthDay(days[1]).year];
}

/** Between which days a time of a test lies, as far as the record alone tells. */
function daysOf(record: CaseRecord, of: Typed): Interval | undefined {
  switch (of.is) {
    case 'date': {
      const days = possibleDays(of.edtf, record.header.reach);
      return { start: days[0]!.earliest, end: days.at(-1)!.latest };
    }
    case 'row': {
      const bounds = record.bounds.get(of.id);
      return bounds && { start: bounds.first.earliest, end: (bounds.end ?? bounds.first).latest };
    }
    case 'field':
    case 'timeOf':
      return daysOf(record, of.of);
    case 'arithmetic': {
      const [days, by] = [daysOf(record, of.left), of.right];
      if (of.by !== 'shift' || !days || by.is !== 'duration') return undefined;
      const [start, end] = [days.start, days.end].map((day) =>
        addDuration(day, by.duration, of.operator === '-' ? -1 : 1),
      ) as [number, number];
      return { start, end };
    }
    default:
      return undefined;
  }
}
