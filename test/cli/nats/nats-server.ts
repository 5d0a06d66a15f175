import { createConnection } from 'node:net';
import { freePorts, installed, newFolder, startServer, type TestServer } from '../../servers.ts';

/** The program; undefined where it is not installed. */
export const natsServer = installed('nats-server');

/** Starts a NATS server on loopback; `more` goes to its command line. */
export async function startNats(
  more: readonly string[] = ['-js'],
  { port, folder = newFolder() }: { port?: number; folder?: string } = {},
): Promise<TestServer & { readonly url: string; readonly port: number }> {
  const at = port ?? (await freePorts(1))[0]!;
  const argv = ['-a', '127.0.0.1', '-p', `${at}`, '-sd', folder, ...more];
  const server = await startServer(natsServer!, argv, folder, () => answers(at));
  return { ...server, url: `nats://127.0.0.1:${at}`, port: at };
}

/** Whether the server greets whoever connects. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('data', () => end(true)).once('error', () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
