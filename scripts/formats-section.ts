import type { TableSpec } from '../src/dataset/formats/format.ts';
import { formats } from '../src/dataset/formats/formats.ts';
import { KINDS } from '../src/dataset/import/mapping.ts';
import { neededColumns } from '../src/dataset/import/recognise.ts';
import { markdownTable } from './markdown-table.ts';

/** The formats that `data add` reads: what each is, its tables, and the columns by which a file of it is known. */
export function formatsSection(): string {
  const rows = formats.map(({ name, title, says, tables }) => [
    `\`${name}\``,
    `${title}: ${says}`,
    tables.map((table) => `\`${table.name}\`: ${columnsOf(table)}`).join('; '),
  ]);
  return markdownTable(['format', 'what it is', 'its tables, and the columns that a file of each has'], rows);
}

/** By the first name that each may have. */
function columnsOf(table: TableSpec): string {
  const names = new Set(neededColumns(table).map(([name]) => `\`${name}\``));
  return [...names].join(', ');
}

/** The kinds of columns that a mapping may give. */
export function kindsSection(): string {
  return markdownTable(
    ['kind', 'a cell is'],
    Object.entries(KINDS).map(([kind, says]) => [`\`${kind}\``, says]),
  );
}
