import { own } from '../../base/own.ts';
import { sqlName } from '../duckdb.ts';
import { heldTable } from '../tables/held-table.ts';
import type { Question } from './measure-spec.ts';
import { byYear } from './years.ts';

/** What two states owed each other in a year, whoever owed it; null where the data do not say. What they say of nobody is left out. */
export interface Pact {
  readonly a: string;
  readonly b: string;
  readonly owed: Readonly<Record<string, boolean | null>>;
}

/** The table of a format of alliances, and what its rows tell. */
export const pactTables: Readonly<Record<string, { table: string; owed: readonly string[] }>> = {
  atop: { table: 'obligations', owed: ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] },
  'cow-alliances': { table: 'alliances', owed: ['defence', 'neutrality', 'nonaggression', 'entente'] },
};

/** The key of a pair, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The two of a pair as SQL names them, whichever comes first in a row. */
export const ofPair = 'CASE WHEN a < b THEN a ELSE b END AS one, CASE WHEN a < b THEN b ELSE a END AS other';

/**
 * The alliances of each of some years, one a pair: what either owed the other by any of their alliances. A promise that one made alone counts for both, as in the
 * similarity of alliances; where one row says no and another nothing, it is not known.
 */
export async function pactsByYear({
  store,
  set,
  from,
  to,
}: Question): Promise<ReadonlyMap<number, ReadonlyMap<string, Pact>>> {
  const { table, owed } = own(pactTables, set.format.name)!;
  const { sql } = heldTable(set, table);
  const [counts] = await store.database.rows(
    `SELECT ${owed.map((name) => `count(${sqlName(name)}) AS ${sqlName(name)}`).join(', ')} FROM ${sql}`,
  );
  const told = owed.filter((name) => Number(own(counts!, name)) > 0);
  const flags = told.map(
    (name) =>
      `max(${sqlName(name)}) AS ${sqlName(`owed ${name}`)}, count(${sqlName(name)}) AS ${sqlName(`told ${name}`)}`,
  );
  const rows = await store.database.rows(
    `SELECT year, ${[ofPair, 'count(*) AS listed', ...flags].join(', ')} FROM ${sql}
     WHERE year BETWEEN ? AND ? AND a <> b GROUP BY year, one, other ORDER BY year, one, other`,
    [from, to],
  );
  return byYear(
    rows.map(({ year, one, other, listed, ...row }) => {
      const isOwed = (name: string) => {
        if (row[`owed ${name}`]) return true;
        return Number(row[`told ${name}`]) === Number(listed) ? false : null;
      };
      const [a, b] = [String(one), String(other)];
      return [
        ...([Number(year), pairKey(a, b)] as const),
        { a, b, owed: Object.fromEntries(told.map((name) => [name, isOwed(name)])) },
      ] as const;
    }),
  );
}

/** The numbers of all who have a pact. */
export const listedBy = (pacts: ReadonlyMap<string, Pact> | undefined): ReadonlySet<string> =>
  new Set([...(pacts?.values() ?? [])].flatMap(({ a, b }) => [a, b]));

const rungs = [
  { level: 3, by: ['defence'] },
  { level: 2, by: ['neutrality', 'nonaggression'] },
  { level: 1, by: ['entente', 'consultation'] },
] as const;

/** How much a pact binds: 3 defence, 2 neutrality or non-aggression, 1 entente or consultation, 0 nothing of these; null where it may be more than the data say. */
export function levelOf({ owed }: Pact): 0 | 1 | 2 | 3 | null {
  for (const { level, by } of rungs) {
    const said = by.map((name) => own(owed, name));
    if (said.includes(true)) return level;
    if (said.includes(null)) return null;
  }
  return 0;
}
