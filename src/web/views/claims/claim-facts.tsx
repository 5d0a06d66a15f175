import { carriesOf, factsByWeight } from '../../../argue/facts-by-weight.ts';
import type { ClaimVerdict, FactEvidence } from '../../../argue/judge-report.ts';
import { isPublishedData } from '../../../argue/of-record.ts';
import { countOf, inWorlds, percent } from '../../../publish/words/number-words.ts';
import { FactOpened } from '../../parts/fact/fact-opened.tsx';
import { FactLink } from '../../parts/fact/named.tsx';
import { SourceItems } from '../../parts/fact/source-items.tsx';
import type { State } from '../../state.ts';
import { type AlikeFacts, alike, foldedFacts, titleOf } from './facts-folded.ts';
import { LeaveOut } from './leave-out.tsx';

/** So many facts stand first; the others are folded by their kind. */
const AT_FIRST = 5;

interface ClaimFactsProps {
  readonly claim: ClaimVerdict;
  readonly state: State;
}

/** The facts that made a verdict, those first that carry it; each opens to all that is recorded of it. */
export function ClaimFacts({ claim, state }: ClaimFactsProps) {
  const facts = factsByWeight(claim);
  const { data } = state.asSupposed.value;
  const kindOf = (id: string) => data.facts.find((fact) => fact.id === id)?.kind;
  const movedBy = (fact: string) => carriesOf(claim, fact)?.moved ?? 0;
  const rows = alike(facts, movedBy);
  const first = rows.slice(0, AT_FIRST);
  const carry = facts.filter(({ fact }) => carriesOf(claim, fact)).length;
  return (
    <section aria-labelledby="facts-head">
      <h3 id="facts-head">The facts that made it</h3>
      {facts.length === 0 && <p>No fact of the record made it.</p>}
      {facts.length > 1 && <p class="quiet facts-order">{orderInWords(facts.length, carry)}</p>}
      <Rows rows={first} claim={claim} state={state} />
      {foldedFacts(rows.slice(AT_FIRST), kindOf).map(({ name, rows: folded }) => (
        <details key={name} class="rare">
          <summary>{name}</summary>
          <Rows rows={folded} claim={claim} state={state} />
        </details>
      ))}
      <p class="unprinted" aria-hidden="true" />
    </section>
  );
}

function orderInWords(count: number, carry: number): string {
  if (carry === 0) return `None of the ${countOf(count, 'fact')} moves the verdict alone.`;
  if (carry === count) return 'First what carries most: the fact whose loss moves the verdict farthest.';
  return `First what carries most: ${carry} of ${countOf(count, 'fact')} ${carry === 1 ? 'moves' : 'move'} the verdict alone.`;
}

function Rows({ rows, claim, state }: ClaimFactsProps & { readonly rows: readonly AlikeFacts[] }) {
  if (rows.length === 0) return null;
  return (
    <ol class="facts">
      {rows.map((facts) => (
        <li key={`${facts[0].table} ${facts[0].fact}`}>
          <Row facts={facts} claim={claim} state={state} />
        </li>
      ))}
    </ol>
  );
}

/** A row of the list; of facts that are alike it has all dates, and opens to each. */
function Row({ facts, claim, state }: ClaimFactsProps & { readonly facts: AlikeFacts }) {
  const [first, ...others] = facts;
  const { worlds } = state.report.value;
  const moved = carriesOf(claim, first.fact)?.moved ?? 0;
  const days = new Set(facts.map(({ date }) => date)).size;
  const status = isPublishedData(first) ? 'published data' : first.status;
  return (
    <details class="fact" open={facts.some(({ fact }) => fact === state.route.value?.act)}>
      <summary>
        <span class="date">
          {first.date}
          {days > 1 && ` and ${countOf(days - 1, 'other')}`}
        </span>
        <span class="fact-title" dir="auto">
          {titleOf(facts)}
        </span>
        <span class={`fact-status status-${first.status}`}>
          {status}, used {inWorlds(first.share, worlds)}
          {moved > 0 && (
            <span class="fact-carries">
              moves {percent(moved)} of worlds{others.length > 0 && ', each'}
            </span>
          )}
        </span>
      </summary>
      {others.length === 0 ? (
        <Body fact={first} claim={claim} state={state} />
      ) : (
        <ul class="fact-body one-of-many">
          {facts.map((fact) => (
            <li key={fact.fact}>
              <details>
                <summary>
                  {fact.title}, <span class="quiet">{fact.date}</span>
                </summary>
                <Body fact={fact} claim={claim} state={state} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Body({ fact, claim, state }: ClaimFactsProps & { readonly fact: FactEvidence }) {
  const { facts, positions } = state.asSupposed.value.data;
  const told = [...facts, ...positions].find(({ id }) => id === fact.fact);
  return (
    <div class="fact-body">
      {fact.bargaining && <p>{fact.bargaining}</p>}
      {told ? (
        <FactOpened state={state} fact={told} claim={claim} evidence={fact.sources} />
      ) : (
        <SourceItems items={fact.sources} state={state} />
      )}
      <p class="quiet">
        {told && <FactLink state={state} id={fact.fact} title="All about it" />}{' '}
        <LeaveOut state={state} fact={fact} />
      </p>
    </div>
  );
}
