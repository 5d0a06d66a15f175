import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends every connection, open ones too. */
  readonly close: () => Promise<void>;
}

export type Answer = (request: Request) => Response | Promise<Response>;

/** The names by which a server is asked for, with the addresses where it listens: only programs on this machine reach it there. */
export const loopback = {
  '127.0.0.1': ['127.0.0.1'],
  '::1': ['::1'],
  localhost: ['127.0.0.1', '::1'],
} as const;

export type LoopbackName = keyof typeof loopback;

/** A free port for one address may be taken at the other: so often another is tried. */
const MOST_TRIES = 20;

/**
 * Listens on this machine alone, at the first of the ports that is free; undefined when all are taken. `localhost` is
 * 127.0.0.1 and, where the machine has it, ::1. Throws when a port or an address may not be used.
 */
export async function listen(
  answer: Answer,
  ports: readonly number[],
  name: LoopbackName = '127.0.0.1',
): Promise<Listening | undefined> {
  const [first, second] = loopback[name];
  for (const port of ports) {
    for (let tries = port === 0 ? MOST_TRIES : 1; tries > 0; tries--) {
      const listening = await listenAt(answer, port, first);
      if (!listening) break;
      if (second === undefined) return listening;
      const both = await listenAtOther(answer, listening, second);
      if (both) return both;
      await listening.close();
    }
  }
  return undefined;
}

/** The same port at a second address; as it is, where the machine has no such address. */
async function listenAtOther(
  answer: Answer,
  listening: Listening,
  address: string,
): Promise<Listening | undefined> {
  try {
    const other = await listenAt(answer, listening.port, address);
    if (!other) return undefined;
    return {
      port: listening.port,
      close: async () => void (await Promise.all([listening.close(), other.close()])),
    };
  } catch (thrown) {
    if (hasNoSuchAddress(thrown)) return listening;
    await listening.close();
    throw thrown;
  }
}

/** A machine without IPv6 has no ::1. */
const hasNoSuchAddress = (thrown: unknown): boolean =>
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((thrown as { code?: string }).code ?? '');

function listenAt(answer: Answer, port: number, address: string): Promise<Listening | undefined> {
  const server = createAdaptorServer({ fetch: answer, overrideGlobalObjects: false });
  return new Promise((resolve, reject) => {
    server.once('error', (thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'EADDRINUSE') resolve(undefined);
      else reject(thrown);
    });
    server.listen(port, address, () => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}
