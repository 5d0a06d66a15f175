import type { FactEvidence } from '../../../argue/judge-report.ts';
import { isPublishedData } from '../../../argue/of-record.ts';
import type { State } from '../../state.ts';

/** The question that a reader asks of a fact: what if it were not so, what if its one source were wrong? */
export function LeaveOut({ state, fact }: { state: State; fact: FactEvidence }) {
  const { whatIf, go, study } = state;
  const { drop = [], without = [] } = whatIf.value;
  const sources = [...new Set(fact.sources.map(({ source }) => source))].filter(
    (id) => !without.includes(id),
  );
  // no verdict loses what published data say by not believing their source
  const isWitness = isPublishedData(fact);
  const isFact = study.data.facts.some(({ id }) => id === fact.fact) && !drop.includes(fact.fact);
  return (
    <span class="leave-out">
      {isFact && (
        <button
          type="button"
          class="plain"
          onClick={() => go({ whatIf: { ...whatIf.value, drop: [...drop, fact.fact] } })}
        >
          What if it had not been?
        </button>
      )}
      {sources.length === 1 && !isWitness && (
        <button
          type="button"
          class="plain"
          onClick={() => go({ whatIf: { ...whatIf.value, without: [...without, ...sources] } })}
        >
          What if @{sources[0]} were wrong?
        </button>
      )}
    </span>
  );
}
