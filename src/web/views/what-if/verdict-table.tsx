import { verdictWords } from '../../../argue/judge-report.ts';
import { percent, pointsGrown } from '../../../publish/words/number-words.ts';
import { trueShare } from '../../../publish/words/verdict-words.ts';
import { Go } from '../../parts/go.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';
import type { VerdictChange } from './verdict-changes.ts';

interface VerdictTableProps {
  readonly caption: string;
  readonly changes: readonly VerdictChange[];
  readonly state: State;
}

/** Claims with their verdicts as published and as they stand now. */
export function VerdictTable({ caption, changes, state }: VerdictTableProps) {
  const columns: readonly SortColumn<VerdictChange>[] = [
    {
      key: 'claim',
      name: 'Claim',
      of: ({ claim }) => claim.says,
      show: ({ claim }) => (
        <Go state={state} to={{ view: 'claims', claim: claim.id }} class="claim-link">
          {claim.says}
        </Go>
      ),
      isHead: true,
    },
    {
      key: 'before',
      name: 'Published',
      of: ({ before }) => verdictWords.indexOf(before.verdict),
      show: ({ before }) => <Standing of={before} />,
    },
    {
      key: 'after',
      name: 'Now',
      of: ({ after }) => verdictWords.indexOf(after.verdict),
      show: ({ after, isOtherVerdict }) => <Standing of={after} isOther={isOtherVerdict} />,
    },
    {
      key: 'growth',
      name: 'Change',
      of: ({ growth }) => growth,
      show: ({ growth }) => pointsGrown(growth),
      isNumber: true,
    },
  ];
  return (
    <SortTable
      class="verdict-changes"
      caption={caption}
      columns={columns}
      rows={changes}
      rowKey={({ claim }) => claim.id}
    />
  );
}

interface StandingProps {
  readonly of: VerdictChange['before'];
  readonly isOther?: boolean;
}

function Standing({ of, isOther = false }: StandingProps) {
  return (
    <span class={`standing ${isOther ? 'other' : ''}`}>
      <Verdict word={of.verdict} />
      <ShareBar share={of.share} />
      <span class="quiet">
        {of.verdict === 'untestable' ? `unknown ${percent(of.share.unknown)}` : `true ${trueShare(of)}`}
      </span>
    </span>
  );
}
