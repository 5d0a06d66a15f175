import type { JudgeReport } from '../argue/judge-report.ts';
import { type Page, paragraph, styled } from './page.ts';
import { isParted } from './partings.ts';
import { readingInWords } from './words/setting-words.ts';

/** How the ledger was made, and the commands that open it further. */
export function closerLook(report: JudgeReport, folder: string, page: Page): string[] {
  const claim = (report.claims.find(isParted) ?? report.claims[0])?.id;
  const account = report.claims.flatMap((c) => c.accounts).find(({ id }) => id !== report.account)?.id;
  const commands: [command: string, says: string][] = [];
  if (claim !== undefined)
    commands.push([
      `--claim ${claim}`,
      'opens a claim: its figures, the facts that made it, their sources and locators',
    ]);
  if (account !== undefined) commands.push([`--account ${account}`, 'believes that account alone']);
  commands.push(['--readings', 'says which verdicts change with the reading of the record']);
  if (report.claims.every(({ rests }) => !rests))
    commands.push([
      '--rests',
      'says which sources and rows carry the verdicts, and whether they survive other choices',
    ]);
  commands.push(['--report study.md', 'writes the whole as a report in Markdown']);
  return [
    '',
    styled(page, 'To look closer', 'bold'),
    '',
    ...commands.flatMap(([command, says]) => [
      `  quadrille judge ${quoted(folder)} ${command}`,
      ...paragraph(page, says, 6, 'dim'),
    ]),
    '',
    ...paragraph(
      page,
      `Reading: ${readingInWords(report)}. The same seed gives the same verdicts.`,
      0,
      'dim',
    ),
  ];
}

/** A folder's name as a shell takes it. */
function quoted(folder: string): string {
  return /^[\w./~:\\-]+$/.test(folder) ? folder : `"${folder}"`;
}
