import { useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../publish/words/number-words.ts';
import type { WhatIf } from '../../engine/engine.ts';
import { matchesWords } from '../../parts/search-words.ts';
import { shortReference, sortedReference } from '../../parts/short-reference.ts';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import type { State } from '../../state.ts';
import { factsOn, sourceLoads } from '../sources/source-load.ts';
import type { Change } from './change.ts';
import { toggleSource } from './changes.ts';

interface SourceSwitch {
  readonly id: string;
  readonly reference: string;
  readonly kind: string | undefined;
  readonly facts: number;
  readonly claims: number;
  readonly isOut: boolean;
}

/** Every source with what rests on it in the published study, to be left out or taken back. */
export function SourceSwitches({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const [query, search] = useState('');
  const { data, report } = state.study;
  const loads = useMemo(() => sourceLoads(data, report), [data, report]);
  const out = whatIf.without ?? [];
  const rows = data.sources
    .filter(({ id, reference, kind, school }) => matchesWords(query, [id, reference, kind, school]))
    .map(({ id, reference, kind }): SourceSwitch => {
      const load = loads.get(id)!;
      return {
        id,
        reference,
        kind,
        facts: factsOn(load),
        claims: load.claims.length,
        isOut: out.includes(id),
      };
    });
  const columns: readonly SortColumn<SourceSwitch>[] = [
    {
      key: 'out',
      name: 'Out',
      of: ({ isOut }) => (isOut ? 0 : 1),
      show: ({ id, reference, isOut }) => (
        <input
          type="checkbox"
          checked={isOut}
          aria-label={`Leave out ${shortReference(reference)}`}
          onChange={() => change(toggleSource(whatIf, id))}
        />
      ),
    },
    { key: 'source', name: 'Source', of: ({ reference }) => sortedReference(reference), isHead: true },
    { key: 'kind', name: 'Kind', of: ({ kind }) => kind },
    { key: 'facts', name: 'Facts', of: ({ facts }) => facts, isNumber: true },
    { key: 'claims', name: 'Claims', of: ({ claims }) => claims, isNumber: true },
  ];
  return (
    <section class="switches" aria-labelledby="switch-sources">
      <h3 id="switch-sources">Leave sources out</h3>
      <label class="search">
        <span>Search the sources</span>
        <input type="search" value={query} onInput={(event) => search(event.currentTarget.value)} />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its box is scrolled by keyboard too */}
      <section class="switch-list" tabIndex={0} aria-label="Sources">
        <SortTable
          caption={`${countOf(rows.length, 'source')}, with the facts and claims that rest on each`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowClass={({ isOut }) => (isOut ? 'out' : '')}
          order={{ key: 'claims', isDown: true }}
        />
      </section>
    </section>
  );
}
