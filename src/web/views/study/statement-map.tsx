import { groupClaims } from '../../../publish/judge-text.ts';
import { verdictVerbs } from '../../../publish/words/verdict-verbs.ts';
import { Go } from '../../parts/go.tsx';
import { VerdictShape } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';
import { shownReport } from './findings.tsx';

/** Where no drawing was chosen: every statement as the shape of its verdict, in the order of the study. */
export function StatementMap({ state }: { state: State }) {
  const report = shownReport(state);
  if (!report || report.claims.length === 0) return null;
  return (
    <section class="statement-map" aria-label="Every statement by its verdict">
      {groupClaims(report.claims).map(([group, claims]) => (
        <div key={group}>
          {group && <h2 dir="auto">{group}</h2>}
          <ol>
            {claims.map(({ id, says, verdict }) => (
              <li key={id}>
                <Go
                  state={state}
                  to={{ view: 'claims', claim: id }}
                  title={`${says} (${verdictVerbs[verdict]})`}
                >
                  <VerdictShape word={verdict} says={`${says} ${verdict}`} />
                </Go>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
