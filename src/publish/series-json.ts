import { formatDay } from '../base/calendar.ts';
import type { Range, SeriesReport } from '../measure/date-report.ts';

/** What `series --json` prints; a row without a value has no `value`. */
export function seriesJson(report: SeriesReport) {
  const { rows, phases, decades, changePoints, ...rest } = report;
  return {
    ...rest,
    rows: rows.map(({ from, to, range, acts }) => ({
      from: formatDay(from),
      to: formatDay(to),
      value: range?.median,
      low: range?.low,
      high: range?.high,
      acts,
    })),
    phases: phases.map((phase) => ({
      ...phase,
      onset: formatDay(phase.onset),
      onsetRange: rangeJson(phase.onsetRange),
      peak: formatDay(phase.peak),
      peakRange: rangeJson(phase.peakRange),
      end: phase.end === undefined ? undefined : formatDay(phase.end),
    })),
    decades: decades.map((row) => ({ ...row, from: formatDay(row.from), to: formatDay(row.to) })),
    changePoints: changePoints.map(formatDay),
  };
}

const rangeJson = ({ low, high }: Range) => ({ low: formatDay(low), high: formatDay(high) });
