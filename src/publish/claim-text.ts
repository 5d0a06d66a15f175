import type { ClaimVerdict, FactEvidence, JudgeReport } from '../argue/judge-report.ts';
import { isPublishedData } from '../argue/of-record.ts';
import { flagsOf } from './judge-text.ts';
import { joinLines, labelled, type Page, paragraph, styled } from './page.ts';
import { restsTables } from './rests-tables.ts';
import { secondText } from './second-text.ts';
import { textTable } from './text-table.ts';
import { shareBar, verdictStyled } from './verdict-style.ts';
import { figureRows } from './words/figure-words.ts';
import { inWorlds, numberInWords } from './words/number-words.ts';
import { choiceInWords } from './words/reading-words.ts';
import { robustnessInWords } from './words/robustness-words.ts';
import { readingInWords, talkInWords } from './words/setting-words.ts';
import { citedSources, sourceInWords } from './words/source-words.ts';
import { capital, explanation, trueShare } from './words/verdict-words.ts';
import { chosenInWords, gridInWords, hingesInWords } from './words/weakness-words.ts';

const LABEL = 10;

/**
 * One claim opened, so that a reader can go from the number to the facts, from the facts to their sources, and from the
 * sources to the page.
 */
export function claimText(
  claim: ClaimVerdict,
  report: JudgeReport,
  references: ReadonlyMap<string, string>,
  page: Page,
): string {
  const flags = flagsOf(claim).map((flag) => `, ${flag}`);
  return joinLines([
    styled(page, claim.id, 'bold') + styled(page, claim.group === '' ? '' : `  ${claim.group}`, 'dim'),
    ...paragraph(page, claim.says, 0, 'bold'),
    ...claim.by.flatMap((item) => sourceLines(item, 2, page)),
    ...(claim.note ? ['', ...labelled(page, 'Note', claim.note, LABEL)] : []),
    '',
    ...labelled(page, 'Test', claim.test.replace(/\s+/g, ' ').trim(), LABEL),
    ...labelled(page, 'Aloud', capital(claim.aloud), LABEL),
    '',
    `${styled(page, 'Verdict   ', 'dim')}${verdictStyled(page, claim.verdict, claim.verdict)}${flags.join('')}`,
    ...paragraph(page, explanation(claim, report), LABEL),
    ...(hingesInWords(claim) === '' ? [] : paragraph(page, hingesInWords(claim), LABEL)),
    '',
    ...accounts(claim, report, page),
    ...choices(claim, page),
    ...otherwise('How talk counts', talkRows(claim), page),
    ...otherwise('Read with', readingRows(claim), page),
    ...rests(claim, report.worlds, page),
    ...secondText(claim, report.worlds, page),
    ...figures(claim, report.worlds, page),
    ...facts(claim.evidence, report.worlds, page),
    ...missing(claim.missing, page),
    ...sources(claim, references, page),
    '',
    ...paragraph(
      page,
      `${numberInWords(report.worlds)} worlds, seed ${report.seed}; ${readingInWords(report)}.`,
      0,
      'dim',
    ),
  ]);
}

function accounts(claim: ClaimVerdict, report: JudgeReport, page: Page): string[] {
  const own = { id: report.account, verdict: claim.verdict, share: claim.share };
  const rows = [own, ...claim.accounts.filter(({ id }) => id !== report.account)];
  const cells = rows.map(({ id, verdict, share }) => [
    id,
    shareBar(share),
    trueShare({ verdict, share }),
    verdict,
  ]);
  const legend = rows.some(({ share }) => share.unknown > 0)
    ? '█ true  ░ false  · unknown'
    : '█ true  ░ false';
  return [
    ...textTable(
      [
        { head: 'Account', fixed: true },
        { head: legend, fixed: true },
        { head: 'True', align: 'right', fixed: true },
        { head: 'Verdict' },
      ],
      cells,
      { width: page.width, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

interface OtherVerdict extends Pick<ClaimVerdict, 'verdict' | 'share'> {
  readonly words: string;
}

const talkRows = ({ talk = [] }: ClaimVerdict): OtherVerdict[] =>
  talk.map((each) => ({ ...each, words: talkInWords[each.rule] }));

const readingRows = ({ readings = [] }: ClaimVerdict): OtherVerdict[] =>
  readings.map((each) => ({ ...each, words: choiceInWords(each) }));

function otherwise(head: string, others: readonly OtherVerdict[], page: Page): string[] {
  if (others.length === 0) return [];
  const rows = others.map((each) => [each.words, shareBar(each.share), trueShare(each), each.verdict]);
  return [
    '',
    ...textTable(
      [{ head, fixed: true }, {}, { head: 'True', align: 'right', fixed: true }, { head: 'Verdict' }],
      rows,
      { width: page.width, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

/** What the verdict rests on: its robustness in words, and the tables behind them. */
function rests(claim: ClaimVerdict, worlds: number, page: Page): string[] {
  if (!claim.rests) return [];
  return [
    '',
    ...labelled(page, 'Rests on', robustnessInWords(claim, worlds), LABEL),
    ...restsTables(claim.rests).flatMap(({ head, rows }) => [
      '',
      ...textTable(
        head.map((each, n) => (n === 0 ? { head: each } : { head: each, fixed: true })),
        rows,
        { width: page.width, headStyle: (line) => styled(page, line, 'dim') },
      ),
    ]),
  ];
}

/** The verdict under the other values of the claim's named choices. */
function choices({ choices: of }: ClaimVerdict, page: Page): string[] {
  if (!of) return [];
  const firsts = of.named.map(({ name, values }) => ({ name, value: values[0] ?? '' }));
  const chosen = `${chosenInWords({ changed: firsts })}, the author’s; ${gridInWords(of)}`;
  const rows = of.others.map((each) => ({ ...each, words: chosenInWords(each) }));
  return ['', ...labelled(page, 'Chosen', chosen, LABEL), ...otherwise('Chosen otherwise', rows, page)];
}

function figures({ parts }: ClaimVerdict, worlds: number, page: Page): string[] {
  const rows = figureRows(parts, worlds);
  if (rows.length === 0) return [];
  const heads = [{ head: 'Figure' }, { head: 'Median' }, { head: '95\u00a0% of worlds' }, { head: 'Rows' }];
  const columns = rows.some(([, , , count]) => count !== '') ? 4 : 3;
  return [
    '',
    ...textTable(
      heads.slice(0, columns),
      rows.map((row) => row.slice(0, columns)),
      { width: page.width, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

function facts(evidence: readonly FactEvidence[], worlds: number, page: Page): string[] {
  if (evidence.length === 0) return ['', 'No fact of the record made it.'];
  return [
    '',
    styled(page, 'The facts that made it', 'bold'),
    ...evidence.flatMap((fact) => [
      '',
      ...paragraph(page, `${fact.date}${fact.date === '' ? '' : ': '}${fact.title}`, 2),
      ...(fact.bargaining === undefined ? [] : paragraph(page, fact.bargaining, 4)),
      ...paragraph(
        page,
        `${isPublishedData(fact) ? 'published data' : `${fact.fact} (${fact.table}), ${fact.status}`}, used ${inWorlds(fact.share, worlds)}`,
        4,
        'dim',
      ),
      ...fact.sources.flatMap((item) => sourceLines(item, 4, page)),
    ]),
  ];
}

function sourceLines(item: FactEvidence['sources'][number], indent: number, page: Page): string[] {
  return [
    ...paragraph(page, sourceInWords(item), indent),
    ...(item.quote ? paragraph(page, `“${item.quote}”`, indent + 2, 'dim') : []),
  ];
}

function missing(gaps: readonly string[], page: Page): string[] {
  if (gaps.length === 0) return [];
  return [
    '',
    styled(page, 'What leaves it unknown', 'bold'),
    '',
    ...gaps.flatMap((gap) => paragraph(page, gap, 2)),
  ];
}

/** Every source that speaks in the claim, as a reference. */
function sources(claim: ClaimVerdict, references: ReadonlyMap<string, string>, page: Page): string[] {
  const cited = citedSources(claim).filter((key) => references.has(key));
  if (cited.length === 0) return [];
  return [
    '',
    styled(page, 'Sources', 'bold'),
    '',
    ...cited.flatMap((key) => paragraph(page, `@${key}: ${references.get(key)}`, 2)),
  ];
}
