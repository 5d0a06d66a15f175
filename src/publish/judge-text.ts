import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import { pad, plain } from '../base/text-width.ts';
import { closerLook } from './closer-look.ts';
import { joinLines, type Page, paragraph, rule, styled } from './page.ts';
import { partings } from './partings.ts';
import { rulesText } from './rules-text.ts';
import { verdictStyled } from './verdict-style.ts';
import { unsoundInWords } from './words/left-out-words.ts';
import { countOf } from './words/number-words.ts';
import { turnsOnTalk } from './words/reading-words.ts';
import { unfinishedInWords } from './words/rests-words.ts';
import { secondInWords } from './words/second-words.ts';
import { accountInWords } from './words/setting-words.ts';
import { explanation, trueShare } from './words/verdict-words.ts';

const VERDICT = 12;
const SHARE = 5;
const CLAIM = VERDICT + SHARE + 2;

/**
 * The ledger of a study: every claim with its verdict, its share and its reason, grouped as in the study; the rules; where
 * the study's words and the record part; how to look closer.
 */
export function judgeText(report: JudgeReport, folder: string, page: Page): string {
  const { claims } = report;
  const unfinished = unfinishedInWords(report);
  return joinLines([
    ...paragraph(page, report.title, 0, 'bold'),
    ...paragraph(page, underTitle(report), 0, 'dim'),
    ...(unfinished === '' ? [] : paragraph(page, unfinished, 0, 'yellow')),
    '',
    styled(page, `${pad('Verdict', VERDICT)}${pad('True', SHARE, 'right')}  Claim`, 'dim'),
    rule(page),
    ...groupClaims(claims).flatMap(([group, members]) => [
      '',
      ...(group === '' ? [] : [...paragraph(page, group, 0, 'bold'), '']),
      ...members.flatMap((claim, i) => [...(i > 0 ? [''] : []), ...claimRow(claim, report, page)]),
    ]),
    '',
    rule(page),
    ...rulesText(report.rules, page),
    ...partings(report, page),
    ...unsound(report, folder, page),
    ...closerLook(report, folder, page),
  ]);
}

function underTitle(report: JudgeReport): string {
  return `${countOf(report.claims.length, 'claim')} judged in ${countOf(report.worlds, 'world')}, seed ${report.seed}, ${accountInWords(report.account)}`;
}

/** Claims by their group, in the order in which the groups first come; those of none come last. */
export function groupClaims(claims: readonly ClaimVerdict[]): [group: string, claims: ClaimVerdict[]][] {
  const groups = new Map<string, ClaimVerdict[]>();
  for (const claim of claims) {
    const members = groups.get(claim.group);
    if (members) members.push(claim);
    else groups.set(claim.group, [claim]);
  }
  const rest = groups.get('');
  if (rest === undefined || groups.size === 1) return [...groups];
  groups.delete('');
  return [...groups, ['Other claims', rest]];
}

function claimRow(claim: ClaimVerdict, { worlds, account }: JudgeReport, page: Page): string[] {
  const verdict = verdictStyled(page, claim.verdict, pad(claim.verdict, VERDICT));
  const flags = flagsOf(claim).map((flag) => styled(page, `  ${flag}`, 'yellow'));
  return [
    `${verdict}${pad(trueShare(claim), SHARE, 'right')}  ${styled(page, plain(claim.id), 'bold')}${flags.join('')}`,
    ...paragraph(page, claim.says, CLAIM),
    ...paragraph(page, explanation(claim, { worlds, account }), CLAIM + 2, 'dim'),
    ...secondLine(claim, page),
  ];
}

/** How published data stand to a claim that names them: a quiet line, in another colour where the two part. */
function secondLine(claim: ClaimVerdict, page: Page): string[] {
  const words = secondInWords(claim);
  const style = claim.secondWitness?.stands === 'part' ? 'yellow' : 'dim';
  return words === '' ? [] : paragraph(page, words, CLAIM + 2, style);
}

/** Whether another of the author's named choices gives another verdict. */
export function dependsOnChoice({ verdict, choices }: ClaimVerdict): boolean {
  return choices?.others.some((other) => other.verdict !== verdict) === true;
}

/** The flags of a claim, in words. */
export function flagsOf(claim: ClaimVerdict): string[] {
  return [
    ...(claim.contested ? ['contested'] : []),
    ...(claim.asserted ? ['asserted'] : []),
    ...(claim.fragile ? ['fragile'] : []),
    ...(turnsOnTalk(claim) ? ['turns on talk'] : []),
    ...(claim.thin ? ['thin'] : []),
    ...(claim.couldNotFail ? ['could not fail'] : []),
    ...(dependsOnChoice(claim) ? ['depends on a choice'] : []),
  ];
}

function unsound(report: JudgeReport, folder: string, page: Page): string[] {
  const what = unsoundInWords(report);
  return what === '' ? [] : ['', ...paragraph(page, `${what} See: quadrille check ${folder}`, 0, 'red')];
}
