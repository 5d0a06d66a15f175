import type { ClaimVerdict, FactEvidence, JudgeReport } from '../argue/judge-report.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { flagsOf } from './judge-text.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { restsTables } from './rests-tables.ts';
import { secondMarkdown } from './second-markdown.ts';
import { figureRows } from './words/figure-words.ts';
import { inWorlds } from './words/number-words.ts';
import { choiceInWords } from './words/reading-words.ts';
import { robustnessInWords } from './words/robustness-words.ts';
import { talkInWords } from './words/setting-words.ts';
import { sourceInWords } from './words/source-words.ts';
import { capital, explanation, trueShare } from './words/verdict-words.ts';
import { chosenInWords, gridInWords, hingesInWords } from './words/weakness-words.ts';

/** One claim of a report: its words, its test, its verdict, its figures, and the facts and sources that made it. */
export function claimMarkdown(claim: ClaimVerdict, { worlds, account }: JudgeReport): string[] {
  return [
    '',
    `### ${markdownText(claim.says)}`,
    '',
    `${markdownCode(claim.id)}, after ${claim.by.map((item) => markdownText(sourceInWords(item))).join('; ')}`,
    ...claim.by.flatMap((item) => quotation(item, '')),
    '',
    `- Test: ${markdownCode(claim.test.replace(/\s+/g, ' '))}`,
    `- Aloud: ${markdownText(capital(claim.aloud))}.`,
    ...(claim.note ? [`- Note: ${markdownText(claim.note)}`] : []),
    `- Verdict: **${[claim.verdict, ...flagsOf(claim)].join(', ')}**. ${markdownText(explanation(claim, { worlds, account }))}`,
    ...(hingesInWords(claim) === '' ? [] : [`- ${markdownText(hingesInWords(claim))}`]),
    ...choices(claim),
    ...talk(claim),
    ...readings(claim),
    ...figures(claim, worlds),
    ...robustness(claim, worlds),
    ...secondMarkdown(claim, worlds),
    ...facts(claim.evidence, worlds),
    ...(claim.missing.length === 0
      ? []
      : ['', 'What leaves it unknown:', '', ...claim.missing.map((gap) => `- ${markdownText(gap)}`)]),
  ];
}

function talk({ talk: rules = [] }: ClaimVerdict): string[] {
  const rows = rules.map((each) => [talkInWords[each.rule], each.verdict, trueShare(each)]);
  return rows.length === 0 ? [] : ['', ...markdownTable(['How talk counts', 'Verdict', 'True'], rows)];
}

function choices({ choices: of }: ClaimVerdict): string[] {
  if (!of) return [];
  const firsts = of.named.map(({ name, values }) => ({ name, value: values[0] ?? '' }));
  const rows = of.others.map((each) => [markdownText(chosenInWords(each)), each.verdict, trueShare(each)]);
  return [
    `- Chosen: ${markdownText(chosenInWords({ changed: firsts }))}, the author’s; ${gridInWords(of)}`,
    ...(rows.length === 0 ? [] : ['', ...markdownTable(['Chosen otherwise', 'Verdict', 'True'], rows)]),
  ];
}

function readings({ readings: others = [] }: ClaimVerdict): string[] {
  const rows = others.map((each) => [markdownText(choiceInWords(each)), each.verdict, trueShare(each)]);
  return rows.length === 0 ? [] : ['', ...markdownTable(['Read with', 'Verdict', 'True'], rows)];
}

function figures({ parts }: ClaimVerdict, worlds: number): string[] {
  const rows = figureRows(parts, worlds).map(([name, median, range, rows]) => [
    markdownCode(name),
    markdownText(median),
    markdownText(range),
    markdownText(rows),
  ]);
  const columns = rows.some((row) => row[3] !== '') ? 4 : 3;
  const table = [['Figure', 'Median', '95 % of worlds', 'Rows'], ...rows].map((row) => row.slice(0, columns));
  return rows.length === 0 ? [] : ['', ...markdownTable(table[0]!, table.slice(1))];
}

/** The robustness of a verdict, fit for a methods appendix. */
function robustness(claim: ClaimVerdict, worlds: number): string[] {
  if (!claim.rests) return [];
  return [
    '',
    `**Robustness.** ${markdownText(robustnessInWords(claim, worlds))}`,
    ...restsTables(claim.rests).flatMap(({ head, rows }) => [
      '',
      ...markdownTable(
        head,
        rows.map((row) => row.map(markdownText)),
      ),
    ]),
  ];
}

function facts(evidence: readonly FactEvidence[], worlds: number): string[] {
  if (evidence.length === 0) return [];
  return [
    '',
    'The facts that made it:',
    '',
    ...evidence.flatMap((fact) => [
      `- ${markdownText(`${fact.date}${fact.date === '' ? '' : ': '}${fact.title}`)} (${markdownCode(fact.fact)}, ${fact.status}, used ${inWorlds(fact.share, worlds)})`,
      ...fact.sources.flatMap((item) => [
        `  - ${markdownText(sourceInWords(item))}`,
        ...quotation(item, '    '),
      ]),
    ]),
  ];
}

function quotation({ quote }: Evidence, indent: string): string[] {
  return quote ? ['', `${indent}> “${markdownText(quote)}”`, ''] : [];
}
