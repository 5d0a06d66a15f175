import { readBibtex } from '../bibliography/read-bibtex.ts';
import { readCslJson } from '../bibliography/read-csl-json.ts';
import { readRis } from '../bibliography/read-ris.ts';
import { readColumns } from '../columns/read-columns.ts';
import { plainText } from './plain-text.ts';
import { readCsv } from './read-csv.ts';
import { readYaml } from './read-yaml.ts';
import type { CaseFile, Lose, Report, RowSpec } from './spec.ts';

/** What is read of a case's folder, by the end of a file's name. Everything else is left alone. */
const readers: readonly [
  RegExp,
  (file: CaseFile, report: Report, lose: Lose) => readonly RowSpec[] | Promise<readonly RowSpec[]>,
][] = [
  [/\.ya?ml$/i, readYaml],
  [/\.csv$/i, readCsv],
  [/\.json$/i, readCslJson],
  [/\.bib$/i, readBibtex],
  [/\.ris$/i, readRis],
];

/** Every row of every file, as written, in the order of the paths. Hidden folders and installed packages are left alone, but for a file that was asked for by its name and has its table with it. */
export async function readFiles(files: readonly CaseFile[], report: Report, lose: Lose): Promise<RowSpec[]> {
  const rows: RowSpec[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    if (!file.table && /(?:^|\/)(?:\.|node_modules\/)/.test(file.path)) continue;
    const read = readers.find(([name]) => name.test(file.path))?.[1];
    if (!read) continue;
    for (const row of await read({ ...file, text: plainText(file.text) }, report, lose)) rows.push(row);
  }
  readColumns(rows, report);
  return rows;
}
