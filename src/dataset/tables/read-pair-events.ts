import type { CodedEvent } from '../../measure/change/event-series.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from './held-table.ts';

/** A country's letters; the role of an actor follows them in its code. */
const COUNTRY = /^[A-Z]{3}$/;

/**
 * What one actor did to another, in the order of days. Actors are named as the data set names them: by country where it has one (ICEWS "China", GDELT `CHN`), else by code, and then the three
 * letters of a country stand for all its actors (`ISR` for `ISRMIL`). The events that come back have the names that were asked for.
 */
export async function readPairEvents(
  { database }: Store,
  set: DataSet,
  source: string,
  target: string,
): Promise<CodedEvent[]> {
  const { sql, spec } = heldTable(set, 'events');
  const hasCountry = spec.columns.some(({ name }) => name === 'source_country');
  const is = (side: 'source' | 'target', actor: string) => {
    if (!hasCountry) return COUNTRY.test(actor) ? `${side} LIKE ? || '%'` : `${side} = ?`;
    return `coalesce(${side}_country, ${side}) = ?`;
  };
  const rows = await database.rows(
    `SELECT first_day, code FROM ${sql} WHERE ${is('source', source)} AND ${is('target', target)} ORDER BY first_day, code`,
    [source, target],
  );
  return rows.map(({ first_day, code }) => ({ day: Number(first_day), source, target, code: String(code) }));
}
