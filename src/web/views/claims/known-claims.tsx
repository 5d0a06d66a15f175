import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { groupClaims } from '../../../publish/judge-text.ts';
import { trueShare } from '../../../publish/words/verdict-words.ts';
import { Go } from '../../parts/go.tsx';
import { ShareBar, ShareLegend } from '../../parts/share-bar.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';

/** The ledger, or the claim that is open, as far as it was worked out beforehand what one change does: verdicts and shares. */
export function KnownClaims({ state, id }: { state: State; id: string | undefined }) {
  const { claims } = state.known.value!;
  const open = claims.filter((claim) => claim.id === id);
  return (
    <section class="claims" aria-labelledby="claims-head">
      <h2 id="claims-head" dir="auto">
        {open[0]?.says ?? 'Claims'}
      </h2>
      <p role="status">
        Worked out beforehand. The figures and facts behind {open.length > 0 ? 'the verdict' : 'each verdict'}{' '}
        are being judged …
      </p>
      <p class="legend">
        <ShareLegend />
      </p>
      {groupClaims(open.length > 0 ? open : claims).map(([group, members]) => (
        <section key={group} class="group">
          <h3>{group || 'All claims'}</h3>
          <ol class="ledger">
            {members.map((claim) => (
              <KnownClaim key={claim.id} claim={claim} state={state} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function KnownClaim({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const published = state.study.report.claims.find(({ id }) => id === claim.id);
  return (
    <li class="claim">
      <p class="verdict-line">
        <Verdict word={claim.verdict} />
        {published && published.verdict !== claim.verdict && (
          <span class="was">
            published: <Verdict word={published.verdict} />
          </span>
        )}
      </p>
      <p class="says" dir="auto">
        <Go state={state} to={{ view: 'claims', claim: claim.id }} id={`claim-${claim.id}`}>
          {claim.says}
        </Go>
      </p>
      <p class="measure">
        <ShareBar share={claim.share} />
        <span class="percent">{trueShare(claim)}</span>
      </p>
    </li>
  );
}
