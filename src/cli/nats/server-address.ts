import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { WrongCommand } from '../wrong-command.ts';

/** Where a NATS server is, and as whom to speak to it. */
export interface ServerAddress {
  /** As messages name it: without a user or a password. */
  readonly shown: string;
  readonly host: string;
  readonly isTls: boolean;
  readonly user?: string;
  readonly password?: string;
}

const EXAMPLE = 'write it as --nats nats://host:4222';

/**
 * Reads the address of a NATS server: `nats://host:4222`, or `tls://`. A user and a password may stand in it; better in `NATS_USER` and
 * `NATS_PASSWORD`, where no other user of the machine sees them.
 */
export function serverAddress(text: string, secret: (name: string) => string | undefined): ServerAddress {
  const url = parsed(text);
  // what was typed may hold a password: it is not repeated
  if (!url || !['nats:', 'tls:'].includes(url.protocol) || url.hostname === '')
    throw new WrongCommand('--nats is not the address of a NATS server', EXAMPLE);
  if (url.pathname.length > 1 || url.search !== '')
    throw new WrongCommand('--nats has more than a host and a port', EXAMPLE);
  const host = `${url.hostname}:${url.port || '4222'}`;
  const user = url.username === '' ? secret('NATS_USER') : decodeURIComponent(url.username);
  const password = url.password === '' ? secret('NATS_PASSWORD') : decodeURIComponent(url.password);
  return {
    ...{ shown: `${url.protocol}//${host}`, host, isTls: url.protocol === 'tls:' },
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  };
}

/** The server that `--nats` names; undefined where it was not given. Throws on what is no address, which a command asks before it works. */
export function natsOption({ options }: CommandInput, { secret }: Effects): ServerAddress | undefined {
  return typeof options.nats === 'string' ? serverAddress(options.nats, secret) : undefined;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
