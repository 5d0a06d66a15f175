import type { FormatSpec } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import type { CsvHeader } from '../read/csv-header.ts';

/** The columns of a file whose first line is no header but a row, as some are published; nothing when it is a header, or no format has such rows. */
export function headlessColumns(
  first: CsvHeader,
  format: FormatSpec | undefined,
): readonly string[] | undefined {
  if (!/^\d[\d_]*$/.test(first.cells[0] ?? '')) return undefined;
  const tables = (format ? [format] : formats).flatMap((each) => each.tables);
  return tables
    .flatMap(({ headless = [] }) => headless)
    .find((columns) => columns.length === first.cells.length);
}

/** The published columns of a file whose header has more names than its rows have cells, where they are known; nothing where the two agree. */
export function layoutOf(
  header: CsvHeader,
  row: CsvHeader | undefined,
  format: FormatSpec | undefined,
): readonly string[] | undefined {
  if (row === undefined || row.cells.length >= header.cells.length) return undefined;
  const names = new Set(header.cells);
  return (format ? [format] : formats)
    .flatMap((each) => each.tables)
    .flatMap(({ layout }) => (layout ? [layout] : []))
    .find((layout) => layout.length === row.cells.length && layout.every((name) => names.has(name)));
}
