import type { Row } from '../record/case-record.ts';
import type { Typed, TypedCall } from './language/typed.ts';

type Figure = Row<'figures'>;

/**
 * The figures that `figure(…)` may read: the one of an id, or those of that name whose owner and partner are just those that it
 * names. Where it names no partner, those that have none go before others.
 */
export function figuresRead(
  rows: readonly Figure[],
  { arguments: [first], named }: TypedCall,
): readonly Figure[] {
  const isAlone = (ids: readonly string[] | undefined, wanted: string | undefined) =>
    wanted === undefined || (ids?.length === 1 && ids[0] === wanted);
  if (first?.is === 'row') return rows.filter(({ id }) => id === first.id);
  const found = rows.filter(
    (row) =>
      row.what === wordOf(first) &&
      isAlone(row.of, wordOf(named.of)) &&
      isAlone(row.with, wordOf(named.with)) &&
      fits(row, named),
  );
  const apart = found.filter((row) => !row.with);
  return named.with || apart.length === 0 ? found : apart;
}

/** The figures that `figures(…)` may find: each owner and partner that it names among those of the row. */
export function figuresFound(rows: readonly Figure[], { named }: TypedCall): readonly Figure[] {
  const isAmong = (ids: readonly string[] = [], wanted: string | undefined) =>
    wanted === undefined || ids.includes(wanted);
  return rows.filter(
    (row) =>
      (!named.what || row.what === wordOf(named.what)) &&
      isAmong(row.of, wordOf(named.of)) &&
      isAmong(row.with, wordOf(named.with)) &&
      fits(row, named),
  );
}

const fits = ({ unit, tags = [] }: Figure, named: TypedCall['named']): boolean =>
  (!named.unit || unit === wordOf(named.unit)) && (!named.tag || tags.includes(wordOf(named.tag)!));

function wordOf(typed: Typed | undefined): string | undefined {
  if (typed?.is === 'number') return typed.text;
  return typed?.is === 'word' ? typed.word : undefined;
}
