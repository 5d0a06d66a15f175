import { useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../publish/words/number-words.ts';
import type { WhatIf } from '../../engine/engine.ts';
import { sortedReference } from '../../parts/reference-text.ts';
import type { SortColumn } from '../../parts/sort-table.tsx';
import { foundIds, studySearch } from '../../search/study-search.ts';
import type { State } from '../../state.ts';
import { factsOn, sourceLoads } from '../sources/source-load.ts';
import type { Change } from './change.ts';
import { toggleSource } from './changes.ts';
import { type Switch, SwitchList } from './switch-list.tsx';

interface SourceSwitch extends Switch {
  readonly reference: string;
  readonly kind: string | undefined;
  readonly facts: number;
  readonly claims: number;
}

const columns: readonly SortColumn<SourceSwitch>[] = [
  {
    key: 'source',
    name: 'Source',
    of: ({ reference }) => sortedReference(reference),
    show: ({ reference }) => (
      <span class="switch-reference" dir="auto" title={reference}>
        {reference}
      </span>
    ),
    isHead: true,
  },
  { key: 'kind', name: 'Kind', of: ({ kind }) => kind },
  { key: 'facts', name: 'Facts', of: ({ facts }) => facts, isNumber: true },
  { key: 'claims', name: 'Claims', of: ({ claims }) => claims, isNumber: true },
];

/** Every source with what rests on it in the published study, to be left out or taken back. */
export function SourceSwitches({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const [query, search] = useState('');
  const { data, report } = state.study;
  const loads = useMemo(() => sourceLoads(data, report), [data, report]);
  const found = useMemo(
    () => foundIds(studySearch(data, report.claims), query, 'sources'),
    [data, report, query],
  );
  const out = whatIf.without ?? [];
  const rows = data.sources
    .filter(({ id }) => found?.has(id) ?? true)
    .map(({ id, short, reference, kind }): SourceSwitch => {
      const load = loads.get(id)!;
      const [facts, claims] = [factsOn(load), load.claims.length];
      return { id, says: short, isOut: out.includes(id), reference, kind, facts, claims };
    });
  return (
    <SwitchList
      of="sources"
      title="Leave sources out"
      caption={`${countOf(rows.length, 'source')}, with the facts and claims that rest on each`}
      rows={rows}
      columns={columns}
      query={query}
      search={search}
      toggle={(id) => change(toggleSource(whatIf, id))}
      order={{ key: 'claims', isDown: true }}
    />
  );
}
