import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerJob, type Job, type JobAnswer, testsOf } from '../../../src/argue/job.ts';
import { type JobsStopped, type JobWorker, jobCrew } from '../../../src/argue/jobs/job-crew.ts';
import { caseHash } from '../../../src/argue/jobs/job-list.ts';
import { type Lead, openLead } from '../../../src/cli/nats/lead.ts';
import { MOST_BYTES, packed, unpacked } from '../../../src/cli/nats/messages.ts';
import { openNats } from '../../../src/cli/nats/open-nats.ts';
import { HELLO, NEWS, type RunPatience, runNames, runOf, WORKERS } from '../../../src/cli/nats/run-names.ts';
import { serverAddress } from '../../../src/cli/nats/server-address.ts';
import { startWorker, type Worker, type WorkerOptions } from '../../../src/cli/nats/worker.ts';
import { caseJson, readCaseJson } from '../../../src/record/case-json.ts';
import { readSpecs } from '../../../src/record/read-case.ts';
import { defaultReading } from '../../../src/record/readings.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { everySource } from '../../../src/system/belief.ts';
import { removeFolder, SERVER_MS, whereFrom } from '../../servers.ts';
import { runInProcess, starterWith } from '../run-in-process.ts';
import { workerHere } from '../worker-here.ts';
import { natsServer, startNats } from './nats-server.ts';

const written = await readSpecs(
  Object.entries(starterWith()).map(([path, text]) => ({ path, text })),
  [],
);
const json = caseJson(written, recordOfSpecs(written).problems);
const { record } = readCaseJson(json);
const tests = testsOf(record).map((_, place) => place);
/** Jobs that are each a list of its own. */
const jobs: readonly Job[] = Array.from({ length: 8 }, (_, n) => ({
  account: { ...everySource, ...(n % 2 === 0 ? { without: [record.rows.sources[0]!.id] } : {}) },
  reading: { ...defaultReading(record), ...(n > 5 ? { halfLifeDays: Number.POSITIVE_INFINITY } : {}) },
  worlds: { from: 0, to: 1000 + n },
  tests,
}));
const alone = jobs.map((job) => answerJob(record, 1, job));
const patience: RunPatience = { silentMs: 1000, deliveries: 2, withoutWorkersMs: 2500, awayMs: 2000 };

const title = `jobs over NATS${whereFrom('nats-server', natsServer)}`;

describe.skipIf(natsServer === undefined)(title, { timeout: SERVER_MS }, () => {
  let server: Awaited<ReturnType<typeof startNats>>;
  const open: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    server = await startNats();
  }, SERVER_MS);
  afterEach(async () => {
    for (const end of open.splice(0).reverse()) await end();
  });
  afterAll(async () => {
    await server?.kill();
    if (server) removeFolder(server.folder);
  }, SERVER_MS);

  const address = (url = server.url) => serverAddress(url, () => undefined);
  async function lead(more: Partial<Parameters<typeof openLead>[0]> = {}): Promise<Lead> {
    const opened = await openLead({
      ...{ address: address(), case: json, program: 'ours', tell: () => {}, patience },
      ...more,
    });
    open.push(opened.close);
    return opened;
  }
  async function worker(more: Partial<WorkerOptions> = {}): Promise<Worker> {
    const started = await startWorker({
      ...{ address: address(), program: 'ours', threads: 1, startThread: workerHere },
      ...{ tell: () => {}, patience },
      ...more,
    });
    open.push(started.end);
    return started;
  }
  const crewOf = ({ start }: Lead, workers = 4) =>
    jobCrew({ case: caseHash(json), seed: 1, workers, start, tries: 1 });
  const failure = (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => 'it did not fail',
      (thrown: JobsStopped) => thrown.message,
    );
  const streams = async (): Promise<string[]> => {
    const nats = await openNats(address(), patience);
    const names: string[] = [];
    for await (const name of nats.streams.streams.names()) names.push(name);
    await nats.connection.close();
    return names;
  };

  it('have the answers that are given here, by any number of workers, and leave nothing on the server', async () => {
    await worker();
    await worker({ threads: 2 });
    const leading = await lead();
    expect(leading.threads).toBe(3);
    expect(await crewOf(leading).ask(jobs)).toEqual(alone);
    expect(await streams()).toHaveLength(1);
    await leading.close();
    expect(await streams()).toEqual([]);
  });

  it('are had by workers that come when the run has begun, and several runs at once', async () => {
    const told: string[] = [];
    const asked = Promise.all(
      [1, 2].map(async () => crewOf(await lead({ tell: (text) => told.push(text) })).ask(jobs)),
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    await worker();
    expect(await asked).toEqual([alone, alone]);
    expect(told[0]).toBe(
      `No worker is at ${server.url} yet: start one with quadrille work --nats ${server.url}\n`,
    );
  });

  it('go to another worker when the one that had them is killed', async () => {
    const file = fileURLToPath(new URL('./hanging-worker.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', file, server.url, 'ours', '1000']);
    const taken = new Promise((resolve) => child.stdout.once('data', resolve));
    const asked = crewOf(await lead({ patience: { ...patience, withoutWorkersMs: 20_000 } })).ask(jobs);
    await taken;
    child.kill('SIGKILL');
    await worker();
    expect(await asked).toEqual(alone);
  });

  it('fail by name when they are given up, and when their worker says that they failed', async () => {
    await worker({
      startThread: () => ({ answer: () => Promise.reject(new Error('out of memory')), end: () => {} }),
    });
    const message = await failure(crewOf(await lead()).ask(jobs.slice(0, 1)));
    expect(message).toMatch(
      /^job 1 \(\d+ tests under 1 account, worlds 0 to 999\) failed on \S+: out of memory$/,
    );
  });

  /** Takes the jobs of the run that is there as a worker of somebody else would. */
  async function taker(take: (key: string, list: { jobs: Job[] }) => unknown): Promise<void> {
    const nats = await openNats(address(), patience);
    open.push(() => nats.connection.close());
    const run = runOf((await streams())[0]!)!;
    const consumer = await nats.client.consumers.get(runNames(run).stream, WORKERS);
    await consumer.consume({
      callback: (message) => {
        const key = message.subject.split('.').at(-1)!;
        const said = take(key, unpacked(message.data));
        if (said === undefined) return;
        nats.client.publish(runNames(run).answer(key), said instanceof Uint8Array ? said : packed(said)).then(
          () => message.ack(),
          () => {}, // the test has ended
        );
      },
    });
  }
  const whole = { program: 'ours', case: caseHash(json), worker: 'w' };

  it('fail by name when they are lost: taken by who never answers', async () => {
    const waiting = await worker({
      startThread: () => ({ answer: () => new Promise(() => {}), end: () => {} }),
    });
    const leading = await lead();
    await waiting.end();
    await taker(() => undefined);
    expect(await failure(crewOf(leading).ask(jobs.slice(0, 1)))).toMatch(
      /^job 1 \(.*\) is lost: workers were given it 2 times, and none answered$/,
    );
  });

  it.each([
    [
      'another version of the program',
      { ...whole, program: 'theirs', answers: [] },
      /was answered by another version of quadrille, theirs on w; this is ours$/,
    ],
    [
      'another state of the case',
      { ...whole, case: '0'.repeat(16), answers: [] },
      /was answered on w of another state of the case \(0{16}\)/,
    ],
    [
      'an answer too few',
      { ...whole, answers: [] },
      /was not answered whole on w: 0 answers to 1 questions$/,
    ],
    [
      'a world too few',
      { ...whole, answers: [alone[0]!.map((tally) => ({ ...tally, true: tally.true - 1 }))] },
      /was not answered whole on w: 999 of 1000 worlds$/,
    ],
    [
      'fewer worlds than none',
      { ...whole, answers: [alone[0]!.map(() => ({ true: 1050, false: -50, unknown: 0 }))] },
      /was not answered whole on w: "-50" is no number of worlds$/,
    ],
    [
      'parts of worlds',
      { ...whole, answers: [alone[0]!.map(() => ({ true: 999.5, false: 0.5, unknown: 0 }))] },
      /was not answered whole on w: "999.5" is no number of worlds$/,
    ],
    ['nothing in it', null, /had an answer that cannot be read: /],
    ['something else for answers', { ...whole, answers: {} }, /on w: no answers to 1 questions$/],
    ['something else for tallies', { ...whole, answers: [7] }, /on w: no tallies for \d+ tests$/],
    [
      'something that is not packed',
      Buffer.from('loud'),
      /had an answer that cannot be read: incorrect header check$/,
    ],
    [
      'more in it than is taken',
      gzipSync(Buffer.alloc(MOST_BYTES + 1)),
      /had an answer that cannot be read: it unpacks to more than \d+ bytes$/,
    ],
    [
      'what would steer a terminal',
      { ...whole, worker: 'w\u001b[31mRED', failed: 'no\u001b]0;title\u0007\r\nthing' },
      /failed on w\[31mRED: no\]0;title thing$/,
    ],
    [
      'a program that would',
      { ...whole, program: 'v\u001b[31mX', answers: [] },
      /another version of quadrille, v\[31mX on w; this is ours$/,
    ],
    ['a test too few', { ...whole, answers: [alone[0]!.slice(1)] }, /tallies for \d+ tests$/],
  ])('fail by name on an answer with %s', async (_, said, expected) => {
    const first = await worker();
    const leading = await lead();
    await first.end();
    await taker(() => said);
    const message = await failure(crewOf(leading).ask(jobs.slice(0, 1)));
    expect(message).toMatch(/^job 1 /);
    expect(message).toMatch(expected);
  });

  it('are not given to another version of the program, of which the lead is told', async () => {
    const [told, said]: string[][] = [[], []];
    await worker({ program: 'theirs', tell: (text) => said!.push(text) });
    const message = await failure(lead({ tell: (text) => told!.push(text) }));
    expect(message).toBe(`no worker of this version came to ${server.url} within 3 seconds`);
    expect(told![0]).toMatch(
      /^The worker \S+ is another version of quadrille, theirs; this is ours. It is given nothing.\n$/,
    );
    expect(said![0]).toBe(
      'A run of another version of quadrille, ours, is left to others: this is theirs.\n',
    );
    expect(await streams()).toEqual([]);
  });

  it('show of a worker, and of a lead, nothing that would steer a terminal, and take nothing odd from them', async () => {
    const nats = await openNats(address(), patience);
    open.push(() => nats.connection.close());
    const evil = { worker: 'evil\u001b[31mRED', program: 'v\u001b[31mX\u001b]0;title\u0007', threads: 1 };
    const replies = [JSON.stringify(evil), 'no json', '7', JSON.stringify({ ...evil, threads: -1 })];
    for (const reply of replies)
      nats.connection.subscribe(HELLO, { callback: (_, message) => void message.respond(reply) });
    const told: string[] = [];
    await failure(lead({ tell: (text) => told.push(text) }));
    expect(told[0]).toBe(
      'The worker evil[31mRED is another version of quadrille, v[31mX]0;title; this is ours. It is given nothing.\n',
    );
    expect(told).toHaveLength(2);
    const said: string[] = [];
    await worker({ tell: (text) => said.push(text) });
    const leads = [
      { program: 'v\u001b[31mX', case: 'c', caseParts: 1 },
      { program: 'ours', case: 'c\u001b[31m', caseParts: 1e12 },
      { program: 'ours', case: 'c\u001b[31m', caseParts: '\u001b[31m' },
    ];
    for (const [n, each] of leads.entries()) {
      nats.connection.subscribe(runNames(`${n}`).lead, {
        callback: (_, message) => void message.respond(JSON.stringify(each)),
      });
      nats.connection.publish(NEWS, `${n}`);
    }
    nats.connection.publish(NEWS, '\u001b[31m');
    await vi.waitFor(() => expect(said).toHaveLength(3), 10_000);
    expect(said.sort()).toEqual([
      'A run of another version of quadrille, v[31mX, is left to others: this is ours.\n',
      'Run 1 is left to others: its case is said to have "1000000000000" parts, which are not 1 to 10000\n',
      'Run 2 is left to others: its case is said to have "[31m" parts, which are not 1 to 10000\n',
    ]);
  });

  it('fail when no worker is left', async () => {
    const only = await worker();
    const leading = await lead();
    await only.end();
    expect(await failure(crewOf(leading).ask(jobs))).toMatch(
      /^no worker was left for 3 seconds; job 1 .* had no answer$/,
    );
  });

  it('outlive a server that comes back, and fail by name when it does not', async () => {
    let own = await startNats();
    const { port, folder } = own;
    let answered = 0;
    let halfWay = (): void => {};
    const half = new Promise<void>((resolve) => {
      halfWay = resolve;
    });
    /** Waits before the fourth list until the server was killed. */
    const slow: WorkerOptions['startThread'] = (data) => {
      const here: JobWorker = workerHere(data);
      const answer = async (list: Parameters<JobWorker['answer']>[0]): Promise<readonly JobAnswer[]> => {
        if (++answered === 4) {
          halfWay();
          await new Promise((resolve) => setTimeout(resolve, 1500));
        }
        return here.answer(list);
      };
      return { answer, end: here.end };
    };
    const longer = { ...patience, deliveries: 5, awayMs: 8000 };
    await worker({ address: address(own.url), startThread: slow, patience: longer });
    const leading = await lead({ address: address(own.url), patience: longer });
    const crew = crewOf(leading);
    const asked = crew.ask(jobs);
    await half;
    await own.kill();
    own = await startNats(['-js'], { port, folder });
    expect(await asked).toEqual(alone);
    answered = 3;
    const lost = failure(crew.ask(jobs));
    await own.kill();
    expect(await lost).toMatch(/went away and did not come back within 8 seconds; job \d+ .* had no answer$/);
    removeFolder(folder);
  });

  it('make judge --rests say, byte for byte, what one thread says', async () => {
    const { programMark } = await import('../../../src/cli/nats/program-mark.ts');
    await worker({ program: programMark(), threads: 2 });
    const argv = ['judge', 'munich', '--rests', '--json', '--worlds', '60'];
    const one = await runInProcess([...argv, '--workers', '1']);
    const many = await runInProcess([...argv, '--nats', server.url]);
    expect([many.code, many.err]).toEqual([0, '']);
    expect(many.out).toBe(one.out);
    expect(await streams()).toEqual([]);
  });

  it('need a server that answers, keeps streams and lets them in; no password is shown', async () => {
    const plain = await startNats(['--user', 'me', '--pass', 'secret']);
    const ask = (url: string) =>
      failure(
        openNats(
          serverAddress(url, () => undefined),
          patience,
        ),
      );
    expect(await ask('nats://127.0.0.1:1')).toContain('no NATS server answers at nats://127.0.0.1:1 ');
    expect(await ask(plain.url)).toBe(`the NATS server at ${plain.url} does not let this user in`);
    expect(await ask(plain.url.replace('//', '//me:secret@'))).toBe(
      `the NATS server at ${plain.url} keeps no streams`,
    );
    await plain.kill();
    removeFolder(plain.folder);
  });
});

describe('--nats', () => {
  it.each([
    [['judge', 'munich', '--nats', 'nats://h:1'], '--nats was asked for without --rests'],
    [
      ['publish', 'munich', '--out', 'site', '--no-rests', '--nats', 'nats://h:1'],
      '--nats was asked for with --no-rests',
    ],
    [
      ['judge', 'munich', '--rests', '--nats', 'http://me:secret@h:1'],
      '--nats is not the address of a NATS server',
    ],
    [['judge', 'munich', '--rests', '--nats', 'nats://h:1/x'], '--nats has more than a host and a port'],
    [['judge', 'munich', 'munich', '--nats', 'nats://h:1'], '--nats is asked of one case'],
    [['work'], 'work needs a NATS server'],
  ])('of %j is refused', async (argv, says) => {
    const { code, err } = await runInProcess(argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toContain('secret');
  });

  it('has its user and password in the address, or in the environment', () => {
    const environment = (name: string) => ({ NATS_USER: 'you', NATS_PASSWORD: 'hidden' })[name];
    expect(serverAddress('nats://host', environment)).toEqual({
      ...{ shown: 'nats://host:4222', host: 'host:4222', isTls: false, user: 'you', password: 'hidden' },
    });
    expect(serverAddress('tls://me:p%40ss@host:99', environment)).toEqual({
      ...{ shown: 'tls://host:99', host: 'host:99', isTls: true, user: 'me', password: 'p@ss' },
    });
  });
});
