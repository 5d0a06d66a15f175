import { measuredValueInWords } from '../record/measured-in-words.ts';
import type { PublishedSeries } from '../report/published.ts';
import { type Page, paragraph, styled } from './page.ts';
import { sparkline } from './sparkline.ts';
import { textTable } from './text-table.ts';
import { isOfOwnScale, publishedNameInWords, publishedValuesInWords } from './words/published-words.ts';

/** What published data say of a year: a row a measure; nothing where the case holds none. The version of a data set an opened claim tells, and `--json`. */
export function publishedTable(series: readonly PublishedSeries[], page: Page): string[] {
  const rows = series.flatMap((each) =>
    each.points.map((point) => [
      publishedNameInWords(each),
      String(point.year),
      measuredValueInWords(each.measure, point),
      each.set,
    ]),
  );
  if (rows.length === 0) return [];
  return textTable([{ head: 'Measure' }, { head: 'Year' }, { head: 'Value' }, { head: 'Data set' }], rows, {
    width: page.width,
    indent: 2,
    headStyle: (line) => styled(page, line, 'dim'),
  });
}

/** The same over years: of a number also its curve. */
export function publishedCurves(series: readonly PublishedSeries[], page: Page): string[] {
  if (series.length === 0) return [];
  const lines = series.flatMap((each) => {
    const values = yearlyValues(each);
    const isCurve = !isOfOwnScale(each) && new Set(values.filter((value) => value !== undefined)).size > 2;
    const words = `${publishedNameInWords(each)}, ${each.set}: ${publishedValuesInWords(each)}`;
    return [
      ...paragraph(page, words, 2),
      ...(isCurve ? [`  ${sparkline(values, Math.min(values.length, page.width - 4))}`] : []),
    ];
  });
  return ['', styled(page, 'Published data', 'bold'), '', ...lines];
}

/** The values of all years from the first to the last. */
function yearlyValues({ points }: PublishedSeries): (number | undefined)[] {
  const first = points[0]?.year ?? 0;
  const values: (number | undefined)[] = Array.from({ length: (points.at(-1)?.year ?? first) - first + 1 });
  for (const { year, value } of points) values[year - first] = value ?? undefined;
  return values;
}
