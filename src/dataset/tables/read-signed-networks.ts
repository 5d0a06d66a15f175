import type { Interval } from '../../base/interval.ts';
import type { SignedTie } from '../../measure/structure/signed-network.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from './held-table.ts';

/** A network of a data set, with the days for which it stands. */
export interface DatedNetwork {
  readonly network: string | null;
  readonly days: Interval;
  readonly ties: readonly SignedTie[];
}

/** The signed networks of a data set, in the order of their days. A tie that is listed in both directions, or of an actor to itself, stands as it is listed: the measure tells. */
export async function readSignedNetworks({ database }: Store, set: DataSet): Promise<DatedNetwork[]> {
  const { sql } = heldTable(set, 'ties');
  const rows = await database.rows(`SELECT * FROM ${sql} ORDER BY first_day, last_day, network, a, b`);
  const networks = new Map<string, { network: string | null; days: Interval; ties: SignedTie[] }>();
  for (const { network, first_day, last_day, a, b, sign } of rows) {
    const key = JSON.stringify([network, first_day, last_day]);
    const days = {
      start: Number(first_day),
      end: last_day === null ? Number.POSITIVE_INFINITY : Number(last_day),
    };
    const found = networks.get(key) ?? { network: network === null ? null : String(network), days, ties: [] };
    networks.set(key, found);
    found.ties.push({ a: String(a), b: String(b), sign: sign === '+' ? 1 : -1 });
  }
  return [...networks.values()];
}
