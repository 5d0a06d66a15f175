import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { restsTables } from '../../../publish/rests-tables.ts';
import { robustnessInWords } from '../../../publish/words/robustness-words.ts';
import { accountName } from '../../parts/account-name.ts';
import { Go } from '../../parts/go.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import '../../style/rests.css';
import { FoldedTable } from './folded-table.tsx';
import { SpecificationFigure } from './specification-curve.tsx';

/** What a verdict rests on: its robustness in words, the tables behind them, its specification curve; or why that is not told. */
export function ClaimRests({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const { rests } = claim;
  const nameOf = (id: string) => accountName(state.study.data, id);
  return (
    <section class="rests" aria-labelledby="rests-head">
      <h3 id="rests-head">What it rests on</h3>
      {rests ? (
        <>
          <p dir="auto">{wholeDates(robustnessInWords(claim, state.report.value.worlds, nameOf))}</p>
          {restsTables(rests, nameOf).map((table, n) => (
            <FoldedTable key={table.head[0]} table={table} isOpen={n === 0} />
          ))}
          {rests.choices && <SpecificationFigure curve={rests.choices} of={claim.id} />}
        </>
      ) : (
        <NotTold id={claim.id} state={state} />
      )}
    </section>
  );
}

/** It is worked out when a study is published, of the published verdicts, unless its author left it out. */
function NotTold({ id, state }: { id: string; state: State }) {
  const isPublished = state.study.report.claims.some((claim) => claim.id === id && claim.rests);
  if (!isPublished)
    return (
      <p class="quiet">
        That was not worked out for this page. <code>quadrille judge CASE --rests</code> does, and{' '}
        <code>quadrille publish</code> without <code>--no-rests</code>.
      </p>
    );
  if (!isChanged(state.whatIf.value)) return null;
  return (
    <p class="quiet">
      That was worked out of the verdict as published, and not under your changes.{' '}
      <Go state={state} to={{ whatIf: {} }}>
        The claim as published
      </Go>
    </p>
  );
}
