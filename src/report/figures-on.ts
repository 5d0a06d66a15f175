import type { FigureSeries } from './report-figures.ts';

/** Of each series the figures whose days hold a day. */
export function figuresOn(series: readonly FigureSeries[], day: number): FigureSeries[] {
  return series.flatMap((each) => {
    const points = each.points.filter(({ days }) => days.start <= day && day <= days.end);
    return points.length > 0 ? [{ ...each, points }] : [];
  });
}
