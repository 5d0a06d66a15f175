import type { Day } from '../base/calendar.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { drawnTime } from '../record/drawn-time.ts';
import { defaultReading } from '../record/readings.ts';
import type { SeriesReport } from '../report/date-report.ts';
import { reportSeries } from '../report/report-series.ts';

/** The relation of two on a day, over the worlds: its median, and the central 95 %. */
export interface DrawnPoint {
  readonly day: Day;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The relation of two over a time. */
export interface DrawnPair {
  readonly a: string;
  readonly b: string;
  /** The ends of its months, in runs that the record covers; none where it reaches nowhere. */
  readonly runs: readonly (readonly DrawnPoint[])[];
}

/** The one drawing that carries the argument of a study, as published. */
export interface StudyDrawing {
  readonly from: Day;
  readonly to: Day;
  readonly worlds: number;
  readonly pairs: readonly DrawnPair[];
  /** The fact that is its line. */
  readonly line?: string;
  /** The facts that are named in it. */
  readonly acts: readonly string[];
  readonly says?: string;
}

/** The drawing of a case as a page shows it; undefined where the case names none, or no day or pair of it can be drawn. */
export function studyDrawing(record: CaseRecord): StudyDrawing | undefined {
  const { drawing, worlds } = record.header;
  const time = drawing && drawnTime(drawing, record);
  if (!time) return undefined;
  const reading = defaultReading(record);
  const pairs = drawing.pairs.flatMap(({ between: [a, b, more] }) => {
    if (a === undefined || b === undefined || more !== undefined || a === b) return [];
    return [drawnPair(reportSeries(record, a, b, { reading, step: 'month', over: time }))];
  });
  const isIn = (id: string): boolean => {
    const days = record.bounds.get(id)?.first;
    return days !== undefined && days.latest >= time.start && days.earliest <= time.end;
  };
  const { line, acts = [], says } = drawing;
  return pairs.every(({ runs }) => runs.length === 0)
    ? undefined
    : {
        ...{ from: time.start, to: time.end, worlds, pairs, acts: acts.filter(isIn) },
        ...(line !== undefined && isIn(line) ? { line } : {}),
        ...(says === undefined ? {} : { says }),
      };
}

/** A series by months as runs of points. */
export function drawnPair({ a, b, rows }: Pick<SeriesReport, 'a' | 'b' | 'rows'>): DrawnPair {
  const runs: DrawnPoint[][] = [];
  let isOpen = false;
  for (const { to: day, range } of rows) {
    if (range) {
      if (!isOpen) runs.push([]);
      const { median, low, high } = range;
      runs.at(-1)!.push({ day, median: short(median), low: short(low), high: short(high) });
    }
    isOpen = range !== undefined;
  }
  return { a, b, runs };
}

/** Two decimals: more than a drawing shows. */
const short = (value: number): number => Math.round(value * 100) / 100;
