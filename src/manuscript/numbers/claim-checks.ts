import type { ClaimVerdict, VerdictWord } from '../../argue/judge-report.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { meaningfulWords } from './meaningful-words.ts';
import { SURELY, sentencesAbout } from './sentences-about.ts';

const VERDICTS: Readonly<Record<VerdictWord, string>> = {
  holds: 'holds',
  likely: 'is likely',
  open: 'is open',
  unlikely: 'is unlikely',
  fails: 'fails',
  untestable: 'cannot be tested on this record',
};

/** The codes of the findings that speak of verdicts: without them nothing needs to be judged. */
export const VERDICT_CODES = ['claim-fails', 'claim-verdict'] as const;

/**
 * For each claim of the case the sentence of the manuscript that comes nearest to it in its words, with the claim's verdict.
 * Words count by how rare they are in the manuscript; a claim that no sentence comes near to is left out.
 */
export function claimFindings({ manuscript, study }: LintInput): Finding[] {
  if (!study?.report) return [];
  const about = sentencesAbout(manuscript, study.record);
  return study.report.claims.flatMap((claim) => {
    const [best] = about(meaningfulWords(claim.says, study.record));
    if (!best) return [];
    const isDoubtful = claim.verdict === 'fails' || claim.verdict === 'unlikely';
    return [
      finding(
        isDoubtful ? 'claim-fails' : 'claim-verdict',
        manuscript,
        best.span,
        best.score >= SURELY ? 'likely' : 'look',
        { claim: claim.id, says: claim.says, verdict: verdictOf(claim) },
      ),
    ];
  });
}

function verdictOf({ verdict, share, contested }: ClaimVerdict): string {
  const worlds = verdict === 'untestable' ? '' : `, true in ${worldsOf(share.true)}`;
  return `${VERDICTS[verdict]}${worlds}${contested ? '; the accounts part over it' : ''}`;
}

/** A share is rounded, and never to all worlds or none. */
function worldsOf(share: number): string {
  if (share === 1) return 'every world';
  if (share === 0) return 'no world';
  const percent = Math.round(100 * share);
  if (percent === 100) return 'all worlds but a few';
  return percent === 0 ? 'a few worlds' : `${percent}\u00a0% of worlds`;
}
