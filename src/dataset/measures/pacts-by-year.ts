import { own } from '../../base/own.ts';
import { sqlName } from '../duckdb.ts';
import { heldTable } from '../tables/held-table.ts';
import type { Question } from './measure-spec.ts';

/** What two states owed each other in a year, whoever owed it; null where the data do not say. */
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
 * similarity of alliances.
 */
export async function pactsByYear({
  store,
  set,
  from,
  to,
}: Question): Promise<ReadonlyMap<number, ReadonlyMap<string, Pact>>> {
  const { table, owed } = own(pactTables, set.format.name)!;
  const { sql } = heldTable(set, table);
  const flags = owed.map((name) => `max(${sqlName(name)}) AS ${sqlName(`owed ${name}`)}`);
  const rows = await store.database.rows(
    `SELECT year, ${ofPair}, ${flags.join(', ')} FROM ${sql}
     WHERE year BETWEEN ? AND ? AND a <> b GROUP BY year, one, other ORDER BY year, one, other`,
    [from, to],
  );
  const years = new Map<number, Map<string, Pact>>();
  for (const { year, one: a, other: b, ...told } of rows) {
    const own = years.get(Number(year)) ?? new Map<string, Pact>();
    years.set(Number(year), own);
    own.set(pairKey(String(a), String(b)), {
      ...{ a: String(a), b: String(b) },
      owed: Object.fromEntries(owed.map((name) => [name, told[`owed ${name}`] as boolean | null])),
    });
  }
  return years;
}

/** How much a pact binds: 3 defence, 2 neutrality or non-aggression, 1 entente or consultation, 0 nothing of these. */
export function levelOf({ owed }: Pact): 0 | 1 | 2 | 3 {
  if (owed.defence) return 3;
  if (owed.neutrality || owed.nonaggression) return 2;
  return owed.entente || owed.consultation ? 1 : 0;
}
