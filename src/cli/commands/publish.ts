import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { judgeCase } from '../../argue/judge-case.ts';
import type { JudgeReport } from '../../argue/judge-report.ts';
import { restsOf } from '../../argue/rests/rests-of.ts';
import { withRests } from '../../argue/rests/with-rests.ts';
import { weighCase } from '../../argue/rivals/weigh-case.ts';
import { openEndedJson } from '../../base/open-ended-json.ts';
import { sortProblems } from '../../base/problems/problems.ts';
import type { ManuscriptBeside } from '../../manuscript/ties/tie.ts';
import { firstPaint } from '../../publish/first-paint.ts';
import { jsonText } from '../../publish/json-text.ts';
import { joinLines, paragraph } from '../../publish/page.ts';
import { type Pack, type PageBundle, siteHtml } from '../../publish/site.ts';
import { overWorlds, siteData } from '../../publish/site-data.ts';
import { studyData } from '../../publish/study-data.ts';
import { countOf } from '../../publish/words/number-words.ts';
import { type CaseJson, caseJson } from '../../record/case-json.ts';
import { withoutPrivateNotes } from '../../record/notes-for-readers.ts';
import { recordOfSpecs } from '../../record/record-of-specs.ts';
import { checkScenarios } from '../../record/scenarios/check-scenarios.ts';
import type { DateReport } from '../../report/date-report.ts';
import { argumentOf } from '../../web/argument-of.ts';
import { datedOf, datePack, datesNamed } from '../../web/engine/dated.ts';
import { type Played, playedOf } from '../../web/engine/played.ts';
import { type PublishedStudy, writeStudyJson } from '../../web/study.ts';
import { ENDED, withCrew } from '../case-crew.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { readBeside } from '../manuscript-beside.ts';
import { natsOption } from '../nats/server-address.ts';
import { type OpenedCase, openCase } from '../open-case.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { requireSiteFolder, writeSite } from '../site-folder.ts';
import { workersOption } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `publish`: a folder with a page that opens from disk and judges the study again, and its data beside it. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const out = requireSiteFolder(input, effects);
  const bundle = effects.readPage();
  if (!bundle) throw new WrongCommand('the page of quadrille is not built', 'build it: npm run build');
  workersOption(input, effects);
  if (natsOption(input, effects) && input.options['no-rests'])
    throw new WrongCommand('--nats was asked for with --no-rests', 'leave out one of them');
  const tieTo = await readBeside(input, effects);
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder } = opened;
  const written = withoutPrivateNotes(opened.written);
  const { record } = recordOfSpecs(written);
  const tied = tieTo?.(record);
  const prose = await argumentOf(opened);
  const problems = sortProblems([
    ...opened.problems,
    ...checkScenarios(opened.written, opened.problems),
    ...prose.problems,
  ]);
  const judging = progressBar('Judging', effects);
  const judged = judgeCase(record, { readings: true, problems, onProgress: judging.onProgress });
  judging.end();
  const report = input.options['no-rests'] ? judged : await restsIn(opened, judged, input, effects);
  if (!report) return STOPPED;
  const json = caseJson(written, problems);
  const played = input.options['no-rests'] ? {} : { played: playedIn(opened, json, effects) };
  const weighing = progressBar('Weighing', effects);
  const rivals = weighCase(record, { onProgress: weighing.onProgress });
  weighing.end();
  const shown = studyData(record, prose.argument);
  const study = {
    data: tied ? { ...shown, manuscript: tied.beside.is } : shown,
    report,
    case: json,
    rivals,
    ...played,
  };
  const dating = progressBar('Dates', effects);
  const days = datesNamed(study.data);
  const dated = datedOf(json, { days, worlds: record.header.worlds }, dating.onProgress);
  dating.end();
  const pairs = progressBar('Relations', effects);
  const tables = overWorlds(record, study.data, pairs.onProgress);
  pairs.end();
  const data = siteData({ ...study, ...tables });
  const code = reportProblems(report.problems, folder, effects);
  writeSite(out, pageOf(study, { bundle, dated, beside: tied?.beside }), data, effects);
  const page = join(out, 'index.html');
  const files = ['index.html', ...Object.keys(data)];
  if (input.options.json)
    effects.out(
      jsonText({ ok: code === 0, folder: out, page, files, ...(tied && { manuscript: tied.counts }) }),
    );
  else effects.out(answer(report.claims.length, page, code, tied?.says, effects));
  return code;
}

const STOPPED = 2;

/** The verdicts with what each rests on; undefined when the work was stopped. */
async function restsIn(
  opened: Extract<OpenedCase, { ok: true }>,
  judged: JudgeReport,
  input: CommandInput,
  effects: Effects,
): Promise<JudgeReport | undefined> {
  const rests = await withCrew(opened, input, { label: 'What it rests on' }, effects, ({ ask }, onProgress) =>
    restsOf(opened.record, { judged, onProgress }, ask),
  );
  if (rests.stopped === undefined) return withRests(judged, rests);
  const why = rests.stopped === ENDED ? 'You ended it' : `It was stopped (${rests.stopped})`;
  effects.err(`${why}; nothing was published.\n`);
  return undefined;
}

/** What each scenario does by itself. */
function playedIn(
  { record }: Extract<OpenedCase, { ok: true }>,
  json: CaseJson,
  effects: Effects,
): readonly Played[] {
  const playing = progressBar('What-ifs', effects);
  const ids = record.rows.scenarios.map(({ id }) => id);
  const played = playedOf(json, { ids, worlds: record.header.worlds }, playing.onProgress);
  playing.end();
  return played;
}

interface PageParts {
  readonly bundle: PageBundle;
  readonly dated: readonly DateReport[];
  readonly beside: ManuscriptBeside | undefined;
}

/** The page with a study in it, what it answers of some dates at once, and the manuscript beside its argument when there is one. */
function pageOf(study: PublishedStudy, { bundle, dated, beside }: PageParts): string {
  const { script, style, packs } = bundle;
  const pack = (name: string, text: string): Pack => ({ name, needs: [], text: packed(text) });
  // what reads a copy is needed where readers bring their own
  const needed = packs.filter(({ isForCopies }) => !isForCopies || beside?.is === 'sealed');
  return siteHtml({
    title: study.data.title,
    script,
    style,
    packs: [
      ...needed,
      ...dated.map((report) => pack(datePack(report.date), openEndedJson(report))),
      ...(beside ? [pack('manuscript', JSON.stringify(beside))] : []),
    ],
    study: packed(writeStudyJson(study)),
    firstPaint: firstPaint(study.data, study.report, beside),
  });
}

const packed = (text: string): string => gzipSync(text, { level: 9 }).toString('base64');

function answer(
  claims: number,
  page: string,
  code: number,
  manuscript: string | undefined,
  effects: Effects,
): string {
  const what =
    code === 0
      ? `The study is published, with ${countOf(claims, 'claim')}.`
      : `The case has errors. What is sound in it is published, with ${countOf(claims, 'claim')}.`;
  const how =
    'Open that file in a browser: it needs no server and no network. Its tables are in data, beside it.';
  const beside = manuscript === undefined ? [] : ['', ...paragraph(effects, manuscript, 0)];
  return joinLines([
    ...paragraph(effects, what, 0),
    '',
    `  ${page}`,
    '',
    ...paragraph(effects, how, 0),
    ...beside,
  ]);
}
