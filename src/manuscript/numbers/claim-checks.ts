import type { ClaimVerdict, VerdictWord } from '../../argue/judge-report.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { meaningfulWords, wordWeights } from './meaningful-words.ts';

/** A sentence speaks of a claim when it has this share of the weight of the claim's words. */
const SPEAKS_OF = 0.5;
const SURELY = 0.7;
const VERDICTS: Readonly<Record<VerdictWord, string>> = {
  holds: 'holds',
  likely: 'is likely',
  open: 'is open',
  unlikely: 'is unlikely',
  fails: 'fails',
  untestable: 'cannot be tested on this record',
};

/**
 * For each claim of the case the sentence of the manuscript that comes nearest to it in its words, with the claim's verdict.
 * Words count by how rare they are in the manuscript; a claim that no sentence comes near to is left out.
 */
export function claimFindings({ manuscript, study }: LintInput): Finding[] {
  if (!study) return [];
  const sentences: { span: Span; words: ReadonlySet<string> }[] = manuscript.blocks.flatMap((block, i) =>
    block.part === 'body' || block.part === 'front'
      ? block.sentences.map(({ from, to }) => ({
          span: { block: i, from, to },
          words: meaningfulWords(block.text.slice(from, to), study.record),
        }))
      : [],
  );
  const weightOf = wordWeights(sentences.map(({ words }) => words));
  return study.report.claims.flatMap((claim) => {
    const words = [...meaningfulWords(claim.says, study.record)];
    const all = words.reduce((sum, word) => sum + weightOf(word), 0);
    if (all === 0) return [];
    let best: { span: Span; score: number } | undefined;
    for (const { span, words: there } of sentences) {
      let score = 0;
      for (const word of words) if (there.has(word)) score += weightOf(word) / all;
      if (!best || score > best.score) best = { span, score };
    }
    if (!best || best.score < SPEAKS_OF) return [];
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
  const percent = Math.round(100 * share.true);
  const where = percent === 100 ? 'every world' : percent === 0 ? 'no world' : `${percent}\u00a0% of worlds`;
  const worlds = verdict === 'untestable' ? '' : `, true in ${where}`;
  return `${VERDICTS[verdict]}${worlds}${contested ? '; the accounts part over it' : ''}`;
}
