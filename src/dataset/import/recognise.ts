import { suggest } from '../../base/suggest.ts';
import { dataFault } from '../data-fault.ts';
import type { ColumnSpec, DaysSpec, FormatSpec, TableSpec } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';

/** The tables of a format that a file holds. */
export interface Recognised {
  readonly format: FormatSpec;
  readonly tables: readonly TableSpec[];
  /** How many columns of the file are of use to it. */
  readonly uses: number;
}

const namesOf = ({ name, from }: ColumnSpec): readonly string[] => from ?? [name];

/** The columns of which each has to be there for a file to be of a table: each as the names it may have. */
export function neededColumns({ columns, days, wide }: TableSpec): readonly (readonly string[])[] {
  const needed = [
    ...columns.filter(({ required, expected }) => required || expected).map(namesOf),
    ...(wide?.signs ?? []).map((name) => [name]),
  ];
  return days ? [...needed, ...daysColumns(days)] : needed;
}

function daysColumns(days: DaysSpec): readonly (readonly string[])[] {
  switch (days.how) {
    case 'year':
      return [[...days.year, ...(days.or ? [days.or.column] : [])]];
    case 'day':
      return [days.day];
    case 'parts':
      return [[days.start[0]]];
    default:
      return [days.start];
  }
}

/** The names of a header, in small letters, that are read into some tables. */
export function namesRead(tables: readonly TableSpec[], header: ReadonlySet<string>): string[] {
  const read = tables.flatMap((table) => [
    ...table.columns.map(namesOf),
    ...(table.days ? daysColumns(table.days) : []),
  ]);
  return read.flatMap((names) => {
    const found = names.map((name) => name.toLowerCase()).find((name) => header.has(name));
    return found === undefined ? [] : [found];
  });
}

/** Names of columns that a table needs and a header lacks. */
export function lackingColumns(table: TableSpec, header: ReadonlySet<string>): string[] {
  const lacking = neededColumns(table).filter(
    (names) => !names.some((name) => header.has(name.toLowerCase())),
  );
  return [...new Set(lacking.map(([name]) => name ?? ''))];
}

/** How many columns of a header a table has a use for. */
const usesOf = (table: TableSpec, header: ReadonlySet<string>): number =>
  (table.wide?.signs.length ?? 0) +
  table.columns.filter((column) => namesOf(column).some((name) => header.has(name.toLowerCase()))).length;

/** The tables that a header fits, a whole format at a time: the one that uses most of its columns first. */
export function fittingFormats(cells: readonly string[], among = formats): Recognised[] {
  const header = new Set(cells.map((cell) => cell.toLowerCase()));
  const found = among.flatMap((format) => {
    const tables = format.tables.filter(
      (table) => lackingColumns(table, header).length === 0 && !table.lacks?.some((name) => header.has(name)),
    );
    const uses = Math.max(0, ...tables.map((table) => usesOf(table, header)));
    return tables.length === 0 ? [] : [{ format, tables, uses }];
  });
  return found.sort((a, b) => b.uses - a.uses);
}

/** The format of a file: the one that was named, or the one its header tells. Throws a `DataFault` that says what is lacking, or what the file looks like instead. */
export function recognise(file: string, cells: readonly string[], named: FormatSpec | undefined): Recognised {
  const [found, next] = fittingFormats(cells, named ? [named] : formats);
  if (found && next?.uses === found.uses)
    throw dataFault(
      'data-layout',
      {
        message: `the columns are those of ${found.format.name} and of ${next.format.name} alike`,
        hint: `say which it is: \`quadrille data add ${found.format.name}\` or \`… ${next.format.name}\``,
      },
      { file },
    );
  if (found) return found;
  const shown = cells.slice(0, 12).join(', ') + (cells.length > 12 ? ' …' : '');
  if (named === undefined)
    throw dataFault(
      'data-layout',
      {
        message: `the columns are those of no format that is known: ${shown}`,
        hint: 'name the format (docs/data.md lists them), or say with --map which column is what',
      },
      { file },
    );
  const [other] = fittingFormats(cells);
  const header = new Set(cells.map((cell) => cell.toLowerCase()));
  const nearest = named.tables
    .map((table) => ({ table, lacking: lackingColumns(table, header) }))
    .sort((a, b) => a.lacking.length - b.lacking.length)[0]!;
  const near = suggest(nearest.lacking[0]!, cells);
  throw dataFault(
    'data-layout',
    {
      message: `the file is not of the format ${named.name}: it lacks ${nearest.lacking.join(', ')}; its columns are ${shown}`,
      hint: other
        ? `it looks like ${other.format.name}: write \`quadrille data add ${other.format.name}\``
        : near === undefined
          ? 'say with --map which column is what; docs/data.md tells how'
          : `did you mean its column "${near}"? Say so with --map; docs/data.md tells how`,
    },
    { file },
  );
}
