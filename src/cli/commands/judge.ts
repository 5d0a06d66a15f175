import { judgeCase } from '../../argue/judge-case.ts';
import type { JudgeReport } from '../../argue/judge-report.ts';
import { weighCase } from '../../argue/rivals/weigh-case.ts';
import { claimText } from '../../publish/claim-text.ts';
import { jsonText } from '../../publish/json-text.ts';
import { judgeJson } from '../../publish/judge-json.ts';
import { judgeText } from '../../publish/judge-text.ts';
import { REPORT_MARK, reportMarkdown } from '../../publish/report-markdown.ts';
import { referencesOf } from '../../publish/words/reference-words.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { findOne } from '../find-id.ts';
import { openCase } from '../open-case.ts';
import { type OwnFile, requireOwnFile, writeOwnFile } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { worldOptions } from '../typed-options.ts';

const REPORT: OwnFile = {
  says: 'the report is Markdown',
  name: 'a report',
  endings: ['.md', '.markdown'],
  isOurs: (text) => text.startsWith(REPORT_MARK),
};

/** `judge`: a verdict on every claim, or one claim opened. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  const file =
    typeof options.report === 'string' ? requireOwnFile(options.report, REPORT, effects) : undefined;
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, problems } = opened;
  const claim = typeof options.claim === 'string' ? findClaim(options.claim, record) : undefined;
  const bar = progressBar('Judging', effects);
  const report = judgeCase(record, {
    ...worldOptions(input, record),
    ...(claim === undefined ? {} : { claim }),
    readings: options.readings === true || claim !== undefined || file !== undefined,
    problems,
    onProgress: bar.onProgress,
  });
  bar.end();
  const code = reportProblems(report.problems, folder, effects);
  answer(report, { claim, folder, record, isJson: options.json === true }, effects);
  if (file !== undefined)
    writeOwnFile(
      file,
      reportMarkdown(report, referencesOf(record), weighCase(record, worldOptions(input, record))),
      'The report',
      effects,
    );
  return code;
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
