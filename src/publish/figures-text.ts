import type { FigureSeries, FiguresReport } from '../report/report-figures.ts';
import { csvText } from './csv-text.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { textTable } from './text-table.ts';
import { seriesInWords, shareInWords, valueInWords } from './words/quantity-words.ts';
import { settingInWords } from './words/setting-words.ts';

/** The figures of a case: a table by date for each that they are of. */
export function figuresText(
  { account, worlds, seed, series }: FiguresReport,
  title: string,
  page: Page,
): string {
  return joinLines([
    ...paragraph(page, `Figures: ${title}`, 0, 'bold'),
    ...paragraph(page, settingInWords({ account, worlds, seed }), 0, 'dim'),
    ...series.flatMap((each) => ['', ...seriesLines(each, page)]),
    ...(series.length === 0
      ? ['', ...paragraph(page, 'The record has none that this account believes.', 0)]
      : []),
  ]);
}

function seriesLines(series: FigureSeries, page: Page): string[] {
  const rows = series.points.map((point) => [
    point.stated.words,
    valueInWords(point.value),
    point.id,
    shareInWords(point),
  ]);
  return [
    ...paragraph(page, `${seriesInWords(series)}, in ${series.unit}`, 0, 'bold'),
    '',
    ...textTable([{ head: 'Date' }, { head: 'Value', align: 'right' }, { head: 'Row' }, {}], rows, {
      width: page.width,
      indent: 2,
      headStyle: (line) => styled(page, line, 'dim'),
    }),
  ];
}

/** What `figures --csv` prints: a row a figure. */
export function figuresCsv({ series }: FiguresReport): string {
  const columns = ['id', 'what', 'of', 'with', 'date', 'value', 'low', 'high', 'unit', 'share'] as const;
  const rows = figureRows(series);
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** Figures as rows of a table. */
export function figureRows(series: readonly FigureSeries[]) {
  return series.flatMap(({ what, of, with: others = [], unit, points }) =>
    points.map(({ id, stated, value, share }) => ({
      ...{ id, what, of: of.join('; '), with: others.join('; '), date: stated.text },
      ...{ value: rounded(value.median), low: rounded(value.low), high: rounded(value.high), unit, share },
    })),
  );
}

/** Figures as `figures --json` and `on --json` have them. */
export function figuresJson(series: readonly FigureSeries[]) {
  return series.map(({ points, ...of }) => ({
    ...of,
    points: points.map(({ id, stated, value, share }) => ({
      ...{ id, date: stated.text, stated: stated.words },
      ...{ value: value.median, low: value.low, high: value.high, share },
    })),
  }));
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
