import { DataFault, dataFault } from '../data-fault.ts';
import { clickHouse } from '../dialect.ts';
import type { Database } from '../duckdb.ts';
import { type SqlRow, type SqlValue, sqlName } from '../duckdb.ts';
import type { Node } from './clickhouse.ts';
import type { ClickHouseAddress } from './clickhouse-address.ts';
import { numbersOf, rowsOf } from './tab-separated.ts';

/** The nodes of a store on ClickHouse, one for each shard. */
export interface Cluster {
  readonly address: ClickHouseAddress;
  readonly nodes: readonly Node[];
}

/** A table as SQL names it: of all shards, or the part of one. */
export const tableSql = ({ address }: Cluster, name: string): string =>
  `${sqlName(address.database)}.${sqlName(name)}`;

/** The fault of a shard. */
export function shardFault({ address, nodes }: Cluster, shard: number, says: string): Error {
  const { shown: path } = address;
  return dataFault('store-shard', {
    ...{ path, shard: shard + 1, of: nodes.length, node: address.nodes[shard]!.shown, says },
  });
}

/** A node that is silent for so long when it is asked whether it is there is away. */
const SILENT_MS = 10_000;

/** Throws where a shard does not answer, or the servers' cluster is not of these shards. */
export async function requireShards(cluster: Cluster): Promise<void> {
  const { address, nodes } = cluster;
  for (const [shard, node] of nodes.entries()) {
    const [found] = await askNode(
      node,
      `SELECT count(DISTINCT shard_num) AS shards FROM system.clusters WHERE cluster = ${clickHouse.text(address.cluster ?? '')}`,
      AbortSignal.timeout(SILENT_MS),
    ).catch((thrown: unknown) => {
      throw shardFault(cluster, shard, whyNot(thrown));
    });
    const shards = Number(found?.shards);
    if (address.cluster !== undefined && shards !== nodes.length)
      throw shardFault(
        cluster,
        shard,
        shards === 0
          ? `it knows of no cluster "${address.cluster}"`
          : `its cluster "${address.cluster}" has ${shards}, and the address names ${nodes.length}`,
      );
  }
}

/** Rows of an answer of one node, about itself alone. */
export const askNode = async (node: Node, sql: string, patience?: AbortSignal): Promise<SqlRow[]> =>
  rowsOf(await node.ask(sql, patience));

/** What a node says that does not do what it was asked, in words. */
function whyNot(thrown: unknown): string {
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string };
  if (
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ECONNRESET|socket hang up|Timeout|abort/.test(
      `${code} ${message}`,
    )
  )
    return 'it does not answer';
  if (
    /Unknown user|Wrong password|Authentication|REQUIRED_PASSWORD/i.test(message) ||
    ['192', '193', '194', '516'].includes(code)
  )
    return 'it does not let this user in';
  return (message.split('\n')[0] ?? '')
    .replace(/, e\.what\(\).*$/, '')
    .replace(/^.*?DB::(?:Net)?Exception: /, '');
}

/** Does something with a cluster; a failure names the shard that is away, where one is. */
export async function explained<T>(cluster: Cluster, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof DataFault) throw thrown;
    await requireShards(cluster);
    throw dataFault('store-server', { path: cluster.address.shown, says: whyNot(thrown) });
  }
}

/** The database of a cluster as queries see it: they are asked of the first node, which asks the others. */
export function databaseOf(cluster: Cluster): Database {
  const [first] = cluster.nodes;
  const ask = (sql: string, values?: readonly SqlValue[]) => first!.ask(withValues(sql, values));
  return {
    dialect: clickHouse,
    isFar: true,
    run: (sql, values) => explained(cluster, () => first!.run(withValues(sql, values))),
    rows: (sql, values) => explained(cluster, async () => rowsOf(await ask(sql, values))),
    numbers: (sql, take) => explained(cluster, async () => numbersOf(await ask(sql), take)),
    close: () => {},
  };
}

/** A statement with its values in place of each `?` outside of a text. */
function withValues(sql: string, values: readonly SqlValue[] = []): string {
  let next = 0;
  return sql.replace(/'(?:[^'\\]|\\.|'')*'|\?/g, (part) => (part === '?' ? written(values[next++]!) : part));
}

function written(value: SqlValue): string {
  if (typeof value === 'string') return clickHouse.text(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value === null ? 'NULL' : String(value);
}
