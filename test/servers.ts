import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server that a test has started, in a folder of its own. */
export interface TestServer {
  readonly folder: string;
  readonly kill: () => Promise<void>;
}

/** Under load a server takes its time to start, and to answer. */
export const SERVER_MS = 120_000;

/** What the name of a test says behind it where its server is not installed. */
export const whereFrom = (program: string, path: string | undefined): string =>
  path === undefined ? ` (skipped: ${program} is not installed)` : '';

/** Where a program lies that tests may start, in PATH or where servers usually are; undefined, and said, where it is not installed. */
export function installed(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  if (found === undefined) console.log(`skipped: ${program} is not installed`);
  return found;
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().on('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'quadrille-server-'));

/** Starts a server and waits until it is ready. Its folder is kept until `removeFolder`. */
export async function startServer(
  path: string,
  argv: readonly string[],
  folder: string,
  isReady: () => Promise<boolean>,
): Promise<TestServer> {
  const child = spawn(path, argv, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let n = 0; n < 900; n++) {
    if (await isReady()) return { folder, kill: () => killed(child, ended) };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await killed(child, ended);
  throw new Error(`${path} did not start`);
}

async function killed(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
