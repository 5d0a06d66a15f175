import type { Consumer, JsMsg } from '@nats-io/jetstream';
import type { JobWorker } from '../../argue/jobs/job-crew.ts';
import { caseHash, type JobList } from '../../argue/jobs/job-list.ts';
import { type CaseJson, readCaseJson } from '../../record/case-json.ts';
import type { JobThreadData } from '../job-thread.ts';
import { heard, runHeard } from './heard.ts';
import { isJobList, type JobTold, jobName, MOST_BYTES, packed, type RunTold, unpacked } from './messages.ts';
import { runNames, WORKERS } from './run-names.ts';
import { askLead } from './streams.ts';
import type { WorkerPost } from './worker.ts';

/** So long a worker waits for a job before it asks whether the lead is still there. */
const WAIT_MS = 3000;

/** Works at a run until its lead is gone. A run of another version of the program is left alone, and so is one whose case does not arrive whole. */
export async function joinRun(post: WorkerPost, run: string): Promise<void> {
  const { nats, options } = post;
  const said = await askLead<unknown>(nats, run).catch(() => undefined);
  if (said === undefined) return;
  const leave = async (why: string): Promise<void> => {
    if (!post.isEnding()) options.tell(`Run ${run} is left to others: ${heard(why)}\n`);
    await gone(post, run);
  };
  let told: RunTold;
  try {
    told = runHeard(said);
  } catch (thrown) {
    return await leave((thrown as Error).message);
  }
  if (told.program !== options.program) {
    options.tell(
      `A run of another version of quadrille, ${heard(told.program)}, is left to others: this is ${options.program}.\n`,
    );
    return await gone(post, run);
  }
  try {
    const data = await caseOf(post, run, told);
    const consumer = await nats.client.consumers.get(runNames(run).stream, WORKERS);
    options.tell(`Working for run ${run}, of case ${heard(told.case)}.\n`);
    await Promise.all(Array.from({ length: options.threads }, () => workAt(post, run, data, consumer)));
    if (!post.isEnding()) options.tell(`Run ${run} has ended.\n`);
  } catch (thrown) {
    await leave((thrown as Error).message);
  }
}

/** The case of a run, in the very state that its lead has. */
async function caseOf({ nats }: WorkerPost, run: string, told: RunTold): Promise<JobThreadData> {
  const { stream, casePart } = runNames(run);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let n = 0; n < told.caseParts; n++) {
    const part = await nats.streams.streams.getMessage(stream, { last_by_subj: casePart(n) });
    if (!part) throw new Error('a part of its case is missing');
    bytes += part.data.length;
    if (bytes > MOST_BYTES) throw new Error(`its case has more than ${MOST_BYTES} bytes`);
    parts.push(part.data);
  }
  const json = unpacked<CaseJson>(Buffer.concat(parts));
  if (caseHash(json) !== told.case) throw new Error('its case did not arrive as it was sent');
  return { record: readCaseJson(json).record, case: told.case };
}

/** Waits until a run that is not joined is over, so that it is not looked at again and again. */
async function gone({ nats, isEnding, ending }: WorkerPost, run: string): Promise<void> {
  while (!isEnding() && !nats.connection.isClosed()) {
    if ((await askLead(nats, run).catch(() => 'silent')) === undefined) return;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, WAIT_MS)), ending]);
  }
}

/** Something after a moment: who cannot be asked now is not asked at once again. */
const pause = <T>(then: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, 300, then));

/** One thread's work: a job after the other. */
async function workAt(post: WorkerPost, run: string, data: JobThreadData, consumer: Consumer): Promise<void> {
  let thread: JobWorker | undefined;
  try {
    while (!post.isEnding() && !post.nats.connection.isClosed()) {
      const message = await nextJob(post, consumer);
      if (message) {
        thread ??= post.options.startThread(data);
        if (await answer(post, run, data.case, thread, message)) continue;
        thread.end();
        thread = undefined;
      } else if ((await askLead(post.nats, run).catch(() => 'silent')) === undefined) return;
    }
  } finally {
    thread?.end();
  }
}

/** The next job, or none for a while; what comes when the worker is to end goes to others. */
function nextJob({ ending, isEnding }: WorkerPost, consumer: Consumer): Promise<JsMsg | null> {
  const coming = consumer.next({ expires: WAIT_MS }).then(
    (message) => {
      if (isEnding()) message?.nak();
      return isEnding() ? null : message;
    },
    () => pause(null),
  );
  return Promise.race([coming, ending]);
}

/** Answers a job and is done with it; gives whether the thread is still good. A job that fails goes to another worker, until it was given often enough: then the lead is told why. */
async function answer(
  { nats, name, options, patience }: WorkerPost,
  run: string,
  hash: string,
  thread: JobWorker,
  message: JsMsg,
): Promise<boolean> {
  const key = message.subject.split('.').at(-1)!;
  const says = { program: options.program, case: hash, worker: name };
  const say = async (told: JobTold) => {
    await nats.client.publish(runNames(run).answer(key), packed(told), { msgID: `${run} ${key} ${name}` });
    message.ack();
  };
  const working = setInterval(() => message.working(), patience.silentMs / 5);
  let list: JobList | undefined;
  try {
    const asked = unpacked<unknown>(message.data);
    if (!isJobList(asked)) throw new Error('it asks nothing that can be read');
    list = asked;
    await say({ ...says, answers: await thread.answer(list) });
    return true;
  } catch (thrown) {
    const why = (thrown as Error).message;
    const named = heard(list ? jobName(key, list) : `job ${key}`);
    options.tell(`${named[0]!.toUpperCase()}${named.slice(1)} failed: ${heard(why)}\n`);
    if (message.info.deliveryCount < patience.deliveries) message.nak();
    else await say({ ...says, failed: why }).catch(() => {});
    return false;
  } finally {
    clearInterval(working);
  }
}
