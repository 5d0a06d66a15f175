import { randomBytes } from 'node:crypto';
import type { JobWorker } from '../../argue/jobs/job-crew.ts';
import { caseHash, type JobList } from '../../argue/jobs/job-list.ts';
import type { CaseJson } from '../../record/case-json.ts';
import { WrongCommand } from '../wrong-command.ts';
import { JobsOut } from './jobs-out.ts';
import { MOST_PARTS, packed, partsOf, type RunTold } from './messages.ts';
import { type Nats, openNats } from './open-nats.ts';
import { NEWS, type RunPatience, runNames, usualPatience, wentAway } from './run-names.ts';
import type { ServerAddress } from './server-address.ts';
import { makeStream, sweepStreams } from './streams.ts';
import { watchRun } from './watch-run.ts';
import { threadsOf, workersThere } from './workers-there.ts';

export interface LeadOptions {
  readonly address: ServerAddress;
  readonly case: CaseJson;
  readonly program: string;
  /** Tells the user what is waited for. */
  readonly tell: (text: string) => void;
  /** Aborted when the user no longer waits. */
  readonly signal?: AbortSignal;
  readonly patience?: RunPatience;
}

/** The lead of a run: it hands jobs to workers wherever they are, and has their answers. */
export interface Lead {
  /** How many threads the workers have that are there now and are the same program. */
  readonly threads: number;
  /** One who hands out a list of jobs and waits for its answers; there may be any number. */
  readonly start: () => JobWorker;
  /** Ends the run: nothing of it stays on the server. */
  readonly close: () => Promise<void>;
}

/**
 * Begins a run: puts the case on the server, waits until a worker is there, and hands out jobs. Each list of jobs has a key, under which
 * its answers come back, once or several times. What a worker that ended had in hand the server gives to another. A list that is given up, an
 * answer of another program or another state of the case or not of all its worlds, a server that goes away: each fails the list by its name.
 */
export async function openLead(options: LeadOptions): Promise<Lead> {
  const nats = await openNats(options.address, options.patience ?? usualPatience);
  const run = randomBytes(8).toString('hex');
  try {
    await sweepStreams(nats, Date.now());
    return await beginRun(nats, run, options);
  } catch (thrown) {
    await endRun(nats, run);
    throw thrown;
  }
}

async function beginRun(nats: Nats, run: string, options: LeadOptions): Promise<Lead> {
  const { connection, client } = nats;
  const { program, address, patience = usualPatience } = options;
  const names = runNames(run);
  const parts = partsOf(packed(options.case), mostBytes(nats));
  if (parts.length > MOST_PARTS)
    throw new WrongCommand(
      `the NATS server at ${address.shown} takes messages so small that the case would have ${parts.length} parts`,
      'raise its max_payload',
    );
  const told: RunTold = { program, case: caseHash(options.case), caseParts: parts.length };
  const out = new JobsOut(told);
  await makeStream(nats, run, patience);
  for (const [n, part] of parts.entries()) await client.publish(names.casePart(n), part);
  connection.subscribe(names.lead, { callback: (_, message) => void message.respond(JSON.stringify(told)) });
  let isEnded = false;
  void connection.closed().then(() => {
    if (!isEnded) out.failAll(wentAway(address.shown, patience));
  });
  const consumer = await client.consumers.get(names.stream, { filter_subjects: names.answers });
  const watch = watchRun(nats, run, { out, program, patience, shown: address.shown });
  await consumer.consume({
    callback: ({ subject, data }) => {
      watch.heard();
      out.take(subject.split('.').at(-1)!, data);
    },
  });
  const close = async (): Promise<void> => {
    if (isEnded) return;
    isEnded = true;
    watch.end();
    out.failAll('the run was ended');
    await endRun(nats, run);
  };
  try {
    connection.publish(NEWS, run);
    const there = await workersThere(nats, options, patience);
    const start = (): JobWorker => ({
      answer: (list) => out.ask(list, (key) => handOut(nats, run, key, list)),
      end: () => {},
    });
    return { threads: threadsOf(there), start, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** The bytes that a message may have, with room for its head. */
const mostBytes = ({ connection }: Nats): number => (connection.info?.max_payload ?? 1_048_576) - 1024;

/** So often a list is handed to the server, which keeps it once. */
const TRIES = 3;
const APART_MS = 2000;

async function handOut(nats: Nats, run: string, key: string, list: JobList): Promise<void> {
  const bytes = packed(list);
  const most = mostBytes(nats);
  if (bytes.length > most)
    throw new Error(`it has ${bytes.length} bytes, and the server takes ${most}: raise its max_payload`);
  for (let tries = 1; ; tries++)
    try {
      await nats.client.publish(runNames(run).job(key), bytes, { msgID: `${run} ${key}` });
      return;
    } catch (thrown) {
      if (tries === TRIES || nats.connection.isClosed()) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, APART_MS));
    }
}

async function endRun({ connection, streams }: Nats, run: string): Promise<void> {
  if (!connection.isClosed()) await streams.streams.delete(runNames(run).stream).catch(() => false);
  await connection.close();
}
