import type { StudyData } from '../../../publish/study-data.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { sortedReference } from '../../parts/reference-text.ts';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { sourceNames } from '../../parts/source-names.ts';
import { aboutPlace } from '../../route.ts';
import type { State } from '../../state.ts';
import type { SourceLoad } from './source-load.ts';

/** A source with what it carries. */
export interface LoadedSource {
  readonly source: StudyData['sources'][number];
  readonly load: SourceLoad;
  readonly isOut: boolean;
}

/** The bibliography with what each source carries; a reference opens its source. */
export function SourceTable({ state, rows }: { state: State; rows: readonly LoadedSource[] }) {
  const names = sourceNames(state.study.data.sources);
  const hasSchools = state.study.data.sources.some(({ school }) => school !== undefined);
  const school: SortColumn<LoadedSource> = {
    key: 'school',
    name: 'School',
    of: ({ source }) => source.school,
  };
  const columns: readonly SortColumn<LoadedSource>[] = [
    {
      key: 'source',
      name: 'Source',
      of: ({ source }) => sortedReference(source.reference),
      show: (row) => <Reference state={state} row={row} />,
      isHead: true,
    },
    { key: 'kind', name: 'Kind', of: ({ source }) => source.kind },
    ...(hasSchools ? [school] : []),
    { key: 'affirmed', name: 'Affirms', of: ({ load }) => load.affirmed, isNumber: true },
    { key: 'denied', name: 'Denies', of: ({ load }) => load.denied, isNumber: true },
    { key: 'doubted', name: 'Doubts', of: ({ load }) => load.doubted, isNumber: true },
    { key: 'first', name: 'First-hand', of: ({ load }) => load.firstHand, isNumber: true },
    {
      key: 'second',
      name: 'Second-hand',
      of: ({ load }) => load.secondHand,
      show: ({ load: { secondHand, via } }) => (
        <>
          {secondHand}
          {via.length > 0 && <span class="via">via {via.map((id) => names.get(id) ?? id).join('; ')}</span>}
        </>
      ),
      isNumber: true,
    },
    { key: 'claims', name: 'Claims', of: ({ load }) => load.claims.length, isNumber: true },
  ];
  return (
    <SortTable
      class="bibliography row-table"
      caption={`${countOf(rows.length, 'source')}: the facts that each affirms, denies and doubts, how often it is cited first-hand and second-hand, and the claims whose evidence cites it`}
      columns={columns}
      rows={rows}
      rowKey={({ source }) => source.id}
      rowClass={({ isOut }) => (isOut ? 'out' : '')}
      order={{ key: 'source', isDown: false }}
    />
  );
}

function Reference({ state, row: { source, load, isOut } }: { state: State; row: LoadedSource }) {
  return (
    <>
      <Go state={state} to={aboutPlace(source.id)} class="reference">
        <span dir="auto">{source.reference}</span>
      </Go>
      {source.seen !== undefined && <span class="seen">{source.seen}</span>}
      {!load.isCited && <span class="flag">never cited</span>}
      {isOut && <span class="flag">left out</span>}
    </>
  );
}
