import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who has a store open to write to it: what stands in the file beside it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

export const holderFile = (store: string): string => `${store}.lock`;

/** Who is said to hold a store; nothing when nobody is, or when the file says nothing. */
function holderOf(store: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(holderFile(store), 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Who holds a store on another machine, in words. On this one the database's own lock is what counts, and it goes with its
 * process, however that ends: a file that a killed one left says nothing. Over a network that lock may not reach.
 */
export function holderElsewhere(store: string): string | undefined {
  const holder = holderOf(store);
  return holder === undefined || holder.host === hostname() ? undefined : inWords(holder);
}

/** Who holds a store whose lock is taken, in words: by the file beside it, else by what the database says. */
export function holderInWords(store: string, says: string): string {
  const holder = holderOf(store);
  const pid = /\(PID (\d+)\)/.exec(says)?.[1];
  if (holder && (pid === undefined || Number(pid) === holder.pid)) return inWords(holder);
  return pid === undefined ? 'another program' : inWords({ pid: Number(pid), host: hostname() });
}

const inWords = ({ pid, host }: Holder): string => `process ${pid} on ${host}`;

/** Writes beside a store who holds it. */
export function nameHolder(store: string): void {
  writeFileSync(holderFile(store), JSON.stringify({ pid: process.pid, host: hostname() }));
}

/** Takes away what `nameHolder` wrote. */
export function forgetHolder(store: string): void {
  rmSync(holderFile(store), { force: true });
}
