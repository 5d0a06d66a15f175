import { join } from 'node:path';
import { casePowers, caseYears, numbersOf } from '../../dataset/contest/case-powers.ts';
import { runContest } from '../../dataset/contest/run-contest.ts';
import type { Contest } from '../../measure/alignment/contest.ts';
import { contestChanges, contestChangesText } from '../../publish/contest-changes.ts';
import { contestJson } from '../../publish/contest-json.ts';
import { CONTEST_MARK, contestMarkdown } from '../../publish/contest-markdown.ts';
import { contestCsv } from '../../publish/contest-rows.ts';
import { contestText } from '../../publish/contest-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { contestNetworks } from '../../record/contest-words.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findActor } from '../find-id.ts';
import { openCase } from '../open-case.ts';
import { type OwnFile, requireOwnFile, writeOwnFile } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { requireCaseFolder } from '../require-case-folder.ts';
import { wordOption, worldOptions } from '../typed-options.ts';
import { orDataFault, withStore } from '../with-store.ts';
import { WrongCommand } from '../wrong-command.ts';

const REPORT: OwnFile = {
  says: 'the report is Markdown',
  name: 'a report of a contest',
  endings: ['.md', '.markdown'],
  isOurs: (text) => text.startsWith(CONTEST_MARK),
};
/** Where a case holds its contests. */
const FILE = 'contests.csv';
/** How many years a window has: as many as the signed networks have. */
const WINDOW = 4;

/** `contest`: which model foretells who aligns with whom, on published data, over the years of a case. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  if (options.csv && options.json)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  if (options.write && options.check)
    throw new WrongCommand('--write and --check were both asked for', 'check first, then write');
  if (options.write && options.network)
    throw new WrongCommand(
      `--write and --network were both asked for, and ${FILE} holds all networks`,
      'leave out --network',
    );
  const network = wordOption(input, 'network', contestNetworks);
  const report =
    typeof options.report === 'string' ? requireOwnFile(options.report, REPORT, effects) : undefined;
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  if (options.write) requireCaseFolder(opened, 'contest --write');
  const { folder, record, problems } = opened;
  const powers = powersAsked(input, record);
  const { seed = record.header.seed } = worldOptions(input, record);
  return orDataFault(input, effects, async () => {
    const bar = progressBar('Foretelling', effects);
    const contest = await withStore(input, folder, effects, 'read', (store) =>
      runContest(store, {
        ...{ years: caseYears(record), powers, length: WINDOW, seed, network },
        onProgress: bar.onProgress,
      }),
    ).finally(() => bar.end());
    const code = reportProblems(problems, folder, effects);
    if (report !== undefined)
      writeOwnFile(report, contestMarkdown(contest, record.header.title), 'the report', effects);
    if (options.check) return Math.max(code, check(contest, network, folder, input, effects));
    if (options.write) write(contest, folder, effects);
    if (options.csv) effects.out(contestCsv(contest));
    else if (options.json) effects.out(jsonText(contestJson(contest)));
    else effects.out(contestText(contest, record.header.title, effects, network));
    return code;
  });
}

/** The powers that were named, or those of the case; throws on an actor that is none, or has no number. */
function powersAsked({ options }: CommandInput, record: CaseRecord): string[] {
  const ids =
    typeof options.powers === 'string'
      ? options.powers.split(',').map((id) => findActor(record, id.trim()))
      : casePowers(record);
  const without = ids.find((id) => numbersOf(record, [id]).length === 0);
  if (without !== undefined)
    throw new WrongCommand(
      `"${without}" has no number in the Correlates of War, by which published data know states`,
      'give the actor one (`cow`) in the case, or leave it out of --powers',
    );
  return numbersOf(record, ids);
}

function write(contest: Contest, folder: string, effects: Effects): void {
  if (contest.answers.length === 0)
    throw new WrongCommand(
      'there is nothing to write: no network can be asked',
      'add data sets to the store first, with quadrille data add',
    );
  effects.putFiles(folder, [[FILE, contestCsv(contest)]]);
  effects.err(`Wrote ${join(folder, FILE)}.\n`);
}

/** Holds what the case has, of one network or all, against what the data give now: 1 where they differ. */
function check(
  contest: Contest,
  network: string | undefined,
  folder: string,
  { options }: CommandInput,
  effects: Effects,
): number {
  const stored = effects.readFile(join(folder, FILE));
  if (stored === undefined)
    throw new WrongCommand(
      `the case holds no contests: there is no ${FILE} in "${folder}"`,
      `write it with quadrille contest ${folder} --write`,
    );
  const changes = contestChanges(stored, contestCsv(contest), network);
  effects.out(options.json ? jsonText(changes) : contestChangesText(changes));
  return changes.different.length + changes.gone.length + changes.missing.length === 0 ? 0 : 1;
}
