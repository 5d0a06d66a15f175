import { join } from 'node:path';
import { argumentProblems } from '../../argue/argument-problems.ts';
import { dataAsked } from '../../argue/published/data-asked.ts';
import { sortProblems } from '../../base/problems/problems.ts';
import { type Extracted, extractMeasures } from '../../dataset/measures/extract-measures.ts';
import {
  type ExtractFile,
  extractText,
  FIGURES,
  measuredColumns,
  measuredCsv,
  type UnaskedSet,
} from '../../publish/extract-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { joinLines, paragraph } from '../../publish/page.ts';
import { countOf, listInWords } from '../../publish/words/number-words.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { type Beside, measuredBeside } from '../../record/measured-beside.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { guessWord } from '../guess-word.ts';
import { openCase } from '../open-case.ts';
import { cannotWrite } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { requireCaseFolder } from '../require-case-folder.ts';
import { caseOption, isStoreThere, storeOf, withStore } from '../with-store.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `data extract`: measures what the claims of a case ask of published data, and puts it into the case. */
export async function extract(input: CommandInput, effects: Effects): Promise<number> {
  const { words = [], options } = input;
  const [folder, more] = words;
  if (folder === undefined || more !== undefined)
    throw new WrongCommand('data extract needs one case', 'for example: quadrille data extract my-case');
  const opened = await openCase({ ...input, arguments: { ...input.arguments, CASE: folder } }, effects);
  if (!opened.ok) return opened.code;
  if (!options['dry-run']) requireCaseFolder(opened, 'data extract');
  const { record, files, problems } = opened;
  const unsound = argumentProblems(record).filter(({ severity }) => severity === 'error');
  // rows of another version than the case states are what this run writes anew
  const others = problems.filter(({ code: which }) => which !== 'measured-version');
  const code = reportProblems(sortProblems([...others, ...unsound]), folder, effects);
  if (unsound.length > 0) effects.err(joinLines(paragraph(onErr(effects), NOT_ASKED)));
  const wanted = dataAsked(record);
  if (wanted.length === 0) {
    nothingAsked(record, code, input, effects);
    return code;
  }
  const bar = progressBar('Measuring', effects);
  const found = await withStore(input, besideWhich(folder, input, effects), effects, 'read', (store) =>
    extractMeasures(store, record, wanted, { guess: guessWord, onProgress: bar.onProgress }),
  ).finally(() => bar.end());
  const had = new Map(files.map(({ path, text }) => [path, text]));
  const made = found.extracted.map((each) => fileOf(each, record, had, options['dry-run'] === true));
  requireOwn(made, had, folder);
  requireOnce(made);
  put(made, folder, effects);
  const unasked = unaskedSets(record, wanted);
  const shown = made.map(({ text: _, twice: __, ...file }) => file);
  effects.out(
    options.json
      ? jsonText(
          {
            ok: found.not.length === 0 && code === 0,
            case: record.header.id,
            files: shown.map(({ rows, ...file }) => ({ ...file, rows: rows.length, measured: rows })),
            not: found.not,
            unasked,
          },
          FIGURES,
        )
      : extractText(shown, found.not, effects, unasked),
  );
  return found.not.length > 0 ? 1 : code;
}

/** The data sets of which the case holds rows and no test asks any: these stand as they were. */
function unaskedSets({ rows }: CaseRecord, wanted: readonly { readonly set: string }[]): UnaskedSet[] {
  return rows.dataSets.flatMap(({ id }) => {
    const held = rows.measured.filter(({ set }) => set === id).length;
    return held === 0 || wanted.some(({ set }) => set === id) ? [] : [{ set: id, rows: held }];
  });
}

const NOT_ASKED = 'What these tests ask was not looked up: mend them, then run it again.';

const onErr = ({ width, errColour }: Effects) => ({ width, colour: errColour });

/** Of a case that asks nothing: what to write, by what it has. */
function nothingAsked(record: CaseRecord, code: number, { options }: CommandInput, effects: Effects): void {
  const sets = record.rows.dataSets.map(({ id }) => id);
  const hint =
    sets.length === 0
      ? 'It has no `dataSets`: add one (docs/data.md tells how), then ask it in a test, as agreement(USSR, USA) in 1969 > 0.5.'
      : `Its data sets are ${sets.join(', ')}: ask one in a test, as agreement(USSR, USA) in 1969 > 0.5.`;
  if (options.json) effects.out(jsonText({ ok: code === 0, case: record.header.id, files: [], not: [] }));
  else
    effects.out(
      joinLines(
        paragraph(effects, `No claim of ${record.header.id} asks anything of published data. ${hint}`),
      ),
    );
}

/** The case beside which the store is: the one that is named; else this one, where it has a store; else none. */
function besideWhich(folder: string, input: CommandInput, effects: Effects): string | undefined {
  const named = caseOption(input);
  if (named !== undefined || input.options.store !== undefined) return named;
  return isStoreThere(storeOf(input, folder, effects), effects) ? folder : undefined;
}

type MadeFile = ExtractFile & Beside & { readonly text: string };

function fileOf(
  { set, version, rows, notes }: Extracted,
  { rows: held }: CaseRecord,
  had: ReadonlyMap<string, string>,
  isDry: boolean,
): MadeFile {
  const path = `measured/${set}.csv`;
  const text = measuredCsv(set, version, rows);
  const became = had.get(path) === text ? 'unchanged' : isDry ? 'to be written' : 'written';
  const beside = measuredBeside(
    held,
    path,
    rows.map((row) => ({ ...row, set })),
  );
  return { set, version, path, rows, notes, ...beside, became, text };
}

/** Throws where a file stands in the place of one of ours that has other columns: it is the author's. */
function requireOwn(made: readonly MadeFile[], had: ReadonlyMap<string, string>, folder: string): void {
  const other = made.find(({ path }) => {
    const text = had.get(path)?.replace(/^\uFEFF/, '') ?? '';
    const head = text.split(/\r?\n/, 1)[0]!.split(',');
    return text.trim() !== '' && !(head[0] === 'set' && head.every((each) => measuredColumns.includes(each)));
  });
  if (other)
    throw new WrongCommand(
      `"${join(folder, other.path)}" is there and was not written by data extract; nothing was changed`,
      'move it to another name',
    );
}

/** Throws where the case holds a value in another place too: given twice, it would be unknown. */
function requireOnce(made: readonly MadeFile[]): void {
  const all = made.flatMap(({ twice, path }) => twice.map((each) => ({ ...each, path })));
  const [first] = all;
  if (!first) return;
  const places = [...new Set(all.map(({ at }) => at))];
  const more = places.length > 1 ? ` (and ${countOf(places.length - 1, 'other row')})` : '';
  throw new WrongCommand(
    `${first.what} stands at ${first.at}${more}, and ${first.path} would give it a second time; nothing was written`,
    `take out the ${places.length > 1 ? 'rows' : 'row'} there: ${listInWords(places)}`,
  );
}

function put(made: readonly MadeFile[], folder: string, effects: Effects): void {
  const files = made.flatMap(({ became, path, text }) =>
    became === 'written' ? [[path, text] as const] : [],
  );
  if (files.length === 0) return;
  try {
    effects.putFiles(folder, files);
  } catch (thrown) {
    throw cannotWrite(folder, thrown);
  }
}
