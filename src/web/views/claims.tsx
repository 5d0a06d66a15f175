import type { ClaimVerdict } from '../../argue/judge-report.ts';
import { verdictInWords } from '../../publish/words/verdict-words.ts';
import { ShareBar } from '../parts/share-bar.tsx';
import type { State } from '../state.ts';

/** The ledger: every claim of the study with its verdict, grouped as in the study. */
export function ClaimsView({ state }: { state: State }) {
  const { claims, worlds } = state.report.value;
  const groups = [...new Set(claims.map(({ group }) => group))];
  return (
    <section aria-labelledby="claims-head">
      <h2 id="claims-head">Claims</h2>
      {groups.map((group) => (
        <section key={group} class="group">
          <h3>{group}</h3>
          <ol class="ledger">
            {claims
              .filter((claim) => claim.group === group)
              .map((claim) => (
                <Entry key={claim.id} claim={claim} worlds={worlds} state={state} />
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Entry({ claim, worlds, state }: { claim: ClaimVerdict; worlds: number; state: State }) {
  return (
    <li class={`claim verdict-${claim.verdict}`}>
      <p class="verdict">
        {claim.verdict}
        {claim.contested && <span class="flag">contested</span>}
      </p>
      <button type="button" class="says" onClick={() => state.go({ view: 'claims', claim: claim.id })}>
        {claim.says}
      </button>
      <ShareBar share={claim.share} />
      <p class="why">{verdictInWords(claim, worlds)}</p>
    </li>
  );
}
