import type { Interval } from '../base/interval.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { seriesKey } from '../record/figures.ts';
import { daysOfFigure } from '../system/figures.ts';
import type { Range } from './date-report.ts';
import { type WorldOptions, type Worlds, worldsOf } from './over-worlds.ts';

/** A figure over the worlds that have it. */
export interface FigurePoint {
  readonly id: string;
  readonly stated: StatedDate;
  /** The days that it is of: from the first to the last of all worlds. */
  readonly days: Interval;
  /** As its source has it, never what was drawn; of a range the middle is the median. */
  readonly value: Range;
  /** Of the worlds that have it. */
  readonly share: number;
}

/** Figures of one name, owner, partner and unit, in the order of their days. */
export interface FigureSeries {
  readonly what: string;
  readonly of: readonly string[];
  readonly with?: readonly string[];
  readonly unit: string;
  readonly points: readonly FigurePoint[];
}

/** The figures of a case: what `figures` answers. */
export interface FiguresReport {
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
  readonly series: readonly FigureSeries[];
}

/** The figures of a case by what they are of, over the worlds of an account; only those of one name, when it is given. */
export function reportFigures(
  record: CaseRecord,
  { what, ...options }: WorldOptions & { readonly what?: string | undefined },
): FiguresReport {
  const worlds = worldsOf(record, options);
  const { account, count, seed } = worlds;
  const series = figuresOverWorlds(worlds).filter((each) => what === undefined || each.what === what);
  return { account: account.id, worlds: count, seed, series };
}

/** The same from worlds that are at hand. One that is in no world is left out. */
export function figuresOverWorlds(worlds: Worlds): FigureSeries[] {
  const { system, count } = worlds;
  const found = system.tables.figures.map((fact) => ({
    fact,
    days: [] as Interval[],
  }));
  if (found.length === 0) return [];
  worlds.each((world) => {
    for (const { fact, days } of found) {
      if (world.present[fact.index] !== 1) continue;
      days.push(daysOfFigure(fact, world));
    }
  });
  const series = new Map<string, FigureSeries & { readonly points: FigurePoint[] }>();
  for (const { fact, days } of found) {
    if (days.length === 0) continue;
    const row = fact.row as Row<'figures'>;
    const { what, of, with: others, unit, date, value } = row;
    const key = `${seriesKey(row)} ${unit}`;
    const known = series.get(key) ?? { what, of, ...(others ? { with: others } : {}), unit, points: [] };
    series.set(key, known);
    known.points.push({
      id: fact.id,
      stated: statedDate(date, boundsInRecord(date, system.record)),
      days: {
        start: days.reduce((first, { start }) => Math.min(first, start), Infinity),
        end: days.reduce((last, { end }) => Math.max(last, end), -Infinity),
      },
      value: { ...value, median: (value.low + value.high) / 2 },
      share: days.length / count,
    });
  }
  for (const { points } of series.values())
    points.sort((a, b) => a.days.start - b.days.start || a.days.end - b.days.end);
  return [...series.values()];
}
