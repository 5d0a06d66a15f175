import type { isSound } from '../../base/problems/is-sound.ts';
import { plain } from '../../base/text-width.ts';
import { checkJson } from '../../publish/check-json.ts';
import { problemCount, problemsText } from '../../publish/check-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { joinLines, paragraph } from '../../publish/page.ts';
import { makeApp } from '../../serve/app.ts';
import type { Answer, Listening, LoopbackName } from '../../serve/listen.ts';
import { type LiveCase, makeLiveCase } from '../../serve/live-case.ts';
import { startStudyReader } from '../../serve/study-reader.ts';
import { watchCase } from '../../serve/watch-case.ts';
import { type CaseState, wholeVersion } from '../../web/live-news.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { WrongCommand } from '../wrong-command.ts';

/** No common program is known to listen there. */
const PORT = 4680;
/** So many ports after it are tried. */
const MORE_PORTS = 10;

/** `open`: the page of a case, on this machine, for as long as its author works on it. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const ports = portsOf(input);
  const host = hostOf(input);
  const bundle = effects.readPage();
  if (!bundle) throw new WrongCommand('the page of quadrille is not built', 'build it: npm run build');
  const folder = input.arguments.CASE ?? '';
  const { isCase, problems } = effects.readFolder(folder);
  if (!isCase) return refuse(problems, folder, input, effects);
  const [reader, tables] = [startStudyReader(), startStudyReader()];
  const live = makeLiveCase({
    readFolder: () => effects.readFolder(folder),
    read: reader.read,
    addReadings: reader.addReadings,
    cancel: reader.cancel,
    now: effects.now,
  });
  let port = 0;
  const app = makeApp({ live, bundle, data: tables.data, port: () => port });
  const listening = await listenAt({ ports, host }, (request) => app.fetch(request), effects);
  port = listening.port;
  const ended = effects.untilEnded();
  const address = `http://${host === '::1' ? '[::1]' : host}:${port}/`;
  if (!input.options.json) effects.out(opened(address, folder, effects));
  const isEnded = await Promise.race([live.refresh().then(() => false), ended.then(() => true)]);
  if (!isEnded)
    await followCase(live, { address, folder, ended, isJson: input.options.json === true }, effects);
  await Promise.all([listening.close(), reader.stop(), tables.stop()]);
  return 0;
}

interface Following {
  readonly address: string;
  readonly folder: string;
  readonly ended: Promise<void>;
  readonly isJson: boolean;
}

async function followCase(
  live: LiveCase,
  { address, folder, ended, isJson }: Following,
  effects: Effects,
): Promise<void> {
  const { problems } = live.state();
  if (isJson) effects.out(jsonText({ ...checkJson(problems), address }));
  else effects.err(`${stateInWords(live.state(), folder)}\n`);
  const asItStands = () => JSON.stringify([live.state(), wholeVersion(live.study()?.version ?? '')]);
  let said = asItStands();
  let isEnded = false;
  const stop = watchCase(folder, () => {
    void live.refresh().then(() => {
      const now = asItStands();
      if (now !== said && !isEnded) effects.err(`${stateInWords(live.state(), folder)}\n`);
      said = now;
    });
  });
  await ended;
  isEnded = true;
  stop();
}

/** The ports to try: the one that was asked for, or a handful. */
function portsOf({ options }: CommandInput): number[] {
  if (typeof options.port !== 'string')
    return Array.from({ length: MORE_PORTS + 1 }, (_, more) => PORT + more);
  const port = /^\d+$/.test(options.port) ? Number(options.port) : Number.NaN;
  if (port <= 65_535) return [port];
  throw new WrongCommand(
    `--port "${options.port}" is not a whole number from 0 to 65535`,
    `write it as --port ${PORT}`,
  );
}

/** The names by which a user may ask for this machine alone. */
const HOSTS: Readonly<Record<string, LoopbackName>> = {
  '127.0.0.1': '127.0.0.1',
  '::1': '::1',
  '[::1]': '::1',
  localhost: 'localhost',
};

function hostOf({ options }: CommandInput): LoopbackName {
  if (typeof options.host !== 'string') return '127.0.0.1';
  const given = options.host.toLowerCase();
  const host = Object.hasOwn(HOSTS, given) ? HOSTS[given] : undefined;
  if (host) return host;
  throw new WrongCommand(
    `--host "${options.host}" is not this machine alone: others would reach the case, and nothing here asks who they are`,
    'take 127.0.0.1, ::1, or localhost for both; to show the study to others, publish it',
  );
}

interface Place {
  readonly ports: readonly number[];
  readonly host: LoopbackName;
}

async function listenAt({ ports, host }: Place, answer: Answer, effects: Effects): Promise<Listening> {
  const [first = PORT] = ports;
  let listening: Listening | undefined;
  try {
    listening = await effects.listen(answer, ports, host);
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')
      throw new WrongCommand(`this machine has no ${host}`, 'leave --host out to have 127.0.0.1');
    const reason = code === 'EACCES' ? 'you have no right to it' : String(thrown);
    throw new WrongCommand(`port ${first} cannot be used: ${reason}`, `take another: --port ${PORT}`);
  }
  if (!listening)
    throw new WrongCommand(
      ports.length === 1
        ? `port ${first} is taken, perhaps by another quadrille`
        : `ports ${first} to ${first + MORE_PORTS} are all taken`,
      'name another with --port N, or leave --port out to have a free one near 4680',
    );
  if (ports.length > 1 && listening.port !== first)
    effects.err(`Port ${first} is taken, perhaps by another quadrille; this one is at ${listening.port}.\n`);
  return listening;
}

function opened(address: string, folder: string, effects: Effects): string {
  return joinLines([
    address,
    ...paragraph(
      effects,
      `Open it in a browser. It follows ${plain(folder)} while you write; Ctrl-C ends it.`,
      0,
    ),
  ]);
}

function stateInWords({ ok, stale, problems }: CaseState, folder: string): string {
  const count = problems.length === 0 ? '' : `, with ${problemCount(problems)}`;
  const shown = stale
    ? '; the page shows it as it last was sound'
    : ok
      ? ''
      : '; the page shows what is sound in it';
  return `${plain(folder)}: ${ok ? 'sound' : 'not sound'}${count}${shown}`;
}

function refuse(
  problems: Parameters<typeof isSound>[0],
  folder: string,
  { options }: CommandInput,
  effects: Effects,
): number {
  if (options.json) effects.out(jsonText(checkJson(problems)));
  effects.err(problemsText(problems, folder, { width: effects.width, colour: effects.errColour }));
  return 2;
}
