import { countOf } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';

/** The claims whose tests name somebody or something; nothing where none does. */
export function ClaimsThatName({ state, id }: { state: State; id: string }) {
  const claims = state.report.value.claims.filter(({ test }) => namesIn(test).has(id));
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="claims-head">
      <h3 id="claims-head">{countOf(claims.length, 'claim')} whose tests name it</h3>
      <ul class="about-claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Verdict word={claim.verdict} />{' '}
            <Go state={state} to={{ view: 'claims', claim: claim.id }}>
              <span dir="auto">{claim.says}</span>
            </Go>
          </li>
        ))}
      </ul>
    </section>
  );
}

const namesIn = (test: string): ReadonlySet<string> =>
  new Set<string>(test.match(/[\p{L}][\p{L}\p{N}_-]*/gu) ?? []);
