import { formatDay } from '../base/calendar.ts';
import type { PhaseSummary, Range, SeriesReport } from '../report/date-report.ts';
import { publishedJson } from './published-json.ts';

/** What `series --json` prints; a row without a value has no `value`. */
export function seriesJson(report: SeriesReport) {
  const { rows, phases, contactPhases, decades, changePoints, published, ...rest } = report;
  return {
    ...rest,
    rows: rows.map(({ from, to, range, contact, acts, actsMost }) => ({
      from: formatDay(from),
      to: formatDay(to),
      value: range?.median,
      low: range?.low,
      high: range?.high,
      acts,
      ...(actsMost === null ? { actsMost } : {}),
      contact: contact?.median,
      contactLow: contact?.low,
      contactHigh: contact?.high,
    })),
    phases: phases.map(phaseJson),
    contactPhases: contactPhases.map(phaseJson),
    decades: decades.map((row) => ({ ...row, from: formatDay(row.from), to: formatDay(row.to) })),
    changePoints: changePoints.map(formatDay),
    published: publishedJson(published),
  };
}

const phaseJson = (phase: PhaseSummary<string>) => ({
  ...phase,
  onset: formatDay(phase.onset),
  onsetRange: rangeJson(phase.onsetRange),
  peak: formatDay(phase.peak),
  peakRange: rangeJson(phase.peakRange),
  end: phase.end === undefined ? undefined : formatDay(phase.end),
});

const rangeJson = ({ low, high }: Range) => ({ low: formatDay(low), high: formatDay(high) });
