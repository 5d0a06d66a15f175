import { pad, plain, width, wrap } from '../base/text-width.ts';

/** A column of a table. One that is `fixed` keeps its natural width; the others shrink, and their cells wrap. */
export interface Column {
  readonly head?: string;
  readonly align?: 'left' | 'right';
  readonly fixed?: boolean;
  /** Styles a line of the column, once it has its width. */
  readonly style?: (line: string) => string;
}

export interface TableLayout {
  /** The columns of the page that the table may take. */
  readonly width: number;
  readonly indent?: number;
  readonly gap?: number;
  readonly headStyle?: (line: string) => string;
}

/** The least a column shrinks to before another has to. */
const LEAST = 8;

/**
 * A table as lines, columns aligned by the width that a terminal gives each character. It never goes beyond the width:
 * the widest columns shrink and their cells wrap. A column without a head and without a cell is left out.
 */
export function textTable(
  all: readonly Column[],
  table: readonly (readonly string[])[],
  layout: TableLayout,
): string[] {
  const { indent = 0, gap = 2, headStyle = (line) => line } = layout;
  const used = all.map((_, i) => i).filter((i) => all[i]?.head || table.some((row) => row[i]));
  const columns = used.map((i) => all[i]!);
  const cells = table.map((row) => used.map((i) => plain(row[i] ?? '')));
  const widths = columnWidths(columns, cells, layout.width - indent - gap * (columns.length - 1));
  const line = (row: readonly string[], styles: readonly ((line: string) => string)[]): string[] =>
    tableRow(columns, row, widths, { indent, gap, styles });
  const body = cells.flatMap((row) =>
    line(
      row,
      columns.map((column) => column.style ?? same),
    ),
  );
  if (!columns.some((column) => column.head)) return body;
  const heads = columns.map((column) => column.head ?? '');
  const under = widths.map((w) => '─'.repeat(w)).join(' '.repeat(gap));
  return [
    ...line(
      heads,
      columns.map(() => headStyle),
    ),
    headStyle(' '.repeat(indent) + under),
    ...body,
  ];
}

const same = (line: string): string => line;

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  room: number,
): number[] {
  const widths = columns.map((column, i) =>
    rows.reduce((most, row) => Math.max(most, width(row[i] ?? '')), Math.max(1, width(column.head ?? ''))),
  );
  let over = widths.reduce((sum, w) => sum + w, 0) - room;
  for (const mayShrink of [
    (i: number) => !columns[i]?.fixed && widths[i]! > LEAST,
    (i: number) => widths[i]! > 2,
  ]) {
    while (over > 0) {
      const widest = widths.reduce(
        (best, w, i) => (mayShrink(i) && (best < 0 || w > widths[best]!) ? i : best),
        -1,
      );
      if (widest < 0) break;
      widths[widest]! -= 1;
      over -= 1;
    }
  }
  return widths;
}

function tableRow(
  columns: readonly Column[],
  row: readonly string[],
  widths: readonly number[],
  { indent, gap, styles }: { indent: number; gap: number; styles: readonly ((line: string) => string)[] },
): string[] {
  const wrapped = row.map((cell, i) => wrap(cell, Math.max(2, widths[i]!)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) => {
    const parts = wrapped.map((lines, i) => {
      const text = lines[n] ?? '';
      const last = i === row.length - 1 && columns[i]?.align !== 'right';
      return text === '' && last ? '' : styles[i]!(last ? text : pad(text, widths[i]!, columns[i]?.align));
    });
    return (' '.repeat(indent) + parts.join(' '.repeat(gap))).trimEnd();
  });
}
