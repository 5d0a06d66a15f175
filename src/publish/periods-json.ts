import { formatDay } from '../base/calendar.ts';
import type { Range } from '../report/date-report.ts';
import type { PeriodsReport } from '../report/report-periods.ts';

/** What `periods --json` prints; the names are those of docs/cli.md. */
export function periodsJson({ periodisations, comparisons, ...report }: PeriodsReport) {
  return {
    ...report,
    comparisons: comparisons.map(({ over, ...each }) => ({
      ...each,
      ...(over ? { over: { from: formatDay(over.start), to: formatDay(over.end) } } : {}),
    })),
    periodisations: periodisations.map(({ cuts, by, ...each }) => ({
      ...each,
      by: by.map(({ source, locator }) => ({ source, locator })),
      cuts: cuts.map(({ stated, day, ...cut }) => ({
        ...{ date: stated.text, stated: stated.words, day: day && daysJson(day) },
        ...cut,
      })),
    })),
  };
}

const daysJson = ({ median, low, high }: Range) => ({
  median: formatDay(median),
  low: formatDay(low),
  high: formatDay(high),
});
