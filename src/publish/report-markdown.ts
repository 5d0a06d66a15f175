import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import type { RivalsReport } from '../argue/rivals/rivals-report.ts';
import type { Argument } from '../manuscript/argument/argument.ts';
import { argumentMarkdown } from './argument-markdown.ts';
import { claimMarkdown } from './claim-markdown.ts';
import { flagsOf, groupClaims } from './judge-text.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { isParted, tallyInWords } from './partings.ts';
import { rivalSources, rivalsMarkdown } from './rivals-markdown.ts';
import { ruleWord, violationsInWords } from './rules-text.ts';
import { unsoundInWords } from './words/left-out-words.ts';
import { countOf } from './words/number-words.ts';
import { unfinishedInWords } from './words/rests-words.ts';
import { secondInWords, secondTally } from './words/second-words.ts';
import { accountInWords, readingInWords } from './words/setting-words.ts';
import { citedSources } from './words/source-words.ts';
import { explanation, trueShare } from './words/verdict-words.ts';

/** The first line of every report: what is not a report is never overwritten by one. */
export const REPORT_MARK = '<!-- Made by quadrille judge; written anew each time. -->';

/** The whole of a judged study as a report in Markdown: the ledger, every claim with what it rests on, its rivals weighed, the rules, the problems. */
export function reportMarkdown(
  report: JudgeReport,
  references: ReadonlyMap<string, string>,
  rivals?: RivalsReport,
  argument?: Argument,
): string {
  const lines = [
    REPORT_MARK,
    '',
    `# ${markdownText(report.title)}`,
    '',
    `${markdownText(tallyInWords(report.claims))} Judged in ${countOf(report.worlds, 'world')}, ${accountInWords(report.account)}.`,
    ...second(report),
    ...leftOut(report),
    ...unfinished(report),
    ...(argument ? argumentMarkdown(argument, report, noted(references)) : []),
    '',
    '## The claims',
    ...ledger(report),
    ...parted(report),
    '',
    '## The claims one by one',
    ...report.claims.flatMap((claim) => claimMarkdown(claim, report)),
    ...accounts(report),
    ...(rivals ? rivalsMarkdown(rivals) : []),
    ...rules(report),
    ...problems(report),
    ...sources([...report.claims.flatMap(citedSources), ...(rivals ? rivalSources(rivals) : [])], references),
    '',
    '## How this was computed',
    '',
    'A claim is tested in every world. A world fixes each doubtful date to a day and takes each doubtful fact in or leaves it out. A claim',
    'holds when its test is true in at least 95 % of worlds, is likely from 66 %, unlikely up to 33 %, and fails up to 5 %.',
    '',
    `- Seed: ${report.seed}; worlds: ${report.worlds}. The same seed gives the same verdicts.`,
    `- Reading: ${markdownText(readingInWords(report))}.`,
    '- Made with Quadrille from the case’s own files.',
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** Sources as notes cite them. */
const noted = (references: ReadonlyMap<string, string>) =>
  new Map([...references].map(([id, reference]) => [id, { reference }]));

function leftOut(report: JudgeReport): string[] {
  const words = unsoundInWords(report);
  return words === '' ? [] : ['', markdownText(words)];
}

function second({ claims }: JudgeReport): string[] {
  const words = secondTally(claims);
  return words === '' ? [] : ['', markdownText(words)];
}

function unfinished(report: JudgeReport): string[] {
  const words = unfinishedInWords(report);
  return words === '' ? [] : ['', `**${markdownText(words)}**`];
}

function ledger({ claims, worlds, account }: JudgeReport): string[] {
  return groupClaims(claims).flatMap(([group, members]) => [
    '',
    ...(group === '' ? [] : [`### ${markdownText(group)}`, '']),
    ...markdownTable(
      ['Verdict', 'True', 'Claim', 'Why'],
      members.map((claim) => [
        `**${[claim.verdict, ...flagsOf(claim)].join(', ')}**`,
        trueShare(claim),
        `${markdownText(claim.says)} (${markdownCode(claim.id)})`,
        markdownText([explanation(claim, { worlds, account }), secondSentence(claim)].join(' ').trim()),
      ]),
    ),
  ]);
}

function secondSentence(claim: ClaimVerdict): string {
  const words = secondInWords(claim);
  return words === '' ? '' : `Beside it, ${words}.`;
}

function parted({ claims }: JudgeReport): string[] {
  const found = claims.filter(isParted);
  if (found.length === 0) return [];
  return [
    '',
    '## Where the study and the record part',
    '',
    ...found.map(
      (claim) =>
        `- ${markdownText(claim.says)} (${markdownCode(claim.id)}): ${[claim.verdict, ...flagsOf(claim)].join(', ')}`,
    ),
  ];
}

function accounts(report: JudgeReport): string[] {
  const ids = [...new Set(report.claims.flatMap((claim) => claim.accounts.map(({ id }) => id)))];
  if (ids.length === 0) return [];
  const own = ids.includes(report.account) ? [] : [report.account];
  return [
    '',
    '## The accounts side by side',
    '',
    ...markdownTable(
      ['Claim', ...[...own, ...ids].map(markdownText)],
      report.claims.map((claim) => [
        markdownCode(claim.id),
        ...own.map(() => verdictCell(claim)),
        ...ids.map((id) => verdictCell(claim.accounts.find((account) => account.id === id))),
      ]),
    ),
  ];
}

const verdictCell = (of: Pick<ClaimVerdict, 'verdict' | 'share'> | undefined): string =>
  of === undefined ? '–' : of.verdict === 'untestable' ? of.verdict : `${of.verdict} ${trueShare(of)}`;

function rules({ rules: all }: JudgeReport): string[] {
  if (all.length === 0) return [];
  return [
    '',
    '## Rules',
    '',
    ...all.flatMap((rule) => [
      `- ${markdownText(rule.says)} (${markdownCode(rule.id)}): **${ruleWord(rule)}**`,
      ...violationsInWords(rule, Number.POSITIVE_INFINITY).map((words) => `  - ${markdownText(words)}`),
    ]),
  ];
}

function sources(keys: readonly string[], references: ReadonlyMap<string, string>): string[] {
  const cited = [...new Set(keys)].sort().filter((key) => references.has(key));
  if (cited.length === 0) return [];
  return [
    '',
    '## Sources',
    '',
    ...cited.map((key) => `- @${markdownText(key)}: ${markdownText(references.get(key) ?? '')}`),
  ];
}

function problems({ problems: all }: JudgeReport): string[] {
  if (all.length === 0) return [];
  return [
    '',
    '## Problems of the record',
    '',
    ...all.map(
      ({ file, line, column, message, hint, severity, code }) =>
        `- ${markdownCode(`${file}:${line}:${column}`)} ${markdownText(message)}: ${markdownText(hint)} (${severity}, ${code})`,
    ),
  ];
}
