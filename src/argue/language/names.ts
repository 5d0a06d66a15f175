import { own } from '../../base/own.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { Meaning } from '../../record/meaning-words.ts';
import type { MeasureName } from '../../record/measure-tables.ts';
import { factTables, type TableName } from '../../record/tables.ts';
import type { NamedTable } from './typed.ts';

/** What the checker of the claim language and its reader know of a case: its ids, and what they are called. */
export interface Names {
  /** The table in which an id stands; undefined when it is no id of the case. */
  readonly table: (id: string) => NamedTable | undefined;
  /** The rows of a group of alternatives, by their ids; none when there is no such group. */
  readonly group: (name: string) => readonly string[];
  /** Every id of these tables, and the groups of alternatives of their rows. */
  readonly ids: (tables: readonly NamedTable[]) => Iterable<string>;
  /** The kind of a row that has one: `state`, `crisis`, `treaty`. */
  readonly kind: (id: string) => string | undefined;
  /** The usual name of an actor or place, or the title of another row. */
  readonly label: (id: string) => string | undefined;
  /** The usual name first, then every other; none when the row has no name. */
  readonly names: (id: string) => readonly string[];
  /** Every word that the rows of a table hold in a field: the tags in use, the kinds of event; of mappings the names, or the part named (`decides.is`). */
  readonly words: (table: NamedTable, field: string) => ReadonlySet<string>;
  /** What values of a measure are in a data set, or in any where none is named, where that is not what its name says. */
  readonly means?: (measure: MeasureName, set: string | undefined) => Meaning | undefined;
}

type Cells = Readonly<Record<string, unknown>>;

/** The names of a checked case. */
export function namesOf(record: CaseRecord): Names {
  // a test may name a row that is left out for a problem: it is no mistake of the test
  const lost = new Map(record.leftOut.map((row) => [row.id, row]));
  const cells = (id: string) =>
    (record.byId.get(id)?.row as Cells | undefined) ?? lost.get(id)?.readable ?? provisions.get(id);
  const words = new Map<string, ReadonlySet<string>>();
  const groups = groupsOf(record);
  const provisions = new Map(
    [...rowsOf(record, 'provisions')].flatMap((row) =>
      typeof row.id === 'string' ? [[row.id, row] as const] : [],
    ),
  );
  return {
    table: (id) =>
      record.byId.get(id)?.table ??
      lost.get(id)?.table ??
      groups.get(id)?.table ??
      (provisions.has(id) ? 'provisions' : undefined),
    group: (name) => groups.get(name)?.rows ?? [],
    *ids(wanted) {
      for (const [id, { table }] of record.byId) if (wanted.includes(table)) yield id;
      for (const [name, { table }] of groups) if (wanted.includes(table)) yield name;
      if (wanted.includes('provisions')) yield* provisions.keys();
    },
    kind: (id) => textOf(cells(id)?.kind),
    label: (id) => textOf(cells(id)?.name ?? cells(id)?.title ?? provisions.get(id)?.text),
    names: (id) => allNames(cells(id)),
    means: (measure, set) =>
      record.rows.measured.find(
        (row) => row.measure === measure && (set === undefined || row.set === set) && row.means !== undefined,
      )?.means,
    words(table, field) {
      const key = `${table}.${field}`;
      const known = words.get(key) ?? wordsIn(record, table, field);
      words.set(key, known);
      return known;
    },
  };
}

interface Group {
  readonly table: TableName;
  readonly rows: string[];
}

/** The groups of alternatives whose rows are facts of one table, by their names; a row that has such a name as its id goes before. */
function groupsOf({ byId }: CaseRecord): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const mixed = new Set<string>();
  for (const [id, { table, row }] of byId) {
    const { alternatives } = row as { alternatives?: string };
    if (
      alternatives === undefined ||
      byId.has(alternatives) ||
      !(factTables as readonly TableName[]).includes(table)
    )
      continue;
    const group = groups.get(alternatives) ?? { table, rows: [] };
    if (group.table === table) group.rows.push(id);
    else mixed.add(alternatives);
    groups.set(alternatives, group);
  }
  for (const name of mixed) groups.delete(name);
  return groups;
}

function allNames(row: Cells | undefined): readonly string[] {
  const others = Array.isArray(row?.names) ? (row.names as Cells[]).map(({ text }) => text) : [];
  return [row?.name ?? row?.title, ...others].filter((name) => typeof name === 'string');
}

function wordsIn(record: CaseRecord, table: NamedTable, field: string): ReadonlySet<string> {
  const found = new Set<string>();
  const [key = field, part = 'name'] = field.split('.');
  for (const row of rowsOf(record, table)) {
    for (const each of [own(row, key)].flat()) {
      const word = typeof each === 'object' && each !== null ? own(each as Cells, part) : each;
      if (typeof word === 'string') found.add(word);
    }
  }
  return found;
}

function* rowsOf(record: CaseRecord, table: NamedTable): Iterable<Cells> {
  for (const { table: held, row } of record.byId.values()) {
    if (held === table) yield row as unknown as Cells;
    if (table === 'provisions') yield* (row as { provisions?: readonly Cells[] }).provisions ?? [];
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
