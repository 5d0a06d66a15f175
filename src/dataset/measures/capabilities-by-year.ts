import { sqlName } from '../duckdb.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from '../tables/held-table.ts';
import { byYear } from './years.ts';

/** What each state had in a year of something that capabilities are measured by; null where that is not known. */
export type CapabilitiesByYear = ReadonlyMap<number, ReadonlyMap<string, number | null>>;

/** A column of capabilities, year by year. */
export async function capabilitiesByYear(
  { database }: Store,
  set: DataSet,
  column: string,
  [from, to]: readonly [number, number],
): Promise<CapabilitiesByYear> {
  const rows = await database.rows(
    `SELECT year, state, ${sqlName(column)} AS held FROM ${heldTable(set, 'capabilities').sql} WHERE year BETWEEN ? AND ? ORDER BY year, state, held`,
    [from, to],
  );
  return byYear(
    rows.map(({ year, state, held }) => [Number(year), String(state), held === null ? null : Number(held)]),
  );
}
