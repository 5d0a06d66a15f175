import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFault } from '../data-fault.ts';
import { type Database, sqlName } from '../duckdb.ts';
import { type Added, type AddRequest, addFiles } from '../import/add-files.ts';
import { storedColumns } from '../import/stage-rows.ts';
import { type DataSet, schemaOf } from '../store/catalogue.ts';
import { openStore } from '../store/open-store.ts';
import { askNode, type Cluster, explained, shardFault, tableSql } from './cluster.ts';
import { columnSql, rowBinary } from './row-binary.ts';
import {
  dataSetOf,
  readCatalogue,
  requireRows,
  type ShardedSet,
  type ShardedTable,
  writeCatalogue,
} from './shard-catalogue.ts';

/** So many rows are sent at a time. */
const BLOCK = 65_536;

/**
 * Adds files as a data set to the shards: they are read into a store of this machine, by the very code that reads for it, whose rows are
 * then dealt out. It becomes part of the store by one line in the catalogue, when every shard was found to hold what it was sent; before, it is
 * as it was.
 */
export async function addToShards(cluster: Cluster, request: AddRequest): Promise<Added> {
  const folder = mkdtempSync(join(tmpdir(), 'quadrille-'));
  const local = await openStore(join(folder, 'data.duckdb'), 'write');
  try {
    const read = await addFiles(local, request);
    const { dataSet } = read;
    const sets = await explained(cluster, () => readCatalogue(cluster));
    const before = sets.find(({ name }) => name === dataSet.name);
    if (before) return alreadyThere(cluster, before, read);
    const kept = await explained(cluster, () => putSet(cluster, local.database, dataSet)).catch(
      async (thrown) => {
        await dropTables(cluster, dataSet.name).catch(() => {});
        throw thrown;
      },
    );
    return { ...read, dataSet: dataSetOf(cluster, kept) };
  } finally {
    local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the tables of a data set on the shards, and then a line into the catalogue. */
async function putSet(
  cluster: Cluster,
  database: Database,
  { at: _, format, ...set }: DataSet,
): Promise<ShardedSet> {
  const tables: Record<string, ShardedTable> = {};
  for (const table of Object.keys(set.coverage.rows))
    tables[table] = await putTable(cluster, database, { ...set, format }, table);
  const [row] = await database.rows('SELECT mapping FROM data_sets');
  const mapping = typeof row?.mapping === 'string' ? row.mapping : null;
  const kept: ShardedSet = { ...set, format: format.name, mapping, tables };
  await requireRows(cluster, [kept]);
  await writeCatalogue(cluster, set.name, kept);
  return kept;
}

/** A data set that has these files already is left as it is; one of other files is not added to. */
function alreadyThere(cluster: Cluster, before: ShardedSet, { dataSet, added, already }: Added): Added {
  const had = new Set(before.files.map(({ hash }) => hash));
  if (dataSet.files.every(({ hash }) => had.has(hash)))
    return { dataSet: dataSetOf(cluster, before), added: [], already: [...already, ...added] };
  throw dataFault('data-name', {
    message: `the data set "${before.name}" is there already, of other files`,
    hint: `on ClickHouse all files of a data set are added at once: drop it first (\`quadrille data drop ${before.name}\`), or choose another name with --name`,
  });
}

/** Makes a table on every shard and deals its rows out to them in turn. */
async function putTable(
  cluster: Cluster,
  database: Database,
  { name: set, format }: DataSet,
  table: string,
): Promise<ShardedTable> {
  const { address, nodes } = cluster;
  const name = `${set} ${table} ${randomBytes(4).toString('hex')}`;
  const part = `${name} part`;
  const columns = storedColumns(format.tables.find((each) => each.name === table)!);
  const hasDays = columns.some(([column]) => column === 'first_day');
  for (const node of nodes) {
    await node.run(
      `CREATE TABLE ${tableSql(cluster, part)} (${columns.map(columnSql).join(', ')}) ENGINE = MergeTree ORDER BY ${hasDays ? 'first_day' : 'tuple()'}`,
    );
    if (address.cluster !== undefined)
      await node.run(
        `CREATE TABLE ${tableSql(cluster, name)} AS ${tableSql(cluster, part)} ENGINE = Distributed(${sqlName(address.cluster)}, ${sqlName(address.database)}, ${sqlName(part)})`,
      );
  }
  const source = `${schemaOf(set)}.${sqlName(table)}`;
  const [ends] = await database.rows(`SELECT max(rowid) AS last FROM ${source}`);
  const put = nodes.map(() => 0);
  for (let from = 0; from <= Number(ends?.last ?? -1); from += BLOCK) {
    const rows = await database.rows(
      `SELECT ${columns.map(([column]) => sqlName(column)).join(', ')} FROM ${source} WHERE rowid >= ${from} AND rowid < ${from + BLOCK} ORDER BY rowid`,
    );
    for (const [shard, node] of nodes.entries()) {
      const own = rows.filter((_, i) => i % nodes.length === shard);
      if (own.length > 0)
        await node.insert(tableSql(cluster, part), rowBinary(own, columns)).catch((thrown: Error) => {
          throw shardFault(cluster, shard, `it did not take its rows: ${thrown.message.split('\n')[0]}`);
        });
      put[shard]! += own.length;
    }
  }
  return { name, part, rows: put };
}

/** Takes a data set out: of the catalogue first, so that nobody meets half of it. */
export async function dropFromShards(cluster: Cluster, name: string): Promise<void> {
  await writeCatalogue(cluster, name, undefined);
  await dropTables(cluster, name);
}

/** Drops the tables of a data set from every shard, also those that an import left behind that was killed. */
async function dropTables(cluster: Cluster, set: string): Promise<void> {
  for (const node of cluster.nodes) {
    const found = await askNode(
      node,
      `SELECT name FROM system.tables WHERE database = '${cluster.address.database}'`,
    );
    const names = found.map(({ name }) => String(name)).filter((name) => isOf(set, name));
    for (const name of names) await node.run(`DROP TABLE IF EXISTS ${tableSql(cluster, name)}`);
  }
}

const isOf = (set: string, table: string): boolean =>
  table.startsWith(`${set} `) && /^\S+ \S+ [0-9a-f]{8}( part)?$/.test(table);
