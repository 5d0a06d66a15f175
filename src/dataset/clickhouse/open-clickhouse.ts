import { dataFault } from '../data-fault.ts';
import type { Added, AddRequest } from '../import/add-files.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { addToShards, dropFromShards } from './add-to-shards.ts';
import { openNode } from './clickhouse.ts';
import { clickHouseAddress } from './clickhouse-address.ts';
import { type Cluster, databaseOf, explained, requireShards } from './cluster.ts';
import { dataSetOf, hasCatalogue, makeCatalogue, readCatalogue, requireRows } from './shard-catalogue.ts';

/** What a store does by itself that is no file. */
export interface RemoteStore {
  readonly list: () => Promise<DataSet[]>;
  readonly add: (request: AddRequest) => Promise<Added>;
  readonly drop: (name: string) => Promise<void>;
}

/**
 * Opens a store on ClickHouse. Every shard that the address names has to answer, and to be one of as many as the servers know of: where one is
 * missing there is an error that names it, here and at every query.
 */
export async function openClickHouse(
  text: string,
  purpose: 'read' | 'write',
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Store> {
  const address = clickHouseAddress(text, environment);
  const cluster: Cluster = {
    address,
    nodes: await Promise.all(address.nodes.map((node) => openNode(address, node))),
  };
  const close = () => {
    for (const node of cluster.nodes) void node.close();
  };
  try {
    await requireShards(cluster);
    if (purpose === 'write') await makeCatalogue(cluster);
    else if (!(await hasCatalogue(cluster))) throw dataFault('store-missing', { path: address.shown });
    return {
      ...{ path: address.shown, database: databaseOf(cluster), scratch: '', close },
      remote: remoteOf(cluster),
    };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

function remoteOf(cluster: Cluster): RemoteStore {
  return {
    list: () =>
      explained(cluster, async () => {
        const sets = await readCatalogue(cluster);
        await requireRows(cluster, sets);
        return sets.map((set) => dataSetOf(cluster, set));
      }),
    add: (request) => addToShards(cluster, request),
    drop: (name) => explained(cluster, () => dropFromShards(cluster, name)),
  };
}
