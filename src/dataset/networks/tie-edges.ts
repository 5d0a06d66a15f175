import { formatDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import type { GraphAttribute, GraphEdge, GraphValues } from '../../publish/graphs/graph.ts';
import { countOf } from '../../publish/words/number-words.ts';
import type { SqlRow } from '../duckdb.ts';
import type { ColumnKind, ColumnSpec } from '../formats/format.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from '../tables/held-table.ts';
import type { DataEdges } from './data-edges.ts';

/** What kind of value a column is in a graph; those of a year say it already. */
const types: Readonly<Partial<Record<ColumnKind, GraphAttribute['type']>>> = {
  ...{ state: 'text', code: 'text', text: 'text', choice: 'text' },
  ...{ whole: 'whole', number: 'number', flag: 'flag', mark: 'flag' },
};
const COUNTED: readonly ColumnKind[] = ['whole', 'number', 'flag'];

/** The table of a data set of which each row is a tie of two over some days: alliances, rivalries, disputes, borders. */
export function tiesTable({ format, coverage }: DataSet): string | undefined {
  return format.tables.find(
    ({ name, columns, days }) =>
      days !== undefined &&
      (own(coverage.rows, name) ?? 0) > 0 &&
      ['a', 'b'].every((end) => columns.some((column) => column.name === end)),
  )?.name;
}

/** The ties of a time. A row in which everything that is known is 0 is no tie; one of which nothing is known is left out and counted. */
export async function tieEdges(
  { database }: Store,
  set: DataSet,
  table: string,
  { start, end }: Interval,
): Promise<DataEdges> {
  const { sql, spec, columns: all } = heldTable(set, table);
  const columns = spec.columns.filter(({ name, kind }) => !['a', 'b'].includes(name) && own(types, kind));
  const rows = await database.rows(
    `SELECT ${all} FROM ${sql} WHERE first_day <= ${end} AND coalesce(last_day, ${end}) >= ${start} ORDER BY ${all}`,
  );
  const ties = rows.map((row) => ({
    from: String(row.a),
    to: String(row.b),
    values: valuesOf(row, columns),
  }));
  const told = ties.filter(({ values }) => !says(values, columns, 'nothing'));
  const unknown = ties.length - told.length;
  return {
    attributes: [
      ...columns.map(({ name, kind, says }) => ({ name, type: own(types, kind)!, says })),
      { name: 'from', type: 'text', says: 'the first day of its row' },
      { name: 'to', type: 'text', says: 'the last day of its row' },
    ],
    notes: columns.some(({ name }) => /^a_/.test(name)) ? ['a is the source of an edge, b its target'] : [],
    leftOut: unknown > 0 ? [`${countOf(unknown, 'row')} of which no value is known`] : [],
    edges: directed(told.filter(({ values }) => !says(values, columns, 'none'))).map((tie) => ({
      ...{ ...tie, kind: table.replaceAll('_', ' '), states: [{ values: {} }] },
    })),
  };
}

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly values: GraphValues;
}

/**
 * Ties with whether they have a direction. Where every row has its mirror, each pair of rows is one tie, and where none has, each row is one; where some have none, what one owes the other is not what
 * the other owes it, and all stand with their directions, as they are listed.
 */
function directed(ties: readonly Tie[]): (Tie & Pick<GraphEdge, 'isDirected'>)[] {
  const keyOf = ({ from, to, values }: Tie) =>
    JSON.stringify([from, to, ...Object.entries(values).sort(([x], [y]) => (x < y ? -1 : 1))]);
  const all = new Set(ties.map(keyOf));
  const mirrors = ties.filter((tie) => all.has(keyOf(mirrored(tie))));
  const isDirected = mirrors.length > 0 && mirrors.length < ties.length;
  const isFirst = ({ from, to }: Tie) => Number(from) - Number(to) || (from < to ? -1 : 1);
  const some = mirrors.length === ties.length ? ties.filter((tie) => isFirst(tie) <= 0) : ties;
  return some.map((tie) => ({ ...tie, isDirected }));
}

/** The same row as its other end tells it: what is of `a` is of `b`. */
function mirrored({ from, to, values }: Tie): Tie {
  const ends: Readonly<Record<string, string>> = { a: 'b', b: 'a' };
  const swapped = (name: string) =>
    name.replace(/^([ab])_at_([ab])$/, '$2_at_$1').replace(/^[ab](?=_(?!at_))/, (end) => own(ends, end)!);
  return {
    ...{ from: to, to: from },
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [swapped(name), value])),
  };
}

function valuesOf(row: SqlRow, columns: readonly ColumnSpec[]): GraphValues {
  const values = columns.flatMap(({ name, kind }): [string, string | number | boolean][] => {
    const value = own(row, name);
    if (value === null || value === undefined) return [];
    if (kind === 'flag' || kind === 'mark') return [[name, Number(value) === 1]];
    return [[name, typeof value === 'boolean' ? String(value) : value]];
  });
  return {
    ...Object.fromEntries(values),
    from: formatDay(Number(row.first_day)),
    ...(row.last_day === null ? {} : { to: formatDay(Number(row.last_day)) }),
  };
}

/** Whether a row of a table of measured ties says nothing of any, or that there is none. */
function says(values: GraphValues, columns: readonly ColumnSpec[], what: 'nothing' | 'none'): boolean {
  const counted = columns.filter(({ kind }) => COUNTED.includes(kind));
  if (counted.length === 0) return false;
  const known = counted.flatMap(({ name }) => own(values, name) ?? []);
  return what === 'nothing'
    ? known.length === 0
    : known.length > 0 && known.every((value) => Number(value) === 0);
}
