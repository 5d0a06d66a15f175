import { formatDay, yearMonthDay } from '../base/calendar.ts';
import type { SeriesReport } from '../report/date-report.ts';
import type { PublishedPoint, PublishedSeries } from '../report/published.ts';
import { csvText } from './csv-text.ts';

/** What `series --csv` prints: a row a step; a step that the record does not cover has no value. Published data stand behind, those of the year in which the step ends. */
export function seriesCsv(report: SeriesReport): string {
  return csvText(
    [
      ...['a', 'b', 'from', 'to', 'value', 'low', 'high', 'acts', 'contact', 'contactLow', 'contactHigh'],
      ...report.published.map(nameOf),
    ],
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
      ...report.published.map(({ points }) => valueIn(points, yearMonthDay(to).year)),
    ]),
  );
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** `un-votes agreement simple`; of one of the two alone also whose it is. */
const nameOf = ({ set, measure, variant, actors }: PublishedSeries): string =>
  [set, measure, variant, ...(actors.length === 1 ? actors : [])].join(' ');

const valueIn = (points: readonly PublishedPoint[], asked: number): number | undefined =>
  points.find(({ year }) => year === asked)?.value ?? undefined;
