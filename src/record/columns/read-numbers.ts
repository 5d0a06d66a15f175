import { problem } from '../../base/problems/problems.ts';
import type { Cell } from '../files/csv-cells.ts';
import type { ColumnAnswer, FilledColumn } from './read-columns.ts';

const DECIMAL_COMMA = /^([-+−–]?\d+),(\d+)$/u;

/**
 * Reads decimal commas: `-7,5` is −7.5. Where commas part the columns, three digits after a comma may be thousands (`1,500`), and such a column is left to its
 * author; so is a whole number.
 */
export function readNumbers({ column, cells }: FilledColumn, delimiter: string): ColumnAnswer | undefined {
  const { kind } = column.field;
  if (kind.is !== 'number' || kind.whole) return undefined;
  const odd = cells.filter(({ text }) => DECIMAL_COMMA.test(text));
  const first = odd[0];
  const mayBeThousands = (cell: Cell) => /,\d{3}$/.test(cell.text);
  if (!first || (delimiter === ',' && odd.every(mayBeThousands))) return undefined;
  return {
    problems: [
      problem('column-read', first.at, {
        field: column.name,
        count: odd.length,
        what: ['a number with a decimal comma', 'numbers with decimal commas'],
        example: first.text,
        read: withPoint(first.text),
      }),
    ],
    reading: (cell) => (DECIMAL_COMMA.test(cell.text) ? { ...cell, text: withPoint(cell.text) } : undefined),
  };
}

const withPoint = (text: string): string => text.replace(DECIMAL_COMMA, '$1.$2');
