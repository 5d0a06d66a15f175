import { dataFault } from '../data-fault.ts';

/** A node of a store on ClickHouse. */
export interface NodeAddress {
  /** Host and port, as messages name it. */
  readonly shown: string;
  readonly url: string;
}

/** Where a store on ClickHouse is, and as whom to speak to it. */
export interface ClickHouseAddress {
  /** As messages name it: without a user or a password. */
  readonly shown: string;
  /** One for each shard; the first has the catalogue. */
  readonly nodes: readonly NodeAddress[];
  readonly database: string;
  /** What the servers call the cluster of these nodes; undefined of a single node. */
  readonly cluster: string | undefined;
  readonly user: string;
  readonly password: string;
}

const FORM =
  /^clickhouse(s?):\/\/(?:([^@/]*)@)?([^/?]+)\/([A-Za-z_][A-Za-z0-9_]*)(?:\?cluster=([A-Za-z_][A-Za-z0-9_]*))?$/;

/** Whether a store is named by an address of ClickHouse, and not by a path. */
export const isClickHouse = (store: string): boolean => /^clickhouses?:\/\//.test(store);

/**
 * Reads the address of a store on ClickHouse: `clickhouse://host:8123/database`, or, of several nodes,
 * `clickhouse://host1:8123,host2:8123/database?cluster=NAME`; `clickhouses://` where they speak TLS. A user and a password may stand in it;
 * better in `CLICKHOUSE_USER` and `CLICKHOUSE_PASSWORD`.
 */
export function clickHouseAddress(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): ClickHouseAddress {
  const [, tls, who = '', hosts = '', database = '', cluster] = FORM.exec(text) ?? [];
  if (database === '')
    throw dataFault('store-address', { says: 'it is not the address of a store on ClickHouse' });
  const nodes = hosts.split(',').map((host): NodeAddress => {
    const shown = /:\d+$/.test(host) ? host : `${host}:${tls ? 8443 : 8123}`;
    return { shown, url: `http${tls}://${shown}` };
  });
  if (nodes.length > 1 && cluster === undefined)
    throw dataFault('store-address', { says: `it names ${nodes.length} nodes and no cluster of them` });
  const [user, password] = who.split(':').map(decodeURIComponent);
  return {
    shown: `clickhouse${tls}://${nodes.map(({ shown }) => shown).join(',')}/${database}${cluster === undefined ? '' : `?cluster=${cluster}`}`,
    ...{ nodes, database, cluster },
    user: user || environment.CLICKHOUSE_USER || 'default',
    password: password ?? environment.CLICKHOUSE_PASSWORD ?? '',
  };
}
