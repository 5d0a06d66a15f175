import type { Interval } from '../base/interval.ts';
import type { CaseRecord, Row } from './case-record.ts';
import { boundsInRecord } from './dates/bounds-in-record.ts';

type Divides = { readonly period?: Row<'periods'>['period'] | undefined };

/** The days that a periodisation divides, within the period of the case: as it states them, else all. Of other days it says nothing. */
export function dividedTime({ period }: Divides, record: CaseRecord): Interval {
  const { start, end } = record.header.period;
  const stated = period && boundsInRecord(period, record);
  if (!stated) return { start, end };
  return { start: Math.max(start, stated.earliest), end: Math.min(end, stated.latest) };
}

/** The days that every one of some periodisations divides; the end lies before the start where there are none. */
export function dividedByAll(rows: readonly Divides[], record: CaseRecord): Interval {
  const times = rows.map((row) => dividedTime(row, record));
  return {
    start: Math.max(...times.map(({ start }) => start)),
    end: Math.min(...times.map(({ end }) => end)),
  };
}
