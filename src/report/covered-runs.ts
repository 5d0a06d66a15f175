import type { Day } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';

/** The stretches of days within a time that some periods cover together, in order: what is before and after a gap is not one movement. */
export function runsOf(periods: readonly Interval[], within: Interval): { from: Day; to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  for (const { start, end } of periods.toSorted((x, y) => x.start - y.start)) {
    const [from, to] = [Math.max(start, within.start), Math.min(end, within.end)];
    const last = runs.at(-1);
    if (from > to) continue;
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}
