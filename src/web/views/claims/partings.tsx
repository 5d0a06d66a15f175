import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { isOfDataAlone, isParted, whyParted } from '../../../publish/partings.ts';
import { accountName } from '../../parts/account-name.ts';
import { Go } from '../../parts/go.tsx';
import { sourceNames } from '../../parts/source-names.ts';
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
              <span class="quiet">{why(claim, state)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same as on the command line, as a sentence. */
function why(claim: ClaimVerdict, { report, study }: State): string {
  const words = whyParted(claim, report.value, {
    accountOf: (id) => accountName(study.data, id),
    sources: sourceNames(study.data.sources),
  });
  const of = isOfDataAlone(claim) ? ', by published data alone' : '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${of}.`;
}
