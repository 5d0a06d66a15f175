import { formatDay } from '../base/calendar.ts';
import type { SeriesReport } from '../report/date-report.ts';
import { csvText } from './csv-text.ts';

/** What `series --csv` prints: a row a step; a step that the record does not cover has no value. */
export function seriesCsv(report: SeriesReport): string {
  return csvText(
    ['a', 'b', 'from', 'to', 'value', 'low', 'high', 'acts', 'contact', 'contactLow', 'contactHigh'],
    report.rows.map(({ from, to, range, contact, acts }) => [
      report.a,
      report.b,
      formatDay(from),
      formatDay(to),
      range && rounded(range.median),
      range && rounded(range.low),
      range && rounded(range.high),
      acts,
      contact && rounded(contact.median),
      contact && rounded(contact.low),
      contact && rounded(contact.high),
    ]),
  );
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
