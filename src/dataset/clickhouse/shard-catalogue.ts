import { own } from '../../base/own.ts';
import { clickHouse } from '../dialect.ts';
import type { SqlRow } from '../duckdb.ts';
import { type DataSet, formatOf } from '../store/catalogue.ts';
import { askNode, type Cluster, shardFault, tableSql } from './cluster.ts';

/** A table of a data set, as it lies on the shards. */
export interface ShardedTable {
  /** Of all shards. */
  readonly name: string;
  /** What each shard holds of it. */
  readonly part: string;
  /** How many rows were put on each shard. */
  readonly rows: readonly number[];
}

/** What the catalogue has of a data set. */
export type ShardedSet = Omit<DataSet, 'format' | 'at'> & {
  /** The name of the format, and all of it where it is the user's own. */
  readonly format: string;
  readonly mapping: string | null;
  readonly tables: Readonly<Record<string, ShardedTable>>;
};

const CATALOGUE = 'quadrille_catalogue';

/** Makes the catalogue where there is none. It lies on the first node; a line is added for each change, and the last one of a name counts. */
export async function makeCatalogue(cluster: Cluster): Promise<void> {
  const [first] = cluster.nodes;
  for (const node of cluster.nodes)
    await node.run(`CREATE DATABASE IF NOT EXISTS "${cluster.address.database}"`);
  await first!.run(
    `CREATE TABLE IF NOT EXISTS ${tableSql(cluster, CATALOGUE)} (written UInt64, name String, content String) ENGINE = MergeTree ORDER BY written`,
  );
}

/** Whether there is a catalogue. */
export async function hasCatalogue({ address, nodes: [first] }: Cluster): Promise<boolean> {
  const found = await askNode(
    first!,
    `SELECT name FROM system.tables WHERE database = ${clickHouse.text(address.database)} AND name = '${CATALOGUE}'`,
  );
  return found.length > 0;
}

/** Writes what a data set now is; undefined where it is no more. */
export async function writeCatalogue(
  cluster: Cluster,
  name: string,
  content: ShardedSet | undefined,
): Promise<void> {
  const text = content === undefined ? '' : JSON.stringify(content);
  await cluster.nodes[0]!.run(
    `INSERT INTO ${tableSql(cluster, CATALOGUE)} VALUES (${Date.now()}, ${clickHouse.text(name)}, ${clickHouse.text(text)})`,
  );
}

/** Every data set as the catalogue has it, by name. */
export async function readCatalogue(cluster: Cluster): Promise<ShardedSet[]> {
  const rows = await askNode(
    cluster.nodes[0]!,
    `SELECT name, content FROM ${tableSql(cluster, CATALOGUE)} ORDER BY written`,
  );
  const last = new Map(rows.map(({ name, content }) => [String(name), String(content)]));
  return [...last]
    .filter(([, content]) => content !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, content]) => JSON.parse(content) as ShardedSet);
}

/** A data set as the rest of the program sees it. */
export function dataSetOf(cluster: Cluster, { tables, mapping, format, ...set }: ShardedSet): DataSet {
  return {
    ...set,
    format: formatOf({ format, mapping }),
    at: (table) => {
      const { name, part } = own(tables, table)!;
      return tableSql(cluster, cluster.address.cluster === undefined ? part : name);
    },
  };
}

/** Throws unless every shard holds as many rows of every table as were put there, and all of them together give their sum. */
export async function requireRows(cluster: Cluster, sets: readonly ShardedSet[]): Promise<void> {
  const { address, nodes } = cluster;
  const tables = sets.flatMap((set) => Object.values(set.tables));
  for (const [shard, node] of nodes.entries()) {
    const held = await rowsByTable(cluster, node);
    for (const { name, part, rows } of tables) {
      const [is, was] = [held.get(part) ?? 0, rows[shard]];
      if (rows.length !== nodes.length)
        throw shardFault(
          cluster,
          shard,
          `"${name}" was put on ${rows.length} shards, and the address names ${nodes.length}`,
        );
      if (is !== was)
        throw shardFault(cluster, shard, `it holds ${is} rows of "${name}", and ${was} were put there`);
    }
  }
  if (address.cluster === undefined) return;
  for (const { name, rows } of tables) {
    const [all] = await askNode(nodes[0]!, `SELECT count(*) AS n FROM ${tableSql(cluster, name)}`);
    const sum = rows.reduce((total, each) => total + each, 0);
    if (Number(all?.n) !== sum)
      throw shardFault(
        cluster,
        0,
        `it counts ${all?.n} rows of "${name}" on all shards, and ${sum} were put there: its cluster "${address.cluster}" is of other nodes than the address`,
      );
  }
}

async function rowsByTable(
  { address }: Cluster,
  node: Cluster['nodes'][number],
): Promise<Map<string, number>> {
  const found: SqlRow[] = await askNode(
    node,
    `SELECT table, sum(rows) AS n FROM system.parts WHERE active AND database = ${clickHouse.text(address.database)} GROUP BY table`,
  );
  return new Map(found.map(({ table, n }) => [String(table), Number(n)]));
}
