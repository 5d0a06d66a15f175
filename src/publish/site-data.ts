import { own } from '../base/own.ts';
import { reportSeries } from '../measure/report-series.ts';
import type { CaseJson } from '../record/case-json.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { defaultReading } from '../record/readings.ts';
import { csvText } from './csv-text.ts';
import { jsonText, roundedNumber } from './json-text.ts';
import { judgeJson } from './judge-json.ts';
import { type SiteCell, type SiteRow, type SiteSources, type SiteTable, siteTables } from './site-tables.ts';

/** The folder of a site that holds its data. */
export const DATA_FOLDER = 'data';

/** The relation of every covered pair, year by year, for the tables of a site. */
export function seriesOfPairs(
  record: CaseRecord,
  { pairs }: SiteSources['data'],
  onProgress: (done: number, of: number) => void = () => {},
): SiteSources['series'] {
  const reading = defaultReading(record);
  return pairs.map(({ a, b }, i) => {
    const report = reportSeries(record, a, b, { reading, step: 'year' });
    onProgress(i + 1, pairs.length);
    return report;
  });
}

/** Every file of a site's folder `data`, by its path: the case, the answer of `judge --json`, and each table twice. */
export function siteData(from: SiteSources & { readonly case: CaseJson }): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    [`${DATA_FOLDER}/case.json`]: jsonText(from.case),
    [`${DATA_FOLDER}/verdicts.json`]: jsonText(judgeJson(from.report)),
  };
  for (const table of siteTables) {
    const rows = table.rows(from);
    files[`${DATA_FOLDER}/${table.name}.csv`] = csvText(table.columns, csvRows(table, rows));
    files[`${DATA_FOLDER}/${table.name}.json`] = jsonText(rows.map((row) => ordered(table, row)));
  }
  return files;
}

const csvRows = ({ columns }: SiteTable, rows: readonly SiteRow[]) =>
  rows.map((row) => columns.map((column) => csvCell(own(row, column))));

function csvCell(cell: SiteCell): string | number | undefined {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return roundedNumber(cell);
  return typeof cell === 'object' ? cell.join('; ') : cell;
}

const ordered = ({ columns }: SiteTable, row: SiteRow) =>
  Object.fromEntries(columns.map((column) => [column, own(row, column)]));
