import { askMeasure } from '../../dataset/measures/ask-measure.ts';
import { variantOfCamps } from '../../dataset/measures/camps.ts';
import { measureEntries, measureView } from '../../dataset/measures/measure-entries.ts';
import type { MeasureSpec } from '../../dataset/measures/measure-spec.ts';
import { measureNamed, measureTable } from '../../dataset/measures/measure-table.ts';
import { parquetColumns, writeParquet } from '../../dataset/measures/write-parquet.ts';
import { listDataSets } from '../../dataset/store/catalogue.ts';
import { csvText } from '../../publish/csv-text.ts';
import { FIGURES } from '../../publish/extract-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { measuresText, measureText } from '../../publish/measure-text.ts';
import { firstColumns, type MeasureView, tidyColumns, tidyRows } from '../../publish/measure-view.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { guessWord } from '../guess-word.ts';
import { lagsOption, namesOption, stepOption, wholeOption, yearsOption } from '../measure-options.ts';
import { openCase } from '../open-case.ts';
import { cannotWrite, requireOwnFile, writeOwnFile } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { caseOption, isStoreThere, orDataFault, storeOf, withStore } from '../with-store.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `measure`: numbers from the store for those who come for numbers; alone, which there are. */
export function run(input: CommandInput, effects: Effects): Promise<number> {
  return orDataFault(input, effects, () =>
    input.arguments.NAME ? measureOne(input.arguments.NAME, input, effects) : listMeasures(input, effects),
  );
}

async function listMeasures(input: CommandInput, effects: Effects): Promise<number> {
  const folder = caseOption(input);
  const path = storeOf(input, folder, effects);
  const isThere = isStoreThere(path, effects);
  const sets = isThere ? await withStore(input, folder, effects, 'read', listDataSets) : [];
  const entries = measureEntries(sets);
  effects.out(
    input.options.json
      ? jsonText({ store: isThere ? path : null, measures: entries })
      : measuresText(entries, isThere ? path : undefined, effects),
  );
  return 0;
}

async function measureOne(name: string, input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  const measure = requireMeasure(name);
  const between = namesOption(input, 'between');
  const watched = watchedOption(input, measure);
  const { of, name: called } = watched?.measure ?? measure;
  if (between?.length === 1 && of.endsWith('pair'))
    throw new WrongCommand(
      `${called} is of two, and --between names ${between[0]} alone`,
      `name the other too: --between ${between[0]},${between[0] === 'USA' ? 'USSR' : 'USA'}`,
    );
  const how = { by: stepOption(input), lags: lagsOption(input), watched };
  const out = await outputs(input, effects);
  const opened = await suspectCase(input, measure, effects);
  if (opened && !opened.ok) return opened.code;
  const code = opened ? reportProblems(opened.problems, opened.folder, effects) : 0;
  const bar = progressBar('Measuring', effects);
  const measurement = await withStore(input, caseOption(input), effects, 'read', (store) =>
    askMeasure(store, {
      measure,
      data: textOption(options.data),
      variant: variantOption(input, measure),
      between,
      ...yearsOption(input),
      ...how,
      record: opened?.record,
      estimate: estimateOf(input),
      onProgress: bar.onProgress,
      guess: guessWord,
    }),
  ).finally(() => bar.end());
  await answer(measureView(measurement), out, input, effects);
  return code;
}

/** The measure of a name; a command is wrong that names none. */
function requireMeasure(name: string): MeasureSpec {
  const measure = measureNamed(name);
  if (measure) return measure;
  const names = measureTable.map((each) => each.name);
  const guess = guessWord(name, names);
  const hint = guess === undefined ? `the measures are ${names.join(', ')}` : `did you mean "${guess}"?`;
  throw new WrongCommand(`"${name}" is no measure of published data`, hint);
}

/** What `--of` has changes looked for in: a measure, with its variant behind a colon. */
function watchedOption({ options }: CommandInput, measure: MeasureSpec) {
  const given = textOption(options.of);
  if (given === undefined) return undefined;
  if (!measure.watches)
    throw new WrongCommand(
      `${measure.name} watches no other measure`,
      'leave out --of, which turningPoints takes',
    );
  const [name = '', variant] = given.split(':').map((word) => word.trim());
  const watched = requireMeasure(name);
  if (watched.watches || watched.name === 'reciprocity')
    throw new WrongCommand(
      `${watched.name} is no series of values, so that no level of it changes`,
      'name one that is: --of agreement',
    );
  return { measure: watched, variant };
}

/** The case whose acts are the suspects of changes; of other measures `--case` says where the store is, and no more. */
async function suspectCase(input: CommandInput, measure: MeasureSpec, effects: Effects) {
  const folder = caseOption(input);
  if (folder === undefined || !measure.watches) return undefined;
  return openCase({ ...input, arguments: { ...input.arguments, CASE: folder } }, effects);
}

const textOption = (option: string | boolean | undefined): string | undefined =>
  typeof option === 'string' ? option : undefined;

/** The variant that is asked for by its name, or by how many camps it allows. */
function variantOption(input: CommandInput, measure: MeasureSpec): string | undefined {
  const variant = textOption(input.options.variant);
  const camps = wholeOption(input, 'camps', 2, 5);
  if (camps === undefined) return variant;
  if (variant !== undefined)
    throw new WrongCommand('--camps and --variant both say which variant', 'choose one of them');
  const found = variantOfCamps(measure, camps);
  if (found !== undefined) return found;
  const able = measureTable.filter((each) => variantOfCamps(each, 2) !== undefined);
  throw new WrongCommand(
    `${measure.name} divides nothing in camps`,
    `leave out --camps, which ${able.map(({ name }) => name).join(' and ')} take`,
  );
}

function estimateOf(input: CommandInput) {
  const [anchor, below] = [namesOption(input, 'anchor'), namesOption(input, 'below')];
  const [seed, sweeps] = [
    wholeOption(input, 'seed', 0, 2 ** 31),
    wholeOption(input, 'sweeps', 100, 1_000_000),
  ];
  return {
    ...(anchor ? { anchor: anchor[0]! } : {}),
    ...(below ? { below: below[0]! } : {}),
    ...(seed === undefined ? {} : { seed }),
    ...(sweeps === undefined ? {} : { sweeps }),
  };
}

const kinds = {
  csv: {
    says: 'what is measured is written as CSV',
    name: 'a file',
    endings: ['.csv'],
    head: firstColumns.join(','),
  },
  json: { says: 'what is measured is written as JSON', name: 'a file', endings: ['.json'], head: '{' },
} as const;

/** Where the answer goes; throws before anything is measured where it may not go there. */
async function outputs({ options }: CommandInput, effects: Effects) {
  const [out, parquet] = [textOption(options.out), textOption(options.parquet)];
  if (options.json && options.csv)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  const kind = options.json || (out?.endsWith('.json') && !options.csv) ? 'json' : 'csv';
  if (out !== undefined)
    requireOwnFile(out, { ...kinds[kind], isOurs: (text) => text.startsWith(kinds[kind].head) }, effects);
  if (parquet !== undefined) await requireOwnParquet(parquet, effects);
  return { out, parquet, kind } as const;
}

async function requireOwnParquet(path: string, effects: Effects): Promise<void> {
  if (!path.endsWith('.parquet'))
    throw new WrongCommand(
      `--parquet writes Parquet, and "${path}" does not end in .parquet`,
      `write it as --parquet ${path.replace(/\.\w+$/, '')}.parquet`,
    );
  const had = effects.readBytes(path, 0);
  if (!had.ok && had.says === 'is not there') return;
  const columns = await parquetColumns(path);
  if (columns?.slice(0, firstColumns.length).join() !== firstColumns.join())
    throw new WrongCommand(
      `"${path}" is there and was not written by quadrille measure; it was left as it is`,
      'choose another name',
    );
}

async function answer(
  view: MeasureView,
  { out, parquet, kind }: Awaited<ReturnType<typeof outputs>>,
  { options }: CommandInput,
  effects: Effects,
): Promise<void> {
  if (parquet !== undefined) {
    await writeParquet(parquet, view).catch((thrown: unknown) => {
      throw cannotWrite(parquet, thrown);
    });
    effects.err(`${view.measure} is in ${parquet}.\n`);
  }
  const text = () =>
    kind === 'json' ? jsonText(viewJson(view), FIGURES) : csvText(tidyColumns(view), tidyRows(view), FIGURES);
  if (out !== undefined) writeOwnFile(out, text(), view.measure, effects);
  if (out !== undefined || (parquet !== undefined && !options.json && !options.csv)) return;
  const isData = options.json || options.csv;
  if (isData) for (const note of view.notes) effects.err(`${note}\n`);
  effects.out(isData ? text() : measureText(view, effects));
}

function viewJson(view: MeasureView) {
  const {
    rows,
    called,
    step,
    endsAreYears: _,
    areTurns: __,
    hasSuspects: ___,
    isDirected: ____,
    ...told
  } = view;
  return { ...told, ...(step === undefined ? {} : { step }), states: called, values: rows };
}
