import { problem } from '../../base/problems/problems.ts';
import type { Cell } from '../files/csv-cells.ts';
import type { SpecScalar, SpecValue } from '../files/spec.ts';
import type { ColumnAnswer, FilledColumn } from './read-columns.ts';

/** Reads lists of ids or of fixed words that are written with commas: neither can hold one. */
export function readLists({ column, cells }: FilledColumn): ColumnAnswer | undefined {
  const odd = cells.filter(({ text }) => text.includes(','));
  const first = odd[0];
  if (!first) return undefined;
  return {
    problems: [
      problem('column-read', first.at, {
        field: column.name,
        count: odd.length,
        what: ['a list with commas', 'lists with commas'],
        example: first.text,
        read: `a list: ${itemsOf(first)
          .map(({ text }) => text)
          .join('; ')}`,
      }),
    ],
    reading: (cell): SpecValue | undefined =>
      cell.text.includes(',') ? { kind: 'list', items: itemsOf(cell), at: cell.at } : undefined,
  };
}

function itemsOf({ text, at }: Cell): SpecScalar[] {
  return [...text.matchAll(/[^,;]+/g)].flatMap((match) => {
    const item = match[0].trim();
    const blanks = match[0].length - match[0].trimStart().length;
    const { file, line, column } = at;
    return item === ''
      ? []
      : [{ kind: 'scalar', text: item, at: { file, line, column: column + match.index + blanks } }];
  });
}
