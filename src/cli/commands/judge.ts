import { judgeCase } from '../../argue/judge-case.ts';
import type { JudgeReport } from '../../argue/judge-report.ts';
import { type RestsOptions, restsOf } from '../../argue/rests/rests-of.ts';
import { withRests } from '../../argue/rests/with-rests.ts';
import { weighCase } from '../../argue/rivals/weigh-case.ts';
import { sortProblems } from '../../base/problems/problems.ts';
import { namedArgument } from '../../publish/argument-names.ts';
import { claimText } from '../../publish/claim-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { judgeJson } from '../../publish/judge-json.ts';
import { judgeText } from '../../publish/judge-text.ts';
import { REPORT_MARK, reportMarkdown } from '../../publish/report-markdown.ts';
import { restsCsv } from '../../publish/rests-tables.ts';
import { referencesOf } from '../../publish/words/reference-words.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { argumentOf } from '../../web/argument-of.ts';
import { ENDED, withCrew } from '../case-crew.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findOne } from '../find-id.ts';
import { judgeVersions } from '../judge-versions.ts';
import { natsOption } from '../nats/server-address.ts';
import { type OpenedCase, openCase } from '../open-case.ts';
import { type OwnFile, requireOwnFile, writeOwnFile } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { workersOption, worldOptions } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

const REPORT: OwnFile = {
  says: 'the report is Markdown',
  name: 'a report',
  endings: ['.md', '.markdown'],
  isOurs: (text) => text.startsWith(REPORT_MARK),
};

/** `judge`: a verdict on every claim, or one claim opened; of two versions of a case, what became of the verdicts. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  if (input.arguments.OTHER !== '') return judgeVersions(input, effects);
  const { options } = input;
  if (options.csv && options.json)
    throw new WrongCommand('--json and --csv were both asked for', 'choose one of them');
  if (options.csv && !options.rests)
    throw new WrongCommand('--csv was asked for without --rests', 'add --rests, or use --json');
  if (options.nats && !options.rests)
    throw new WrongCommand('--nats was asked for without --rests', 'add --rests, or leave out --nats');
  workersOption(input, effects);
  natsOption(input, effects);
  const file =
    typeof options.report === 'string' ? requireOwnFile(options.report, REPORT, effects) : undefined;
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record } = opened;
  const prose = file === undefined ? undefined : await argumentOf(opened);
  const problems = sortProblems([...opened.problems, ...(prose?.problems ?? [])]);
  const claim = typeof options.claim === 'string' ? findClaim(options.claim, record) : undefined;
  const bar = progressBar('Judging', effects);
  const worlds = worldOptions(input, record);
  const judged = judgeCase(record, {
    ...worlds,
    ...(claim === undefined ? {} : { claim }),
    readings: options.readings === true || claim !== undefined || file !== undefined,
    problems,
    onProgress: bar.onProgress,
  });
  bar.end();
  const report = options.rests ? await restsIn(judged, opened, input, { ...worlds, claim }, effects) : judged;
  const code = reportProblems(report.problems, folder, effects);
  if (options.csv) effects.out(restsCsv(report.claims));
  else answer(report, { claim, folder, record, isJson: options.json === true }, effects);
  if (file !== undefined)
    writeOwnFile(
      file,
      reportMarkdown(
        report,
        referencesOf(record),
        weighCase(record, worlds),
        prose?.argument && namedArgument(prose.argument, record),
      ),
      'The report',
      effects,
    );
  return report.unfinished ? NOT_WHOLE : code;
}

/** The exit code of an answer that the user ended before it was whole, as a shell gives it. */
const NOT_WHOLE = 130;

/** The report with what its verdicts rest on, as far as that was worked out before the user ended it. */
async function restsIn(
  report: JudgeReport,
  opened: Extract<OpenedCase, { ok: true }>,
  input: CommandInput,
  options: RestsOptions,
  effects: Effects,
): Promise<JudgeReport> {
  const { seed } = options;
  const rests = await withCrew(
    opened,
    input,
    { seed, label: 'What it rests on' },
    effects,
    ({ ask }, onProgress) => restsOf(opened.record, { ...options, judged: report, onProgress }, ask),
  );
  if (rests.stopped !== undefined)
    effects.err(`${rests.stopped === ENDED ? 'You ended it' : `It was stopped (${rests.stopped})`}.\n`);
  return withRests(report, rests);
}

interface Asked {
  readonly claim: string | undefined;
  readonly folder: string;
  readonly record: CaseRecord;
  readonly isJson: boolean;
}

function answer(report: JudgeReport, { claim, folder, record, isJson }: Asked, effects: Effects): void {
  if (isJson) effects.out(jsonText(judgeJson(report)));
  else if (claim === undefined) effects.out(judgeText(report, folder, effects));
  else {
    const opened = report.claims.find(({ id }) => id === claim);
    if (opened) effects.out(claimText(opened, report, referencesOf(record), effects));
    else effects.err(`The test of "${claim}" has errors, which stand above; it cannot be judged.\n`);
  }
}

function findClaim(word: string, { rows }: CaseRecord): string {
  return findOne(
    word,
    rows.claims.map(({ id }) => id),
    'a claim',
  );
}
