import { heldTable } from '../tables/held-table.ts';
import type { Question } from './measure-spec.ts';
import { daysOfYear } from './years.ts';

/** The major powers of a year, any that was one on a day of it, by the list that the store has. */
export async function majorsIn({ store, sets }: Question): Promise<(year: number) => readonly string[]> {
  const set = sets.find(({ format }) => format.name === 'cow-majors')!;
  const listed = await store.database.rows(
    `SELECT state, first_day, last_day FROM ${heldTable(set, 'majors').sql}`,
  );
  const rows = [...listed].sort((a, b) => Number(a.state) - Number(b.state));
  return (year) => {
    const { start, end } = daysOfYear(year);
    const there = rows.filter(
      ({ first_day, last_day }) =>
        Number(first_day) <= end && (last_day === null || Number(last_day) >= start),
    );
    return [...new Set(there.map(({ state }) => String(state)))];
  };
}
