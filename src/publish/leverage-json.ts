import type { LeverageReport } from '../report/report-leverage.ts';

/** What `leverage --json` prints; the names are those of docs/cli.md. */
export function leverageJson({ demands, ...report }: LeverageReport) {
  return {
    ...report,
    demands: demands.map(({ date, ...each }) => ({ ...each, date: date.text, stated: date.words })),
  };
}
