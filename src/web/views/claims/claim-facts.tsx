import type { FactEvidence } from '../../../argue/judge-report.ts';
import { isPublishedData } from '../../../argue/of-record.ts';
import { countOf, inWorlds, RARE } from '../../../publish/words/number-words.ts';
import type { State } from '../../state.ts';
import { LeaveOut } from './leave-out.tsx';
import { SourceItems } from './source-items.tsx';

const MANY = 12;

/** The facts that made a verdict; each opens to its sources. */
export function ClaimFacts({ evidence, state }: { evidence: readonly FactEvidence[]; state: State }) {
  const isRare = ({ share }: FactEvidence) => evidence.length > MANY && share < RARE;
  const rare = evidence.filter(isRare);
  return (
    <section aria-labelledby="facts-head">
      <h3 id="facts-head">The facts that made it</h3>
      {evidence.length === 0 && <p>No fact of the record made it.</p>}
      <Facts evidence={evidence.filter((fact) => !isRare(fact))} state={state} />
      {rare.length > 0 && (
        <details class="rare">
          <summary>
            {countOf(rare.length, 'more fact')}, each used in fewer than 5{'\u00a0'}% of worlds
          </summary>
          <Facts evidence={rare} state={state} />
        </details>
      )}
      <p class="unprinted" aria-hidden="true" />
    </section>
  );
}

function Facts({ evidence, state }: { evidence: readonly FactEvidence[]; state: State }) {
  return (
    <ol class="facts">
      {evidence.map((fact) => (
        <li key={`${fact.table} ${fact.fact}`}>
          <Fact fact={fact} state={state} />
        </li>
      ))}
    </ol>
  );
}

function Fact({ fact, state }: { fact: FactEvidence; state: State }) {
  const { worlds } = state.report.value;
  const { known } = state.study.data.facts.find(({ id }) => id === fact.fact) ?? {};
  return (
    <details class="fact">
      <summary>
        <span class="date">{fact.date}</span>
        <span class="fact-title" dir="auto">
          {fact.title}
        </span>
        <span class={`fact-status status-${fact.status}`}>
          {isPublishedData(fact) ? 'published data' : fact.status}, used {inWorlds(fact.share, worlds)}
        </span>
      </summary>
      <div class="fact-body">
        {fact.bargaining && <p>{fact.bargaining}</p>}
        <SourceItems items={fact.sources} />
        {known && <p class="quiet">Who knew: {known}</p>}
        <p class="quiet">
          <code>{fact.fact}</code> ({fact.table}) <LeaveOut state={state} fact={fact} />
        </p>
      </div>
    </details>
  );
}
