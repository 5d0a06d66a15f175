import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import type { Without } from '../../../argue/rests/rests-report.ts';
import { countOf, percent } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';
import { AT_FIRST } from './fact-table.tsx';

interface Moved {
  readonly claim: ClaimVerdict;
  readonly without: Without;
}

/** What falls, or moves, when one source is not believed: of each claim the verdict that is then given. */
export function FallsWithout({ state, source }: { state: State; source: string }) {
  const { claims } = state.report.value;
  if (!claims.some(({ rests }) => rests)) return null;
  const rows = claims.flatMap((claim): Moved[] => {
    const without = claim.rests?.without.find(
      ({ lost }) => lost.is === 'source' && lost.id === source && lost.as === undefined,
    );
    return without ? [{ claim, without }] : [];
  });
  const fall = rows.filter(({ without }) => without.falls).length;
  return (
    <section aria-labelledby="falls-head">
      <h3 id="falls-head">What falls without it</h3>
      {rows.length === 0 ? (
        <p>No verdict moves without this source alone.</p>
      ) : (
        <SortTable
          class="about-table row-table"
          caption={`${fall === 0 ? 'No verdict falls' : `${countOf(fall, 'verdict falls', 'verdicts fall')}`}, ${countOf(rows.length - fall, 'more moves', 'more move')}`}
          columns={columnsOf(state)}
          rows={rows}
          rowKey={({ claim }) => claim.id}
          order={{ key: 'moved', isDown: true }}
          atFirst={AT_FIRST}
        />
      )}
    </section>
  );
}

const columnsOf = (state: State): readonly SortColumn<Moved>[] => [
  {
    key: 'claim',
    name: 'Claim',
    of: ({ claim }) => claim.says,
    show: ({ claim }) => (
      <Go state={state} to={{ view: 'claims', claim: claim.id }}>
        <span dir="auto">{claim.says}</span>
      </Go>
    ),
    isHead: true,
  },
  {
    key: 'now',
    name: 'Verdict',
    of: ({ claim }) => claim.verdict,
    show: ({ claim }) => <Verdict word={claim.verdict} />,
  },
  {
    key: 'without',
    name: 'Without it',
    of: ({ without }) => without.verdict,
    show: ({ without }) => <Verdict word={without.verdict} />,
  },
  {
    key: 'moved',
    name: 'Worlds that answer otherwise',
    of: ({ without }) => without.moved,
    show: ({ without }) => percent(without.moved),
    isNumber: true,
  },
];
