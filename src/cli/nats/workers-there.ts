import { WrongCommand } from '../wrong-command.ts';
import { heard, workerHeard } from './heard.ts';
import type { LeadOptions } from './lead.ts';
import type { WorkerTold } from './messages.ts';
import type { Nats } from './open-nats.ts';
import { HELLO, type RunPatience } from './run-names.ts';

/** So long workers have for saying that they are there. */
const HELLO_MS = 500;

/** Every worker that is there, of whatever version. */
export async function askWorkers({ connection }: Nats): Promise<WorkerTold[]> {
  const found = new Map<string, WorkerTold>();
  try {
    for await (const reply of await connection.requestMany(HELLO, '', {
      strategy: 'timer',
      maxWait: HELLO_MS,
    })) {
      if (reply.data.length === 0) continue;
      const told = workerHeard(read(reply));
      if (told) found.set(told.worker, told);
    }
  } catch {
    // nobody listens, or the connection is away: of that its end tells
  }
  return [...found.values()];
}

/** What a reply says; nothing where it is no JSON: one that nobody understands hides no other. */
function read(reply: { json: () => unknown }): unknown {
  try {
    return reply.json();
  } catch {
    return undefined;
  }
}

export const threadsOf = (workers: readonly WorkerTold[]): number =>
  workers.reduce((sum, { threads }) => sum + threads, 0);

/** The workers of this version; waits for the first, and throws where none comes. Those of another are told once each. */
export async function workersThere(
  nats: Nats,
  { program, address: { shown }, tell, signal }: LeadOptions,
  { withoutWorkersMs }: RunPatience,
): Promise<WorkerTold[]> {
  const told = new Set<string>();
  const until = performance.now() + withoutWorkersMs;
  for (let isFirst = true; ; isFirst = false) {
    const all = await askWorkers(nats);
    for (const { worker, program: theirs } of all)
      if (theirs !== program && !told.has(worker)) {
        told.add(worker);
        tell(
          `The worker ${heard(worker)} is another version of quadrille, ${heard(theirs)}; this is ${program}. It is given nothing.\n`,
        );
      }
    const ours = all.filter((worker) => worker.program === program);
    if (ours.length > 0 || signal?.aborted) return ours;
    if (isFirst) tell(`No worker is at ${shown} yet: start one with quadrille work --nats ${shown}\n`);
    if (performance.now() > until)
      throw new WrongCommand(
        `no worker of this version came to ${shown} within ${Math.round(withoutWorkersMs / 1000)} seconds`,
        `start one, on any machine, with quadrille work --nats ${shown}; or leave out --nats`,
      );
  }
}
