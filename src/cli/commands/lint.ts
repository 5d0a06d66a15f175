import manifest from '../../../package.json' with { type: 'json' };
import { judgeCase } from '../../argue/judge-case.ts';
import { isSound } from '../../base/problems/is-sound.ts';
import { suggest } from '../../base/suggest.ts';
import type { LintInput } from '../../manuscript/check.ts';
import { coverageOf } from '../../manuscript/checked/coverage.ts';
import type { Confidence, Finding } from '../../manuscript/finding.ts';
import { findingGroups } from '../../manuscript/finding-kinds.ts';
import { type HouseStyleName, houseStyles } from '../../manuscript/house-style/house-styles.ts';
import { allCodes, applyIgnoreList, isNamed } from '../../manuscript/ignore-list.ts';
import { lint, lintInput } from '../../manuscript/lint.ts';
import { asksForWork, type LintReport, readCounts } from '../../manuscript/lint-report.ts';
import { VERDICT_CODES } from '../../manuscript/numbers/claim-checks.ts';
import { DOCX_COPY } from '../../publish/docx/word-package.ts';
import { jsonText } from '../../publish/json-text.ts';
import { lintDocx } from '../../publish/lint-docx.ts';
import { lintHtml, MARKED_COPY } from '../../publish/lint-html.ts';
import { lintJson } from '../../publish/lint-json.ts';
import { lintSarif } from '../../publish/lint-sarif.ts';
import { lintSummary } from '../../publish/lint-summary.ts';
import { lintText } from '../../publish/lint-text.ts';
import { lintView, VIEW_PAGE } from '../../publish/lint-view/view-html.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { librariesOf } from '../libraries-of.ts';
import { lintFileOf, tellLintFile } from '../lint-file-of.ts';
import { openCase } from '../open-case.ts';
import { openManuscript } from '../open-manuscript.ts';
import { ownChronology } from '../own-chronology.ts';
import { type OwnFile, requireOwnFile, writeOwnFile } from '../own-file.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { readSourceFolder } from '../source-folder.ts';
import { wordOption } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

/** From the surest on. */
const CONFIDENCES = ['certain', 'likely', 'look'] as const satisfies readonly Confidence[];
const SARIF: OwnFile = {
  says: 'the findings are written as SARIF',
  name: 'a list of findings',
  endings: ['.sarif', '.sarif.json', '.json'],
  isOurs: (text) => text.includes('sarif-2.1.0') && text.includes('"quadrille"'),
};
const MARKED: OwnFile = {
  says: 'the marked copy is a page of HTML',
  name: 'a marked copy',
  endings: ['.html', '.htm'],
  isOurs: (text) => text.startsWith(MARKED_COPY),
};

const DOCX: OwnFile = {
  says: 'the copy with comments is a Word file',
  name: 'a copy with comments',
  endings: ['.docx'],
  isOurs: (text) => text.includes(DOCX_COPY),
};
const VIEW: OwnFile = {
  says: 'the view is a page of HTML',
  name: 'a view',
  endings: ['.html', '.htm'],
  isOurs: (text) => text.startsWith(VIEW_PAGE),
};

/** `lint`: what a careful copy editor would find in a manuscript. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const { options } = input;
  const choice = chosen(input);
  const style = wordOption(input, 'style', Object.keys(houseStyles) as HouseStyleName[]);
  const sarif = typeof options.sarif === 'string' ? requireOwnFile(options.sarif, SARIF, effects) : undefined;
  const marked =
    typeof options.marked === 'string' ? requireOwnFile(options.marked, MARKED, effects) : undefined;
  const viewed = typeof options.view === 'string' ? requireOwnFile(options.view, VIEW, effects) : undefined;
  const file = input.arguments.FILE ?? '';
  const docx = docxFile(input, file, effects);
  const beside = lintFileOf(file, options.ignore, effects);
  const { manuscript, notes, bytes } = await openManuscript(file, effects, beside.readings);
  if (docx !== undefined && manuscript.format !== 'docx')
    throw new WrongCommand(
      `--docx writes a copy of a Word file, and "${file}" is none`,
      'for other files use --marked paper.html',
    );
  const study = await studyOf(input, effects);
  if (study === 'unsound') return 2;
  const own = await ownChronology(options.chronology, effects);
  const { sources, notes: unread } = await sourcesOf(input, effects);
  const libraries = librariesOf(manuscript.file, input, effects);
  const failed: string[] = [];
  const onFailure = (note: string): number => failed.push(note);
  const read = lintInput(
    manuscript,
    { ...(study && { study }), chronology: own.events, sources, libraries, ...(style && { style }) },
    onFailure,
  );
  const { kept, ignored, unused } = applyIgnoreList(lint(read, { onFailure }).filter(choice), beside.entries);
  const report: LintReport = {
    file: manuscript.file,
    format: manuscript.format,
    read: readCounts(read),
    coverage: coverageOf(read),
    findings: kept,
    ignored,
    notes: [...notes, ...own.notes, ...unread, ...libraries.flatMap((library) => library.notes), ...failed],
  };
  tellLintFile(beside, unused, effects);
  effects.out(answerOf(report, manuscript, input, effects));
  if (sarif)
    writeOwnFile(
      sarif,
      jsonText(lintSarif(report, manuscript, manifest.version)),
      'The list of findings',
      effects,
    );
  if (docx) writeOwnFile(docx, lintDocx(report, manuscript, bytes), 'The copy with comments', effects);
  if (viewed) writeOwnFile(viewed, lintView(report, read), 'What was understood', effects);
  if (marked) writeOwnFile(marked, lintHtml(report, manuscript), 'The marked copy', effects);
  if (!isSound(beside.problems) || !own.isSound) return 2;
  return asksForWork(report) ? 1 : 0;
}

/** The answer: findings in full, a summary for a letter, or JSON. */
function answerOf(
  report: LintReport,
  manuscript: LintInput['manuscript'],
  { options }: CommandInput,
  effects: Effects,
): string {
  if (options.json) return jsonText(lintJson(report, manuscript));
  return options.summary ? lintSummary(report) : lintText(report, effects);
}

/** Where the copy of a Word file is written: never over the manuscript itself. */
function docxFile({ options }: CommandInput, file: string, effects: Effects): string | undefined {
  if (typeof options.docx !== 'string') return undefined;
  if (effects.realPath(options.docx) === effects.realPath(file))
    throw new WrongCommand(
      `--docx "${options.docx}" is the manuscript itself; it was left as it is`,
      `write the copy as ${options.docx.replace(/\.docx$/i, '')}-read.docx`,
    );
  return requireOwnFile(options.docx, DOCX, effects);
}

/** Which findings were asked for. */
function chosen(input: CommandInput): (found: Finding) => boolean {
  const isAsked = askedCodes(input);
  const least = CONFIDENCES.indexOf(wordOption(input, 'confidence', CONFIDENCES) ?? 'look');
  return ({ code, confidence }) => isAsked(code) && CONFIDENCES.indexOf(confidence) <= least;
}

function askedCodes(input: CommandInput): (code: string) => boolean {
  const only = codesOf(input, 'only');
  const skip = codesOf(input, 'skip') ?? [];
  return (code) => (only === undefined || isNamed(code, only)) && !isNamed(code, skip);
}

function codesOf({ options }: CommandInput, name: 'only' | 'skip'): string[] | undefined {
  const given = options[name];
  if (typeof given !== 'string') return undefined;
  const known = allCodes();
  const words = given.split(/[\s,;]+/u).filter((word) => word !== '');
  for (const word of words) {
    if (known.includes(word)) continue;
    const guess = suggest(word, known);
    throw new WrongCommand(
      `--${name} "${word}" is no code of a finding`,
      guess === undefined
        ? `groups are ${Object.keys(findingGroups).join(', ')}; docs/lint.md lists every code`
        : `did you mean "${guess}"?`,
    );
  }
  return words;
}

async function studyOf(input: CommandInput, effects: Effects): Promise<LintInput['study'] | 'unsound'> {
  const folder = input.options.case;
  if (typeof folder !== 'string') return undefined;
  const opened = await openCase({ arguments: { CASE: folder }, options: {} }, effects);
  if (!opened.ok) return 'unsound';
  const { record, problems } = opened;
  if (!VERDICT_CODES.some(askedCodes(input))) {
    reportProblems(problems, folder, effects);
    return { record };
  }
  const bar = progressBar('Judging', effects);
  const report = judgeCase(record, { problems, onProgress: bar.onProgress });
  bar.end();
  reportProblems(report.problems, folder, effects);
  return { record, report };
}

async function sourcesOf({ options }: CommandInput, effects: Effects) {
  if (typeof options.sources !== 'string') return { sources: [], notes: [] };
  const bar = progressBar('Reading sources', effects);
  const read = await readSourceFolder(options.sources, effects, bar.onProgress);
  bar.end();
  return read;
}
