import type { ClaimVerdict, JudgeReport, VerdictWord } from '../argue/judge-report.ts';
import { isPublishedData } from '../argue/of-record.ts';
import { type Page, paragraph, styled } from './page.ts';
import { textTable } from './text-table.ts';
import { countOf, inWorlds, listInWords } from './words/number-words.ts';

import { secondTally } from './words/second-words.ts';
import { claimantInWords } from './words/source-words.ts';
import { extremesInWords } from './words/verdict-words.ts';

const TALLY: Record<VerdictWord, readonly [one: string, many: string]> = {
  holds: ['holds', 'hold'],
  likely: ['is likely', 'are likely'],
  open: ['is open', 'are open'],
  unlikely: ['is unlikely', 'are unlikely'],
  fails: ['fails', 'fail'],
  untestable: ['cannot be tested', 'cannot be tested'],
};

/** Whether the record speaks against a claim, or its accounts do. */
export function isParted(claim: ClaimVerdict): boolean {
  return claim.verdict === 'fails' || claim.verdict === 'unlikely' || claim.contested;
}

/** How many claims got which verdict: `9 hold, 2 are likely and 3 fail`. */
export function tallyInWords(claims: readonly ClaimVerdict[]): string {
  if (claims.length === 0) return 'The case makes no claim that can be judged.';
  const clauses = (Object.keys(TALLY) as VerdictWord[]).flatMap((word) => {
    const count = claims.filter((claim) => claim.verdict === word).length;
    return count === 0 ? [] : [`${count} ${TALLY[word][count === 1 ? 0 : 1]}`];
  });
  const contested = claims.filter((claim) => claim.contested).length;
  const tail = contested === 0 ? '' : `; ${countOf(contested, 'is contested', 'are contested')}`;
  return `Of ${countOf(claims.length, 'claim')}, ${listInWords(clauses)}${tail}.`;
}

/** The tally, and the list of claims on which words and record part. */
export function partings(report: JudgeReport, page: Page): string[] {
  const parted = report.claims.filter(isParted);
  const second = secondTally(report.claims);
  const head = [
    '',
    ...paragraph(page, tallyInWords(report.claims), 0),
    ...(second === '' ? [] : paragraph(page, second, 0)),
  ];
  if (parted.length === 0) return head;
  const listed = (title: string, claims: readonly ClaimVerdict[]) =>
    claims.length === 0
      ? []
      : [
          '',
          styled(page, title, 'bold'),
          '',
          ...textTable(
            [{ fixed: true }, { fixed: true }, {}],
            claims.map((claim) => [claim.id, claim.verdict, whyParted(claim, report)]),
            { width: page.width, indent: 2 },
          ),
        ];
  return [
    ...head,
    ...listed(
      'The study and the record part on',
      parted.filter((claim) => !isOfDataAlone(claim)),
    ),
    ...listed('The study and published data part on', parted.filter(isOfDataAlone)),
  ];
}

/** Whether published data alone gave a verdict, so that the record says nothing. */
export const isOfDataAlone = ({ evidence }: ClaimVerdict): boolean =>
  evidence.length > 0 && evidence.every(isPublishedData);

/** How the record parts from a claim: who disagrees, or in how few worlds it is true and whose words it has. */
export function whyParted(
  claim: ClaimVerdict,
  { worlds, account }: JudgeReport,
  names?: { readonly accountOf: (account: string) => string; readonly sources: ReadonlyMap<string, string> },
): string {
  if (claim.contested) return `contested: ${extremesInWords(claim, account, names?.accountOf)}`;
  return `true ${inWorlds(claim.share.true, worlds)} (the words of ${claimantInWords(claim.by, names?.sources)})`;
}
