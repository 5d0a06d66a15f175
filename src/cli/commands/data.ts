import { formatDay } from '../../base/calendar.ts';
import { dataEntry } from '../../dataset/data-entry.ts';
import { formatNamed, formats } from '../../dataset/formats/formats.ts';
import { addFiles } from '../../dataset/import/add-files.ts';
import { type Mapping, readMapping } from '../../dataset/import/mapping.ts';
import { dataSetNamed, dropDataSet, listDataSets } from '../../dataset/store/catalogue.ts';
import type { Store } from '../../dataset/store/open-store.ts';
import { type DataEntry, dataAddedText, dataDescribedText, dataListText } from '../../publish/data-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { guessWord } from '../guess-word.ts';
import { progressBar } from '../progress-bar.ts';
import { caseOption, orDataFault, withStore } from '../with-store.ts';
import { WrongCommand } from '../wrong-command.ts';
import { extract } from './data-extract.ts';

/** What can be done with data sets. */
const ACTIONS = { add, list, describe, drop, extract } as const;

/** `data`: published data sets, kept in a store beside the case or the user. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const word = input.arguments.ACTION ?? '';
  const action = Object.hasOwn(ACTIONS, word) ? ACTIONS[word as keyof typeof ACTIONS] : undefined;
  if (!action) {
    const known = Object.keys(ACTIONS);
    const guess = guessWord(word, known);
    throw new WrongCommand(
      `data does not know "${word}"`,
      guess === undefined ? `it can ${known.join(', ')}` : `did you mean "${guess}"?`,
    );
  }
  return orDataFault(input, effects, () => action(input, effects));
}

/** The format and the files that were typed: a first word that is no file names the format. */
function formatAndFiles(words: readonly string[], isFile: (word: string) => boolean) {
  const [first = '', ...rest] = words;
  if (first === 'table') return { isOwn: true, format: undefined, files: rest };
  const format = formatNamed(first);
  if (format || first === '') return { isOwn: false, format, files: rest };
  if (isFile(first) || /[./\\]/.test(first)) return { isOwn: false, format: undefined, files: words };
  const names = [...formats.map(({ name }) => name), 'table'];
  const guess = guessWord(first, names);
  throw new WrongCommand(
    `"${first}" is neither a format nor a file`,
    guess === undefined ? `the formats are ${names.join(', ')}` : `did you mean "${guess}"?`,
  );
}

/** Whether something lies under a path; nothing of it is read. */
function isThere(path: string, { readBytes }: Effects): boolean {
  const had = readBytes(path, 0);
  return had.ok || had.says !== 'is not there';
}

async function add(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  const { isOwn, format, files } = formatAndFiles(input.words ?? [], (word) => isThere(word, effects));
  if (files.length === 0)
    throw new WrongCommand(
      'data add needs a file',
      'for example: quadrille data add un-votes un_votes.csv.gz',
    );
  const mapping = readMappingFile(options.map, format, isOwn, effects);
  const name = typeof options.name === 'string' ? options.name : undefined;
  if (name !== undefined && !/^[a-z0-9][a-z0-9-]{0,59}$/.test(name))
    throw new WrongCommand(
      `"${name}" cannot be the name of a data set`,
      'small letters, digits and hyphens make one, as un-votes-2020',
    );
  if (isOwn && name === undefined)
    throw new WrongCommand('a table of your own needs a name', 'say --name NAME');
  const bar = progressBar('Reading', effects);
  const added = await inStore(input, effects, 'write', (store) =>
    addFiles(store, {
      files,
      format,
      name,
      mapping,
      sheet: typeof options.sheet === 'string' ? options.sheet : undefined,
      release: typeof options.release === 'string' ? options.release : undefined,
      onProgress: bar.onProgress,
    }),
  ).finally(() => bar.end());
  const entry = dataEntry(added.dataSet);
  effects.out(
    options.json
      ? jsonText({ ok: true, added: added.added, already: added.already, dataSet: entryJson(entry) })
      : dataAddedText(entry, added.added, added.already, effects),
  );
  return 0;
}

function readMappingFile(
  path: unknown,
  format: ReturnType<typeof formatNamed>,
  isOwn: boolean,
  effects: Effects,
): Mapping | undefined {
  if (typeof path !== 'string') {
    if (isOwn)
      throw new WrongCommand(
        'a table of your own needs a mapping of its columns',
        'say --map FILE; docs/data.md tells how it is written',
      );
    return undefined;
  }
  if (!format && !isOwn)
    throw new WrongCommand(
      '--map needs the format whose columns it names',
      'name one, or table for a format of your own',
    );
  const text = effects.readFile(path);
  if (text === undefined)
    throw new WrongCommand(
      `there is no file "${path}"`,
      '--map takes a YAML file; docs/data.md tells how it is written',
    );
  return readMapping(path, text, format);
}

async function list(input: CommandInput, effects: Effects): Promise<number> {
  const { path, entries } = await inStore(input, effects, 'read', async (store) => ({
    path: store.path,
    entries: (await listDataSets(store)).map(dataEntry),
  }));
  effects.out(
    input.options.json
      ? jsonText({ store: path, dataSets: entries.map(entryJson) })
      : dataListText(path, entries, effects),
  );
  return 0;
}

async function describe(input: CommandInput, effects: Effects): Promise<number> {
  const name = oneName(input, 'describe');
  const set = await inStore(input, effects, 'read', (store) => dataSetNamed(store, name, guessWord));
  const entry = dataEntry(set);
  effects.out(input.options.json ? jsonText(entryJson(entry)) : dataDescribedText(entry, effects));
  return 0;
}

async function drop(input: CommandInput, effects: Effects): Promise<number> {
  const name = oneName(input, 'drop');
  await inStore(input, effects, 'write', async (store) => {
    await dataSetNamed(store, name, guessWord);
    await dropDataSet(store, name);
  });
  effects.out(input.options.json ? jsonText({ ok: true, dropped: name }) : `${name} is dropped.\n`);
  return 0;
}

function oneName({ words = [] }: CommandInput, action: string): string {
  const [name, more] = words;
  if (name === undefined || more !== undefined)
    throw new WrongCommand(
      `data ${action} needs the name of one data set`,
      'quadrille data list shows their names',
    );
  return name;
}

/** The store that `--case` or `--store` names, or the one at hand. */
function inStore<T>(
  input: CommandInput,
  effects: Effects,
  purpose: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  return withStore(input, caseOption(input), effects, purpose, work);
}

/** A data set as `--json` has it: days as dates. */
function entryJson({ firstDay, lastDay, ...entry }: DataEntry) {
  const date = (day: number | null) => (day === null ? null : formatDay(day));
  return { ...entry, from: date(firstDay), to: date(lastDay) };
}
