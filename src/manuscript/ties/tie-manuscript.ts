import type { CaseRecord } from '../../record/case-record.ts';
import type { LintInput } from '../check.ts';
import type { Finding } from '../finding.ts';
import { findingKinds } from '../finding-kinds.ts';
import { meaningfulWords } from '../numbers/meaningful-words.ts';
import { SURELY, sentencesAbout } from '../numbers/sentences-about.ts';
import { factTies } from './fact-ties.ts';
import { sourceTies } from './source-ties.ts';
import type { Tie, TiedSpan } from './tie.ts';

/**
 * What of a case the words of a manuscript are tied to, in the order of the text: sentences to the claims and facts that they tell, citations to sources, and
 * the findings that are given. A sentence is tied to a claim when none comes nearer to it, or when it surely makes it.
 */
export function tieManuscript(
  input: LintInput,
  record: CaseRecord,
  findings: readonly Finding[],
): readonly TiedSpan[] {
  const about = sentencesAbout(input.manuscript, record);
  const claims = record.rows.claims.flatMap(({ id, says }) =>
    about(meaningfulWords(says, record))
      .filter(({ score }, i) => i === 0 || score >= SURELY)
      .map(
        ({ span, score }): TiedSpan => ({
          span,
          tie: { is: 'claim', id, isSure: score >= SURELY },
        }),
      ),
  );
  const found = findings
    .filter(({ code, confidence }) => !ofClaims.has(code) && confidence !== 'look')
    .map(
      ({ span, code, severity, confidence, message, why, hint }): TiedSpan => ({
        span,
        tie: {
          is: 'finding',
          code,
          severity,
          confidence,
          says: findingKinds[code].says,
          told: [message, why, hint],
        },
      }),
    );
  const all = [...claims, ...factTies(input, record, about), ...sourceTies(input, record), ...found];
  return once(all).sort(
    (a, b) => a.span.block - b.span.block || a.span.from - b.span.from || order(a.tie) - order(b.tie),
  );
}

/** Findings that tell of a claim: they are ties to it already. */
const ofClaims: ReadonlySet<string> = new Set(['claim-verdict', 'claim-fails']);

const KINDS: readonly Tie['is'][] = ['claim', 'fact', 'source', 'finding'];
/** What a sentence surely says stands before what it comes near to. */
const order = (tie: Tie): number => KINDS.indexOf(tie.is) + (tie.is === 'claim' && !tie.isSure ? 0.5 : 0);

function once(ties: readonly TiedSpan[]): TiedSpan[] {
  const seen = new Set<string>();
  return ties.filter(({ span, tie }) => {
    const key = JSON.stringify([span, tie]);
    return !seen.has(key) && seen.add(key);
  });
}
