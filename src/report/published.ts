import { type Day, yearMonthDay } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { whyUnsound } from '../record/history/check-measured.ts';
import type { MeasureName } from '../record/measure-tables.ts';
import { askedByRow } from '../record/measured.ts';
import { sourceYear } from '../record/source-dates.ts';

/** What a case holds of a published data set: one measure of one pair, actor or system, year by year. */
export interface PublishedSeries {
  readonly set: string;
  readonly version?: string;
  readonly measure: MeasureName;
  readonly variant: string;
  /** None of the whole system. */
  readonly actors: readonly string[];
  readonly points: readonly PublishedPoint[];
}

/** A value of a year, or why there is none. Yes and no are 1 and 0. */
export interface PublishedPoint {
  readonly year: number;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly n?: number;
  readonly why?: string;
}

/**
 * Which published data of the year of a day nobody had on that day, which is all of them: values of a year are published after it. A line
 * says so, with the year in which a set was published where its sources state one that came later. Nothing where there are none.
 */
export function notYetPublished(record: CaseRecord, day: Day): string[] {
  const { rows } = record;
  const sets = [...new Set(publishedIn(record, { start: day, end: day }).map(({ set }) => set))];
  if (sets.length === 0) return [];
  const words = sets.map((set) => {
    const { source: sources = [] } = rows.dataSets.find(({ id }) => id === set) ?? {};
    const years = rows.sources.flatMap(({ id, issued }) => (sources.includes(id) ? issuedIn(issued) : []));
    const later = years.filter((year) => year > yearMonthDay(day).year);
    return later.length === 0 ? set : `${set} (published in ${Math.min(...later)})`;
  });
  return [`published data are left out that nobody had then: ${words.join(', ')}`];
}

function issuedIn(issued: unknown): number[] {
  const year = sourceYear(issued);
  return year === undefined ? [] : [year];
}

/** All that published data say in a case of the years that some days touch; of `pair`, of these two and of each of them alone. */
export function publishedIn(
  { rows }: CaseRecord,
  { start, end }: Interval,
  pair?: readonly [string, string],
): PublishedSeries[] {
  const [first, last] = [yearMonthDay(start).year, yearMonthDay(end).year];
  const found = new Map<string, PublishedSeries & { readonly points: PublishedPoint[] }>();
  for (const row of rows.measured) {
    if (row.year < first || row.year > last) continue;
    const { set, measure, variant, actors } = askedByRow(row, rows);
    if (pair && (actors.length === 0 || !actors.every((actor) => pair.includes(actor)))) continue;
    const whose = [...actors].sort();
    const key = JSON.stringify([set, measure, variant, whose]);
    const version = row.version ?? rows.dataSets.find(({ id }) => id === set)?.version;
    const known = found.get(key) ?? {
      ...{ set, ...(version === undefined ? {} : { version }), measure, variant },
      ...{ actors: whose, points: [] },
    };
    found.set(key, known);
    const unsound = whyUnsound(row, rows);
    const {
      year,
      value = null,
      low,
      high,
      n,
      why,
    } = unsound === undefined ? row : ({ year: row.year, why: `to be mended: ${unsound}` } as typeof row);
    known.points.push({
      ...{ year, value },
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(n === undefined ? {} : { n }),
      ...(why === undefined ? {} : { why }),
    });
  }
  for (const { points } of found.values()) points.sort((a, b) => a.year - b.year);
  return [...found.values()];
}
