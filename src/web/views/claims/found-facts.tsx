import { useState } from 'preact/hooks';
import { countOf } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import type { State } from '../../state.ts';

/** So many facts are shown at once; a button shows the rest. */
const AT_FIRST = 12;
/** Of the claims that a fact made, so many are linked. */
const CLAIMS = 4;

/** The facts of the record that a search found, with the claims that each had a part in. */
export function FoundFacts({ state, facts }: { state: State; facts: ReadonlySet<string> }) {
  const [isWhole, setWhole] = useState(false);
  const found = state.study.data.facts.filter(({ id }) => facts.has(id));
  const shown = isWhole ? found : found.slice(0, AT_FIRST);
  return (
    <section class="found" aria-labelledby="found-head">
      <h3 id="found-head">In the record: {countOf(found.length, 'fact')}</h3>
      <ul>
        {shown.map(({ id, date, title }) => (
          <li key={id}>
            <span class="date">{date}</span>
            <span>
              <span dir="auto">{title}</span> <Uses state={state} fact={id} />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          Show {countOf(found.length - shown.length, 'more fact')}
        </button>
      )}
    </section>
  );
}

function Uses({ state, fact }: { state: State; fact: string }) {
  const claims = state.report.value.claims.filter(({ evidence }) =>
    evidence.some((each) => each.fact === fact),
  );
  if (claims.length === 0) return <span class="quiet">(in no claim)</span>;
  return (
    <span class="quiet">
      in{' '}
      {claims.slice(0, CLAIMS).map(({ id, says }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <Go state={state} to={{ view: 'claims', claim: id }}>
            <span dir="auto">“{says.replace(/\.$/, '')}”</span>
          </Go>
        </span>
      ))}
      {claims.length > CLAIMS && ` and ${countOf(claims.length - CLAIMS, 'other claim')}`}
    </span>
  );
}
