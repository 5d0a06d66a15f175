import type { ClaimVerdict, JudgeReport } from '../../../argue/judge-report.ts';
import { isParted } from '../../../publish/partings.ts';
import { inWorlds } from '../../../publish/words/number-words.ts';
import { claimantInWords } from '../../../publish/words/source-words.ts';
import { extremesInWords } from '../../../publish/words/verdict-words.ts';
import { Go } from '../../parts/go.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';

/** On which claims the study's words and the record part, and how. */
export function Partings({ state }: { state: State }) {
  const report = state.report.value;
  const parted = report.claims.filter(isParted);
  if (parted.length === 0) return null;
  return (
    <section class="partings" aria-labelledby="partings-head">
      <h3 id="partings-head">The study and the record part on</h3>
      <ul>
        {parted.map((claim) => (
          <li key={claim.id}>
            <Verdict word={claim.verdict} />
            <span>
              <Go state={state} to={{ view: 'claims', claim: claim.id }}>
                {claim.says}
              </Go>{' '}
              <span class="quiet">{why(claim, report)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function why(claim: ClaimVerdict, { worlds, account }: JudgeReport): string {
  if (claim.contested) return `Contested: ${extremesInWords(claim, account)}.`;
  return `True ${inWorlds(claim.share.true, worlds)} (the words of ${claimantInWords(claim.by)}).`;
}
