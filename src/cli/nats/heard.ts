import { plain } from '../../base/text-width.ts';
import { MOST_PARTS, type RunTold, type WorkerTold } from './messages.ts';

/** What is shown of a text from the network is no longer than this. */
const MOST_SHOWN = 300;
/** No machine has more threads. */
const MOST_THREADS = 4096;

/** A text from the network as a terminal is shown it: whoever can reach the server wrote it. */
export function heard(text: unknown): string {
  const shown = plain(String(text).slice(0, MOST_SHOWN + 1));
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
}

/** What a worker says of itself; undefined of what says nothing of the kind. */
export function workerHeard(said: unknown): WorkerTold | undefined {
  const { worker, program, threads } = fields(said);
  if (typeof worker !== 'string' || typeof program !== 'string') return undefined;
  return isCount(threads, MOST_THREADS) ? { worker, program, threads } : undefined;
}

/** What a lead says of its run; throws on what says nothing of the kind. */
export function runHeard(said: unknown): RunTold {
  const { program, case: hash, caseParts } = fields(said);
  if (typeof program !== 'string' || typeof hash !== 'string')
    throw new Error('its lead does not say of which program and case it is');
  if (!isCount(caseParts, MOST_PARTS))
    throw new Error(`its case is said to have "${heard(caseParts)}" parts, which are not 1 to ${MOST_PARTS}`);
  return { program, case: hash, caseParts };
}

const fields = (said: unknown): Record<string, unknown> =>
  typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};

const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
