import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { type RestsTable, restsTables } from '../../../publish/rests-tables.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { robustnessInWords } from '../../../publish/words/robustness-words.ts';
import { Go } from '../../parts/go.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import '../../style/rests.css';
import { SpecificationFigure } from './specification-curve.tsx';

/** What a verdict rests on: its robustness in words, the tables behind them, its specification curve; or why that is not told. */
export function ClaimRests({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const { rests } = claim;
  return (
    <section class="rests" aria-labelledby="rests-head">
      <h3 id="rests-head">What it rests on</h3>
      {rests ? (
        <>
          <p dir="auto">{wholeDates(robustnessInWords(claim, state.report.value.worlds))}</p>
          {restsTables(rests).map((table, n) => (
            <Table key={table.head[0]} table={table} isOpen={n === 0} />
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

function Table({ table: { head, rows }, isOpen }: { table: RestsTable; isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary>
        {head[0]} ({countOf(rows.length, 'row')})
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard too */}
      <section class="scroll" tabIndex={0} aria-label={head[0]}>
        <table>
          <thead>
            <tr>
              {head.map((name, n) =>
                name === '' ? (
                  <td key={n} />
                ) : (
                  <th key={n} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              <tr key={i}>
                {cells.map((cell, n) =>
                  n === 0 ? (
                    <th key={n} scope="row" dir="auto">
                      {cell}
                    </th>
                  ) : (
                    <td key={n}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
