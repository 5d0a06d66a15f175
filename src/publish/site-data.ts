import { own } from '../base/own.ts';
import type { CaseJson } from '../record/case-json.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { defaultReading } from '../record/readings.ts';
import { reportFigures } from '../report/report-figures.ts';
import { reportPolitics } from '../report/report-politics.ts';
import { reportSeries } from '../report/report-series.ts';
import { csvText } from './csv-text.ts';
import { jsonText, roundedNumber } from './json-text.ts';
import { judgeJson } from './judge-json.ts';
import { type SiteCell, type SiteRow, type SiteSources, type SiteTable, siteTables } from './site-tables.ts';

/** The folder of a site that holds its data. */
export const DATA_FOLDER = 'data';

const CASE_FILE = `${DATA_FOLDER}/case.json`;
const VERDICTS_FILE = `${DATA_FOLDER}/verdicts.json`;
const fileOf = ({ name }: SiteTable, ending: 'csv' | 'json') => `${DATA_FOLDER}/${name}.${ending}`;

/** The paths of all files that a site has beside its page. */
export const siteFiles: readonly string[] = [
  CASE_FILE,
  VERDICTS_FILE,
  ...siteTables.flatMap((table) => [fileOf(table, 'csv'), fileOf(table, 'json')]),
];

/** The relation of every covered pair, year by year, the figures, and what was wanted and decided, for the tables of a site. */
export function overWorlds(
  record: CaseRecord,
  { pairs }: SiteSources['data'],
  onProgress: (done: number, of: number) => void = () => {},
): Pick<SiteSources, 'series' | 'figures' | 'questions'> {
  const reading = defaultReading(record);
  const series = pairs.map(({ a, b }, i) => {
    const report = reportSeries(record, a, b, { reading, step: 'year' });
    onProgress(i + 1, pairs.length);
    return report;
  });
  const { questions } = reportPolitics(record, {});
  return { series, figures: reportFigures(record, {}).series, questions };
}

/** Every file of a site's folder `data`, by its path: the case, the answer of `judge --json`, and each table twice. */
export function siteData(from: SiteSources & { readonly case: CaseJson }): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    [CASE_FILE]: jsonText(from.case),
    [VERDICTS_FILE]: jsonText(judgeJson(from.report)),
  };
  for (const table of siteTables) {
    const rows = table.rows(from);
    files[fileOf(table, 'csv')] = csvText(table.columns, csvRows(table, rows));
    files[fileOf(table, 'json')] = jsonText(rows.map((row) => ordered(table, row)));
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
