import { Readable } from 'node:stream';
import type { ClickHouseAddress, NodeAddress } from './clickhouse-address.ts';

/** A node that is spoken to: the little of it that we use. */
export interface Node {
  readonly shown: string;
  /** The answer to a query, as text in parts. It comes when the query has ended: half an answer is none. */
  readonly ask: (sql: string, patience?: AbortSignal) => Promise<AsyncIterable<string>>;
  /** Runs a statement for what it does. */
  readonly run: (sql: string) => Promise<void>;
  /** Puts rows, in ClickHouse's own binary form, into a table. */
  readonly insert: (table: string, rows: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * What every query is asked with. `wait_end_of_query`: else a failure in the middle of an answer comes as a part of it, after a status that
 * said that all was well. `skip_unavailable_shards`: a shard that is away is an error. The other two are what SQL means elsewhere.
 */
const SETTINGS = {
  wait_end_of_query: 1,
  skip_unavailable_shards: 0,
  distributed_product_mode: 'global',
  join_default_strictness: 'ALL',
  max_query_size: 67_108_864,
} as const;

/** Answers take their time; a node that says nothing for so long is away. */
const TIMEOUT_MS = 600_000;

/** Speaks to a node; the library is loaded here and nowhere else. */
export async function openNode(
  { user, password }: ClickHouseAddress,
  { url, shown }: NodeAddress,
): Promise<Node> {
  const { createClient, ClickHouseLogLevel } = await import('@clickhouse/client');
  const client = createClient({
    ...{ url, username: user, password, request_timeout: TIMEOUT_MS },
    application: 'quadrille',
    log: { level: ClickHouseLogLevel.OFF },
    clickhouse_settings: SETTINGS as unknown as Record<string, string | number>,
  });
  const drained = async (stream: Readable): Promise<void> => {
    for await (const _ of stream);
  };
  return {
    shown,
    ask: async (sql, patience) => {
      const { stream } = await client.exec({
        query: `${sql} FORMAT TabSeparatedWithNamesAndTypes`,
        ...(patience && { abort_signal: patience }),
      });
      stream.setEncoding('utf8');
      return stream as AsyncIterable<string>;
    },
    run: async (sql) => drained((await client.exec({ query: sql })).stream),
    insert: async (table, rows) =>
      drained(
        (await client.exec({ query: `INSERT INTO ${table} FORMAT RowBinary`, values: Readable.from([rows]) }))
          .stream,
      ),
    close: () => client.close(),
  };
}
