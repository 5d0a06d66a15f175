import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { WrongCommand } from '../wrong-command.ts';
import { heard } from './heard.ts';
import type { RunPatience } from './run-names.ts';
import type { ServerAddress } from './server-address.ts';

/** A NATS server that was reached, with its JetStream. */
export interface Nats {
  readonly connection: NatsConnection;
  readonly streams: JetStreamManager;
  readonly client: JetStreamClient;
}

/** So often it is tried to reach a server again that went away. */
const TRIES = 20;

/** Reaches a server; throws `WrongCommand` where none answers, where it lets nobody in, and where it keeps no streams. */
export async function openNats(
  { shown, host, isTls, user, password }: ServerAddress,
  { awayMs }: RunPatience,
): Promise<Nats> {
  const { connect } = await import('@nats-io/transport-node');
  const { jetstream, jetstreamManager } = await import('@nats-io/jetstream');
  const connection = await connect({
    servers: host,
    name: 'quadrille',
    maxReconnectAttempts: TRIES,
    reconnectTimeWait: awayMs / TRIES,
    reconnectJitter: 0,
    timeout: 5000,
    pingInterval: 5000,
    ...(isTls ? { tls: {} } : {}),
    ...(user === undefined ? {} : { user, pass: password ?? '' }),
  }).catch((thrown: unknown) => {
    throw unreached(shown, thrown);
  });
  try {
    return { connection, streams: await jetstreamManager(connection), client: jetstream(connection) };
  } catch (thrown) {
    await connection.close();
    if ((thrown as Error).name === 'JetStreamNotEnabled')
      throw new WrongCommand(
        `the NATS server at ${shown} keeps no streams`,
        'start it with JetStream: nats-server -js -sd FOLDER',
      );
    throw unreached(shown, thrown);
  }
}

function unreached(shown: string, thrown: unknown): WrongCommand {
  const { name, message } = thrown as Error;
  if (name === 'AuthorizationError' || /authorization|authentication/i.test(message))
    return new WrongCommand(
      `the NATS server at ${shown} does not let this user in`,
      'say who you are in NATS_USER and NATS_PASSWORD',
    );
  return new WrongCommand(
    `no NATS server answers at ${shown} (${heard(message)})`,
    'start one (nats-server -js -sd FOLDER), or name the one that runs',
  );
}
