import type { Day } from '../../base/calendar.ts';
import type { SqlRow } from '../duckdb.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable, holdsOn } from './held-table.ts';

/**
 * The rows of a table that hold on a day: the alliances of a year, the rivalries that went on, what states had. A row without an end goes on; one of a year
 * holds on each of its days. None, also where the data set does not reach that day: ask its coverage first.
 */
export async function readRowsOn(
  { database }: Store,
  set: DataSet,
  table: string,
  day: Day,
): Promise<readonly SqlRow[]> {
  const { sql, spec, columns } = heldTable(set, table);
  if (!spec.days)
    throw new Error(`readRowsOn requires a table with days, and "${table}" of "${set.name}" has none`);
  return database.rows(`SELECT ${columns} FROM ${sql} WHERE ${holdsOn(Math.trunc(day))} ORDER BY ${columns}`);
}
