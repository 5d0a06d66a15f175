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
