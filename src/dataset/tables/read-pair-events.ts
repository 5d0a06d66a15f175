import type { CodedEvent } from '../../measure/change/event-series.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { isNamed } from './event-relation.ts';
import { heldTable } from './held-table.ts';

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
  const rows = await database.rows(
    `SELECT first_day, code FROM ${sql} WHERE ${isNamed('source', source, spec)} AND ${isNamed('target', target, spec)} ORDER BY first_day, code`,
    [source, target],
  );
  return rows.map(({ first_day, code }) => ({ day: Number(first_day), source, target, code: String(code) }));
}

/** Whether a data set has an event of an actor, by the name that the data have, on either side. */
export async function isActor({ database }: Store, set: DataSet, actor: string): Promise<boolean> {
  const { sql, spec } = heldTable(set, 'events');
  const found = await database.rows(
    `SELECT 1 FROM ${sql} WHERE ${isNamed('source', actor, spec)} OR ${isNamed('target', actor, spec)} LIMIT 1`,
    [actor, actor],
  );
  return found.length > 0;
}
