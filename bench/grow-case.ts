import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import type { CaseFile } from '../src/record/files/spec.ts';

/** Tables whose rows are copied: the facts. Everything else stays as it is. */
const grown = ['events', 'instruments', 'spells', 'votes', 'ballots'] as const;

type Cell = unknown;
type Cells = Record<string, Cell>;

/**
 * The same case with `times` as many facts: every copy has an id of its own (`ussuri-clash-x2`) and otherwise the
 * original's fields, as rows of CSV files. Nested fields (who came to know, provisions) are not copied.
 */
export function growCase(files: readonly CaseFile[], times: number): CaseFile[] {
  const copies = grown.map((table) => {
    const rows = rowsOf(files, table);
    const lines: string[] = [];
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) =>
      rows.some((row) => isFlat(row[field])),
    );
    for (let n = 2; n <= times; n++) for (const row of rows) lines.push(copyOf(row, fields, n));
    return { path: `grown/${table}.csv`, text: `${fields.join(',')}\n${lines.join('\n')}\n` };
  });
  return times === 1 ? [...files] : [...files, ...copies];
}

function copyOf(row: Cells, fields: readonly string[], n: number): string {
  return fields
    .map((field) => {
      const value =
        field === 'id' || field === 'vote' || field === 'alternatives' ? renamed(row[field], n) : row[field];
      return isFlat(value) ? cell(value) : '';
    })
    .join(',');
}

function renamed(value: Cell, n: number): Cell {
  return value === undefined || value === '' ? value : `${value}-x${n}`;
}

function isFlat(value: Cell): boolean {
  return (
    value !== undefined &&
    value !== null &&
    (Array.isArray(value) ? value.every((v) => typeof v !== 'object') : typeof value !== 'object')
  );
}

function cell(value: Cell): string {
  const text = Array.isArray(value) ? value.join(';') : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Evidence written as mappings becomes the string form. */
function flatEvidence(row: Cells): Cells {
  const { evidence } = row;
  if (evidence === undefined || typeof evidence === 'string') return row;
  const items = [evidence].flat() as (string | Record<string, string>)[];
  const texts = items.map((item) =>
    typeof item === 'string'
      ? item
      : `@${item.source}${item.says && item.says !== 'affirms' ? `, ${item.says}` : ''}${item.via ? `, via @${item.via}` : ''}`,
  );
  return { ...row, evidence: texts.join('; ') };
}

function rowsOf(files: readonly CaseFile[], table: string): Cells[] {
  return files.flatMap(({ path, text }) => {
    if (path.endsWith('.csv') && path.split('/').at(-1) === `${table}.csv`) {
      return (parseCsv(text, { columns: true, skip_empty_lines: true }) as Cells[]).map((row) => ({
        ...row,
      }));
    }
    if (!/\.ya?ml$/.test(path)) return [];
    const tables = parse(text, { schema: 'failsafe' }) as Record<string, Cells[]> | null;
    return (tables?.[table] ?? []).map(flatEvidence);
  });
}
