import { yearMonthDay } from '../../base/calendar.ts';
import { dayInWords, rangeInWords } from '../../base/day-words.ts';
import { own } from '../../base/own.ts';
import { dataGraph } from '../../dataset/networks/data-graph.ts';
import { type DataSet, dataSetNamed } from '../../dataset/store/catalogue.ts';
import { type Step, stepsOver } from '../../measure/relations/steps.ts';
import { type CaseNetwork, caseGraph, caseNetworks } from '../../publish/graphs/case-graph.ts';
import type { Graph } from '../../publish/graphs/graph.ts';
import { type GraphFormat, graphFormats, isOurGraph } from '../../publish/graphs/graph-formats.ts';
import { graphJson } from '../../publish/graphs/graph-json.ts';
import { cautionsOf, sizeInWords, unknownInWords } from '../../publish/graphs/graph-words.ts';
import { jsonText } from '../../publish/json-text.ts';
import { joinLines, paragraph } from '../../publish/page.ts';
import { settingInWords } from '../../publish/words/setting-words.ts';
import { defaultReading } from '../../record/readings.ts';
import { networksOver } from '../../report/networks-over.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findActor } from '../find-id.ts';
import { guessWord } from '../guess-word.ts';
import { leftOutNote } from '../left-out-note.ts';
import { type OpenedCase, openCase } from '../open-case.ts';
import { requireOwnFile, writeOwnFile } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { dayArgument, overOption, wordOption, worldOptions } from '../typed-options.ts';
import { orDataFault, withStore } from '../with-store.ts';
import { WrongCommand } from '../wrong-command.ts';

/** A network, with what should be told of it, and the code with which the command ends. */
interface Made {
  readonly graph: Graph;
  readonly told: readonly string[];
  readonly code: number;
}

const STEPS = ['month', 'quarter', 'year'] as const;
/** Without others: those that have no direction, since few programs take ties with and without one in one network. */
const USUAL: readonly CaseNetwork[] = ['relations', 'alliances', 'treaties'];

/** `export`: the networks of a case, or of a data set, for programs that analyse networks. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  requireTogether(input);
  const format = formatOf(input);
  const { out, json } = input.options;
  const file = typeof out === 'string' ? requireOwnFile(out, ownFile(format), effects) : undefined;
  return orDataFault(input, effects, async () => {
    const made =
      typeof input.options.data === 'string' ? await ofData(input, effects) : await ofCase(input, effects);
    if (typeof made === 'number') return made;
    const { graph, told, code } = made;
    const text = json ? jsonText(graphJson(graph)) : format.write(graph);
    if (file === undefined || json) effects.out(text);
    if (file !== undefined)
      writeOwnFile(file, format.write(graph), `The network (${sizeInWords(graph)})`, effects);
    tell([...told, ...cautionsOf(graph), ...(json ? [] : format.loses(graph))], effects);
    return code;
  });
}

/** Tells on standard error what the answer cannot say. */
function tell(says: readonly string[], { err, width, errColour }: Effects): void {
  for (const each of says) {
    const sentence = `${each.charAt(0).toUpperCase()}${each.slice(1)}${/[.!]$/.test(each) ? '' : '.'}`;
    err(joinLines(paragraph({ width, colour: errColour }, sentence)));
  }
}

/** What goes with a case alone, and what with a data set alone. */
const OF_CASE = ['on', 'from', 'to', 'step', 'networks', 'as-seen-by', 'account', 'worlds', 'seed'];

function requireTogether({ arguments: { CASE = '' }, options }: CommandInput): void {
  const given = (name: string) => own(options, name) !== undefined;
  if (given('data')) {
    const other = OF_CASE.find(given);
    if (other !== undefined)
      throw new WrongCommand(
        `--${other} is of a case, and --data was given`,
        'a data set is asked by --year',
      );
    if (!given('year'))
      throw new WrongCommand('--data needs a year', 'for example: --data un-votes --year 1970');
    return;
  }
  const other = ['year', 'store'].find(given);
  if (other !== undefined)
    throw new WrongCommand(`--${other} goes with --data`, 'name a data set, or ask a case by --on DATE');
  if (CASE === '')
    throw new WrongCommand('export needs a case, or a data set', 'name a folder, or --data NAME --year Y');
  const span = ['from', 'to', 'step'].find(given);
  if (given('on') && span !== undefined)
    throw new WrongCommand(`--on and --${span} were both given`, 'ask for a day, or for a span of time');
}

function formatOf(input: CommandInput): GraphFormat {
  const name = wordOption(
    input,
    'format',
    graphFormats.map((format) => format.name),
  );
  const { out } = input.options;
  const byEnding =
    typeof out === 'string'
      ? graphFormats.find(({ ending }) => out.toLowerCase().endsWith(ending))
      : undefined;
  return graphFormats.find((format) => format.name === name) ?? byEnding ?? graphFormats[0]!;
}

const ownFile = ({ title, ending }: GraphFormat) => ({
  says: `the network is ${title}`,
  name: 'a network',
  endings: [ending],
  isOurs: isOurGraph,
});

/** The networks of a case, on a day or over time; a number is the code with which the command ends. */
async function ofCase(input: CommandInput, effects: Effects): Promise<Made | number> {
  const networks = networksOption(input);
  const step = wordOption(input, 'step', STEPS);
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const { days, steps, when } = timesOf(input, opened, step ?? 'year', effects);
  const asSeenBy = input.options['as-seen-by'];
  const seenBy = typeof asSeenBy === 'string' ? findActor(record, asSeenBy) : undefined;
  const bar = progressBar('Worlds', effects);
  const options = { ...worldOptions(input, record), asSeenBy: seenBy, reading: defaultReading(record) };
  const { account = 'all', worlds = record.header.worlds, seed = record.header.seed } = options;
  const told = networksOver(record, days, { ...options, onProgress: bar.onProgress });
  bar.end();
  const notes = [
    when,
    ...(seenBy === undefined ? [] : [`as seen by ${seenBy}`]),
    settingInWords({ account, worlds, seed }),
  ];
  const unknown = networks.includes('relations') ? unknownInWords(told, steps !== undefined) : [];
  const graph = caseGraph(record, told, { networks, notes: [...notes, ...unknown], steps });
  const code = reportProblems(problems, folder, effects);
  const rows = leftOutNote(record, { ...effects, colour: effects.errColour });
  return { graph, told: [...unknown, ...(rows === '' ? [] : [rows.trim().replaceAll('\n', ' ')])], code };
}

function timesOf(input: CommandInput, { record }: OpenedCase & { ok: true }, step: Step, effects: Effects) {
  if (typeof input.options.on === 'string') {
    const day = dayArgument(input.options.on, record, effects);
    return { days: [day], steps: undefined, when: dayInWords(day) };
  }
  const { period } = record.header;
  const over = overOption(input, record) ?? period;
  const [start, end] = [Math.max(over.start, period.start), Math.min(over.end, period.end)];
  const steps = stepsOver(start, end, step).map(({ from, to }) => ({ start: from, end: to }));
  return {
    days: steps.map((each) => each.end),
    steps,
    when: `${rangeInWords(start, end)}, each ${step} as it stood on its last day`,
  };
}

function networksOption({ options: { networks } }: CommandInput): readonly CaseNetwork[] {
  if (typeof networks !== 'string') return USUAL;
  const words = networks.split(',').map((word) => word.trim());
  if (words.length === 1 && words[0] === 'all') return caseNetworks;
  return words.map((word) => {
    const found = caseNetworks.find((name) => name === word);
    if (found) return found;
    const guess = guessWord(word, caseNetworks);
    throw new WrongCommand(
      `--networks "${word}" is not known`,
      guess === undefined ? `expected ${caseNetworks.join(', ')} or all` : `did you mean "${guess}"?`,
    );
  });
}

/** The network of a data set in a year; the store is that of the case, where one is named. */
async function ofData(input: CommandInput, effects: Effects): Promise<Made> {
  const { data, year } = input.options;
  if (typeof year !== 'string' || !/^-?\d{1,4}$/.test(year))
    throw new WrongCommand(`--year "${year}" is not a year`, 'write it as --year 1970');
  const folder = input.arguments.CASE;
  return withStore(input, folder === '' ? undefined : folder, effects, 'read', async (store) => {
    const set = await dataSetNamed(store, String(data), guessWord);
    requireCovered(set, Number(year));
    const made = await dataGraph(store, set, Number(year));
    if (!made)
      throw new WrongCommand(
        `the data set "${set.name}" has no ties of two actors`,
        'networks are had of votes, signed ties, and tables of pairs: alliances, rivalries, disputes, borders',
      );
    const { leftOut, graph } = made;
    return { graph, told: leftOut.map((each) => `Left out: ${each}.`), code: 0 };
  });
}

function requireCovered({ name, coverage: { firstDay, lastDay } }: DataSet, year: number): void {
  const years = [firstDay, lastDay].map((day) => (day === null ? null : yearMonthDay(day).year));
  const [first, last] = years as [number | null, number | null];
  if (first === null || last === null || (year >= first && year <= last)) return;
  throw new WrongCommand(
    `the data set "${name}" has nothing of ${year}`,
    `it reaches from ${first} to ${last}`,
  );
}
