import type { PublishedSeries } from '../report/published.ts';

/** What published data say, as `on --json` and `series --json` have it: a row a value, none where there is no value. */
export function publishedJson(series: readonly PublishedSeries[]) {
  return series.flatMap(({ points, actors: [of, other], ...name }) =>
    points.map((point) => ({ ...name, of, with: other, ...point })),
  );
}
