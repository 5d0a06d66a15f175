import { type Carries, carriesOf } from '../../../argue/facts-by-weight.ts';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { countOf, percent } from '../../../publish/words/number-words.ts';
import type { State } from '../../state.ts';
import { Go } from '../go.tsx';
import { Verdict } from '../verdict.tsx';

/** A claim that has a fact among its evidence, and what becomes of it without that. */
interface Use {
  readonly claim: ClaimVerdict;
  readonly carries: Carries | undefined;
}

/** The claims that a fact has a part in, those that it moves most first. */
export function usesOf(claims: readonly ClaimVerdict[], fact: string): readonly Use[] {
  return claims
    .filter(({ evidence }) => evidence.some((each) => each.fact === fact))
    .map((claim) => ({ claim, carries: carriesOf(claim, fact) }))
    .sort((a, b) => (b.carries?.moved ?? 0) - (a.carries?.moved ?? 0));
}

/** What a fact moved: each claim that it has a part in, with the verdict that there is without it. */
export function FactMoves({ fact, state }: { fact: string; state: State }) {
  const uses = usesOf(state.report.value.claims, fact);
  if (uses.length === 0) return <span>No claim’s verdict looks at it.</span>;
  const idle = uses.filter(({ carries }) => !carries);
  return (
    <ul class="fact-moves">
      {uses
        .filter(({ carries }) => carries)
        .map(({ claim, carries }) => (
          <li key={claim.id}>
            <ClaimLink claim={claim} state={state} /> <Verdict word={claim.verdict} />{' '}
            <Without carries={carries!} claim={claim} />
          </li>
        ))}
      {idle.length > 0 && (
        <li>
          <details>
            <summary>{countOf(idle.length, 'claim')} that it has a part in and does not move alone</summary>
            <ul>
              {idle.map(({ claim }) => (
                <li key={claim.id}>
                  <ClaimLink claim={claim} state={state} /> <Verdict word={claim.verdict} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

function ClaimLink({ claim, state }: { claim: ClaimVerdict; state: State }) {
  return (
    <Go state={state} to={{ view: 'claims', claim: claim.id }}>
      <span dir="auto">{claim.says}</span>
    </Go>
  );
}

/** What becomes of a claim without a fact: `without it fails; 38 % of worlds answer otherwise`. */
export function Without({ carries, claim }: { carries: Carries; claim: Pick<ClaimVerdict, 'verdict'> }) {
  const { verdict, moved } = carries;
  return (
    <span class="without">
      {verdict === claim.verdict ? (
        'still so without it; '
      ) : (
        <>
          without it <Verdict word={verdict} />;{' '}
        </>
      )}
      {percent(moved)} of worlds answer otherwise
    </span>
  );
}
