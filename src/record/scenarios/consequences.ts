import type { CaseRecord, Row } from '../case-record.ts';
import { anchorsIn, type CaseDate } from '../dates/case-date.ts';
import { factTables } from '../tables.ts';

type FactTable = (typeof factTables)[number];

/** A row that goes with one that is dropped. */
export interface Consequence {
  readonly id: string;
  readonly table: FactTable;
  /** By which field of its own it goes. */
  readonly by: 'causes' | 'through';
  /** From the row that is dropped to this one, each going with the one before it. */
  readonly chain: readonly string[];
}

/** A row that names one that is gone, and stays. */
export interface Staying {
  readonly id: string;
  readonly table: FactTable;
  /** The field in which it names it: a date is still reckoned from there. */
  readonly field: string;
  readonly names: string;
}

interface FactRow {
  readonly id: string;
  readonly table: FactTable;
  readonly row: Pick<Row<'events'>, 'causes' | 'answers'> &
    Pick<Row<'instruments'>, 'replaces' | 'buildsOn'> &
    Pick<Row<'spells'>, 'through'> &
    Partial<Readonly<Record<'date' | 'signed' | 'start' | 'end', CaseDate>>>;
}

/**
 * What would not have been without rows that are dropped, to the end: a row goes with any of its `causes`, since they are rows without
 * which it would not have been; what came to be so `through` treaties or acts goes when all that it names are gone, since the field does
 * not say that each was needed.
 *
 * Takes: the rows; the ids of those dropped. Gives: the rows that go besides, each with a shortest chain, in the order in which they go,
 * those of one step by id, whatever the order of the rows.
 */
export function consequencesOf(rows: CaseRecord['rows'], dropped: Iterable<string>): Consequence[] {
  const chains = new Map<string, readonly string[]>([...dropped].sort().map((id) => [id, [id]]));
  const left = new Map(factsOf(rows).map((fact) => [fact.id, fact]));
  for (const id of chains.keys()) left.delete(id);
  const found: Consequence[] = [];
  for (;;) {
    const going = [...left.values()].flatMap((fact) => goingOf(fact, chains) ?? []);
    if (going.length === 0) return found;
    for (const each of going.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      found.push(each);
      chains.set(each.id, each.chain);
      left.delete(each.id);
    }
  }
}

/** How a row goes with what is gone by now, by the cause with the shortest chain; undefined where it stays. */
function goingOf(
  { id, table, row }: FactRow,
  chains: ReadonlyMap<string, readonly string[]>,
): Consequence | undefined {
  const { causes = [], through = [] } = row;
  const lost = (ids: readonly string[]) => ids.filter((each) => chains.has(each));
  const byCause = lost(causes).length > 0;
  if (!byCause && (through.length === 0 || lost(through).length < through.length)) return undefined;
  const [chain] = lost(byCause ? causes : through)
    .map((each) => chains.get(each)!)
    .sort((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1));
  return { id, table, by: byCause ? 'causes' : 'through', chain: [...chain!, id] };
}

/** The rows that stay and name one that is gone: it is for the author to say what would have been of them. */
export function stayingOf(rows: CaseRecord['rows'], gone: ReadonlySet<string>): Staying[] {
  return factsOf(rows)
    .filter(({ id }) => !gone.has(id))
    .flatMap(({ id, table, row }) => {
      const { through, answers, replaces, buildsOn } = row;
      const named: readonly (readonly [string, readonly string[] | undefined])[] = [
        ['through', through],
        ['answers', answers?.map(({ name }) => name)],
        ['replaces', replaces],
        ['buildsOn', buildsOn],
        ...(['date', 'signed', 'start', 'end'] as const).map(
          (field) => [field, anchorIds(row[field])] as const,
        ),
      ];
      return named.flatMap(([field, ids = []]) =>
        [...new Set(ids)].filter((each) => gone.has(each)).map((names) => ({ id, table, field, names })),
      );
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const anchorIds = (date: CaseDate | undefined): string[] | undefined =>
  date && anchorsIn(date).map(({ id }) => id);

function factsOf(rows: CaseRecord['rows']): FactRow[] {
  return factTables.flatMap((table) =>
    (rows[table] as readonly Row<FactTable>[]).map((row) => ({
      id: row.id,
      table,
      row: row as FactRow['row'],
    })),
  );
}
