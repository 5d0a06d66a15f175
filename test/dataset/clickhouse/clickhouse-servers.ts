import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  freePorts,
  installed,
  newFolder,
  removeFolder,
  startServer,
  type TestServer,
} from '../../servers.ts';

/** The program; undefined where it is not installed. */
export const clickHouseServer = installed('clickhouse-server');

/** Nodes of ClickHouse on loopback, one for each shard. */
export interface TestNodes {
  readonly hosts: readonly string[];
  /** The address of a store on some of them; all where none are named. */
  readonly store: (nodes?: readonly number[], cluster?: string) => string;
  readonly kill: (node: number) => Promise<void>;
  readonly start: (node: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts nodes that know each other as the cluster `both`; as `first` they know the first alone, as `twice` the first two times. */
export async function startNodes(
  count: number,
  user?: { name: string; password: string },
): Promise<TestNodes> {
  const ports = await freePorts(2 * count);
  const [http, tcp] = [ports.slice(0, count), ports.slice(count)];
  const hosts = http.map((port) => `127.0.0.1:${port}`);
  const clusters = { both: tcp, first: [tcp[0]!], twice: [tcp[0]!, tcp[0]!] };
  const folders = hosts.map(newFolder);
  for (const [n, folder] of folders.entries()) configure(folder, http[n]!, tcp[n]!, clusters, user);
  const start = (n: number): Promise<TestServer> =>
    startServer(clickHouseServer!, ['--config-file=config.xml'], folders[n]!, async () => {
      try {
        return (await fetch(`http://${hosts[n]}/`)).ok;
      } catch {
        return false;
      }
    });
  const servers = await Promise.all(folders.map((_, n) => start(n)));
  return {
    hosts,
    store: (nodes = hosts.map((_, n) => n), cluster = 'both') =>
      `clickhouse://${nodes.map((n) => hosts[n]).join(',')}/quadrille?cluster=${cluster}`,
    kill: (node) => servers[node]!.kill(),
    start: async (node) => {
      servers[node] = await start(node);
    },
    end: async () => {
      for (const server of servers) await server.kill();
      for (const folder of folders) removeFolder(folder);
    },
  };
}

function configure(
  folder: string,
  http: number,
  tcp: number,
  clusters: Readonly<Record<string, readonly number[]>>,
  { name, password } = { name: 'default', password: '' },
): void {
  for (const each of ['data', 'tmp']) mkdirSync(join(folder, each));
  const shard = (port: number) =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port><user>${name}</user><password>${password}</password></replica></shard>`;
  const remotes = Object.entries(clusters).map(
    ([cluster, all]) => `<${cluster}>${all.map(shard).join('')}</${cluster}>`,
  );
  writeFileSync(
    join(folder, 'config.xml'),
    `<yandex>
      <logger><level>error</level><log>server.log</log><errorlog>error.log</errorlog></logger>
      <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host>
      <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>users.xml</users_config>
      <default_profile>default</default_profile><default_database>default</default_database>
      <mark_cache_size>16777216</mark_cache_size>
      <remote_servers>${remotes.join('')}</remote_servers>
    </yandex>`,
  );
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><${name}>
      <password>${password}</password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota>
    </${name}></users></yandex>`,
  );
}
