import { isArgumentFile } from '../manuscript/argument/argument-files.ts';

/** Files of these kinds belong to a case; all others are left alone. */
const KINDS = /\.(ya?ml|csv|bib|ris|json)$/i;
/** Tables that are kept in a form which is not read: an author who sees nothing of them in the case should know why. */
const SHEETS = /^(?!~\$|\.).*\.(xlsx?|xlsm|ods|numbers|tsv)$/i;
/** Files and folders that are never an author's. */
const SKIPPED = /^(\..*|node_modules)$/;
/** Half a million rows of a table: above it a file is more likely something else, and reading it would exhaust memory. */
export const mostMegabytes = 50;

export const isSkipped = (name: string): boolean => SKIPPED.test(name);

/** What a file is to a case, by its path in the case's folder; nothing where it is none of its files. */
export function kindOfFile(path: string): 'text' | 'sheet' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (KINDS.test(name) || isArgumentFile(path)) return 'text';
  return SHEETS.test(name) ? 'sheet' : undefined;
}
