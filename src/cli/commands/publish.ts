import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { judgeCase } from '../../argue/judge-case.ts';
import type { JudgeReport } from '../../argue/judge-report.ts';
import { jsonText } from '../../publish/json-text.ts';
import { judgeJson } from '../../publish/judge-json.ts';
import { joinLines, paragraph } from '../../publish/page.ts';
import { SITE_MARK, siteHtml } from '../../publish/site.ts';
import { staticLedger } from '../../publish/static-ledger.ts';
import { studyData } from '../../publish/study-data.ts';
import { caseJson } from '../../record/case-json.ts';
import { type PublishedStudy, writeStudyJson } from '../../web/study.ts';
import type { CommandInput } from '../command.ts';
import type { Effects, PageBundle } from '../effects.ts';
import { openCase } from '../open-case.ts';
import { progressBar } from '../progress-bar.ts';
import { reportProblems } from '../report-problems.ts';
import { cannotWrite } from '../write-report.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `publish`: a folder with a page that opens from disk and judges the study again, and its data beside it. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const out = requireOut(input, effects);
  const bundle = requireBundle(effects);
  const opened = await openCase(input, effects);
  if (!opened.ok) return opened.code;
  const { folder, record, specs, problems } = opened;
  const bar = progressBar('Judging', effects);
  const report = judgeCase(record, { readings: true, problems, onProgress: bar.onProgress });
  bar.end();
  const study = { data: studyData(record), report, case: caseJson(specs) };
  const files = {
    'index.html': pageOf(study, bundle),
    'data/case.json': jsonText(study.case),
    'data/verdicts.json': jsonText(judgeJson(report)),
  };
  const code = reportProblems(report.problems, folder, effects);
  writeAll(out, files, effects);
  const page = join(out, 'index.html');
  effects.out(
    input.options.json
      ? jsonText({ ok: code === 0, folder: out, page, files: Object.keys(files) })
      : answer(report, page, code, effects),
  );
  return code;
}

function pageOf(study: PublishedStudy, { script, style }: PageBundle): string {
  return siteHtml({
    title: study.data.title,
    script,
    style,
    study: gzipSync(writeStudyJson(study), { level: 9 }).toString('base64'),
    firstPaint: staticLedger(study.data, study.report),
  });
}

function requireBundle(effects: Effects): PageBundle {
  const bundle = effects.readPage();
  if (bundle) return bundle;
  throw new WrongCommand('the page of quadrille is not built', 'build it: npm run build');
}

/** The folder that may be written: new, empty, or published before; never one that the case would then read. */
function requireOut({ arguments: { CASE = '' }, options }: CommandInput, effects: Effects): string {
  const out = typeof options.out === 'string' ? options.out : 'site';
  if (out.trim() === '')
    throw new WrongCommand('--out needs a folder', 'for example: quadrille publish CASE --out site');
  const inside = relative(resolve(CASE), resolve(out));
  if (!inside.startsWith('..') && resolve(CASE, inside) === resolve(out))
    throw new WrongCommand(
      `"${out}" lies in the case, whose tables would then be read twice`,
      'choose a folder beside the case',
    );
  const there = effects.listFolder(out);
  if (there === undefined) throw new WrongCommand(`"${out}" is a file`, 'name a folder');
  if (there.filter((name) => !name.startsWith('.')).length > 0 && !isSite(out, effects))
    throw new WrongCommand(
      `"${out}" is not empty and holds no page of quadrille’s; nothing in it was touched`,
      `name a new folder, as "${join(out, 'site')}"`,
    );
  return out;
}

function isSite(out: string, effects: Effects): boolean {
  try {
    return effects.readFile(join(out, 'index.html'))?.includes(SITE_MARK) === true;
  } catch {
    return false;
  }
}

function writeAll(out: string, files: Readonly<Record<string, string>>, effects: Effects): void {
  for (const [path, text] of Object.entries(files)) {
    try {
      effects.writeFile(join(out, path), text);
    } catch (thrown) {
      throw cannotWrite(join(out, path), thrown);
    }
  }
}

function answer(report: JudgeReport, page: string, code: number, effects: Effects): string {
  const what =
    code === 0
      ? `The study is published, with all of its ${report.claims.length} claims.`
      : `The case has errors. What is sound in it is published, with ${report.claims.length} claims.`;
  return joinLines([
    ...paragraph(effects, what, 0),
    '',
    `  ${page}`,
    '',
    ...paragraph(
      effects,
      'Open that file in a browser; it needs no server and no network. Its tables are in data, beside it.',
      0,
    ),
  ]);
}
