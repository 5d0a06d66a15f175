import type { Nats } from './open-nats.ts';
import { ALL_RUNS, nanoseconds, type RunPatience, runNames, runOf, WORKERS } from './run-names.ts';

/** What is in a stream goes after a day, whatever becomes of it. */
const DAY_MS = 86_400_000;
/** A stream without its lead is left alone for so long: the lead may be on its way. */
const LEADLESS_MS = 60_000;

/** Makes the stream of a run and the consumer that its workers share. */
export async function makeStream({ streams }: Nats, run: string, patience: RunPatience): Promise<void> {
  const { stream, all, jobs } = runNames(run);
  await streams.streams.add({
    name: stream,
    subjects: [all],
    storage: 'file',
    max_age: nanoseconds(DAY_MS),
    description: 'A run of quadrille: its case, its jobs and their answers',
  });
  await streams.consumers.add(stream, {
    durable_name: WORKERS,
    filter_subject: jobs,
    ack_policy: 'explicit',
    ack_wait: nanoseconds(patience.silentMs),
    max_deliver: patience.deliveries,
    max_ack_pending: -1,
  });
}

/** The runs of which there is a stream. */
export async function runsThere({ streams }: Nats): Promise<string[]> {
  const names: string[] = [];
  for await (const name of streams.streams.names(ALL_RUNS)) names.push(name);
  return names.flatMap((name) => runOf(name) ?? []);
}

/** What the lead of a run says of it; undefined when there is none any more. */
export async function askLead<T>({ connection }: Nats, run: string): Promise<T | undefined> {
  try {
    return (await connection.request(runNames(run).lead, '', { timeout: 5000 })).json<T>();
  } catch (thrown) {
    if (isNobody(thrown)) return undefined;
    throw thrown;
  }
}

/** Deletes streams whose leads ended without doing so: they were killed, or lost their server. */
export async function sweepStreams(nats: Nats, now: number): Promise<void> {
  for (const run of await runsThere(nats)) {
    const { stream } = runNames(run);
    const info = await nats.streams.streams.info(stream).catch(() => undefined);
    if (!info || now - Date.parse(info.created) < LEADLESS_MS) continue;
    if ((await askLead(nats, run).catch(() => 'silent')) === undefined)
      await nats.streams.streams.delete(stream).catch(() => false);
  }
}

/** Whether it is said that nobody listens to a request. */
function isNobody(thrown: unknown): boolean {
  const { name, cause } = thrown as Error;
  return [name, (cause as Error | undefined)?.name].some((each) => each === 'NoResponders');
}
