import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends every connection, open ones too. */
  readonly close: () => Promise<void>;
}

export type Answer = (request: Request) => Response | Promise<Response>;

/** Only programs on this machine reach a server there. */
const LOOPBACK = '127.0.0.1';

/**
 * Listens on this machine alone, at the first of the ports that is free; undefined when all are taken. Throws when a port
 * may not be used.
 */
export async function listen(answer: Answer, ports: readonly number[]): Promise<Listening | undefined> {
  for (const port of ports) {
    const listening = await listenAt(answer, port);
    if (listening) return listening;
  }
  return undefined;
}

function listenAt(answer: Answer, port: number): Promise<Listening | undefined> {
  const server = createAdaptorServer({ fetch: answer, overrideGlobalObjects: false });
  return new Promise((resolve, reject) => {
    server.once('error', (thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'EADDRINUSE') resolve(undefined);
      else reject(thrown);
    });
    server.listen(port, LOOPBACK, () => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}
