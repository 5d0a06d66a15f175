import { ShareLegend } from '../../parts/share-bar.tsx';
import type { State } from '../../state.ts';
import { arranged, orderOf, studyThemes } from './arranged.ts';
import { EntryHead } from './entry.tsx';

/** The ledger, or the claim that is open, as far as it was worked out beforehand what one change does: verdicts and shares. */
export function KnownClaims({ state, id }: { state: State; id: string | undefined }) {
  const { claims } = state.known.value!;
  const open = claims.filter((claim) => claim.id === id);
  const themes = studyThemes(state.study.data);
  // by what a verdict rests on they cannot stand: that is not known under the change
  const order = orderOf(state) === 'theme' ? 'theme' : 'section';
  const groups = arranged(open.length > 0 ? open : claims, order, themes);
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
      {groups.map(({ head, claims: members }) => (
        <section key={head} class="group">
          <h3 dir="auto">{head || 'All claims'}</h3>
          <ol class="ledger">
            {members.map((claim) => (
              <li key={claim.id} class="claim">
                <EntryHead claim={claim} state={state} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
