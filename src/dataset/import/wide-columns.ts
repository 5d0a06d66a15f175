import type { TableSpec } from '../formats/format.ts';
import type { Reading } from './staging.ts';

/** How many columns of a file make a row each. */
export const wideColumns = ({ tables, header }: Pick<Reading, 'tables' | 'header'>): number =>
  tables.some(({ wide }) => wide) ? wideNames(tables.find(({ wide }) => wide)!, header).length : 0;

/** The columns of a file that make a row each: all but those that a table names. */
export function wideNames(
  { columns, wide }: TableSpec,
  header: readonly string[],
): readonly { readonly name: string; readonly cell: string }[] {
  const named = new Set([
    ...columns.flatMap(({ name, from = [name] }) => from.map((each) => each.toLowerCase())),
    ...(wide?.besides ?? []),
  ]);
  return header
    .map((name, i) => ({ name, cell: `c${i}` }))
    .filter(({ name }) => name !== '' && !named.has(name.toLowerCase()));
}
