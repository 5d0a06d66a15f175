import type { ClaimVerdict, FactEvidence, JudgeReport, Side } from '../argue/judge-report.ts';
import { inWorlds, numberInWords, percent } from './number-words.ts';
import { joinLines, labelled, type Page, paragraph, styled } from './page.ts';
import { flagsOf } from './judge-text.ts';
import { readingInWords } from './setting-words.ts';
import { sourceInWords } from './source-words.ts';
import { textTable } from './text-table.ts';
import { boundsInWords, timeInWords } from './time-words.ts';
import { capital, contestInWords, verdictInWords } from './verdict-words.ts';
import { shareBar, verdictStyled } from './verdict-style.ts';

const LABEL = 10;

/**
 * One claim opened, so that a reader can go from the number to the facts, from the facts to their sources, and from the
 * sources to the page.
 */
export function claimText(claim: ClaimVerdict, report: JudgeReport, page: Page): string {
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
    ...paragraph(page, `${verdictInWords(claim, report.worlds)} ${contestInWords(claim)}`.trim(), LABEL),
    '',
    ...accounts(claim, report, page),
    ...figures(claim, report.worlds, page),
    ...facts(claim.evidence, report.worlds, page),
    ...missing(claim.missing, page),
    '',
    ...paragraph(page, `${numberInWords(report.worlds)} worlds, seed ${report.seed}; ${readingInWords(report)}.`, 0, 'dim'),
  ]);
}

function accounts(claim: ClaimVerdict, report: JudgeReport, page: Page): string[] {
  const own = { id: report.account, verdict: claim.verdict, share: claim.share };
  const rows = [own, ...claim.accounts.filter(({ id }) => id !== report.account)];
  const cells = rows.map(({ id, verdict, share }) => [id, shareBar(share), percent(share.true), verdict]);
  const legend = rows.some(({ share }) => share.unknown > 0) ? '█ true  ░ false  · unknown' : '█ true  ░ false';
  return [
    ...textTable(
      [{ head: 'Account', fixed: true }, { head: legend, fixed: true }, { head: 'True', align: 'right', fixed: true }, { head: 'Verdict' }],
      cells,
      { width: page.width, headStyle: (line) => styled(page, line, 'dim') },
    ),
  ];
}

function figures({ parts }: ClaimVerdict, worlds: number, page: Page): string[] {
  const rows = parts.flatMap((part) => [
    ...(parts.length > 1 ? [[`${part.text}`, '', `true ${inWorlds(part.share.true, worlds)}`]] : []),
    ...sideRow(part.left, parts.length > 1),
    ...sideRow(part.right, parts.length > 1),
  ]);
  if (rows.length === 0) return [];
  return [
    '',
    ...textTable([{ head: 'Figure' }, { head: 'Median' }, { head: '95\u00a0% of worlds' }], rows, {
      width: page.width,
      headStyle: (line) => styled(page, line, 'dim'),
    }),
  ];
}

function sideRow(side: Side | undefined, isWithin: boolean): string[][] {
  if (side === undefined) return [];
  const { median, low, high } = side;
  const name = `${isWithin ? '· ' : ''}${side.text}`;
  const known = side.known < 1 ? ` (known in ${percent(side.known)})` : '';
  if (median?.is === 'time') {
    const bounds = low?.is === 'time' && high?.is === 'time' ? boundsInWords(low, high) : '';
    return [[name, timeInWords(median), bounds + known]];
  }
  if (median?.is === 'number') {
    const bounds =
      low?.is === 'number' && high?.is === 'number'
        ? low.value === high.value
          ? numberInWords(low.value)
          : `${numberInWords(low.value)} to ${numberInWords(high.value)}`
        : '';
    return [[name, numberInWords(median.value), bounds + known]];
  }
  const words = (side.words ?? []).map(({ word, share }) => `${word} ${percent(share)}`).join(', ');
  const most = side.words?.[0]?.word ?? (median?.is === 'word' ? median.value : 'unknown');
  return [[name, most, words + known]];
}

function facts(evidence: readonly FactEvidence[], worlds: number, page: Page): string[] {
  if (evidence.length === 0) return ['', 'No fact of the record made it.'];
  return [
    '',
    styled(page, 'The facts that made it', 'bold'),
    ...evidence.flatMap((fact) => [
      '',
      ...paragraph(page, `${fact.date}${fact.date === '' ? '' : ': '}${fact.title}`, 2),
      ...paragraph(page, `${fact.fact} (${fact.table}), ${fact.status}, used ${inWorlds(fact.share, worlds)}`, 4, 'dim'),
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
  return ['', styled(page, 'What the record lacks', 'bold'), '', ...gaps.flatMap((gap) => paragraph(page, gap, 2))];
}
