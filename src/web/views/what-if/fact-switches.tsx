import { useMemo, useState } from 'preact/hooks';
import type { StudyFact } from '../../../publish/study-data.ts';
import { countOf, numberInWords } from '../../../publish/words/number-words.ts';
import type { WhatIf } from '../../engine/engine.ts';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { makeSearch } from '../../search.ts';
import type { State } from '../../state.ts';
import type { Change } from './change.ts';
import { toggleFact } from './changes.ts';
import { claimsByFact } from './claims-by-fact.ts';

/** So many facts are listed at once; a search finds the others. */
const listed = 40;

interface FactSwitch {
  readonly fact: StudyFact;
  readonly claims: number;
  readonly isOut: boolean;
}

/** Facts to be left out or taken back: those that most claims rest on, or those that a search finds. */
export function FactSwitches({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const [query, search] = useState('');
  const { data, report } = state.study;
  const claims = useMemo(() => claimsByFact(report), [report]);
  const find = useMemo(() => makeSearch(data, []), [data]);
  const out = whatIf.drop ?? [];
  const ids = useMemo(() => find(query)?.facts, [find, query]);
  const found = (ids === undefined ? data.facts : data.facts.filter(({ id }) => ids.includes(id)))
    .map((fact) => ({ fact, claims: claims.get(fact.id)?.length ?? 0, isOut: out.includes(fact.id) }))
    .sort((a, b) => b.claims - a.claims);
  const rows = found.slice(0, listed);
  const rest = found.length - rows.length;
  return (
    <section class="switches" aria-labelledby="switch-facts">
      <h3 id="switch-facts">Leave single facts out</h3>
      <label class="search">
        <span>Search the facts</span>
        <input type="search" value={query} onInput={(event) => search(event.currentTarget.value)} />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its box is scrolled by keyboard too */}
      <section class="switch-list" tabIndex={0} aria-label="Facts">
        <SortTable
          caption={`${countOf(rows.length, 'fact')}${rest > 0 ? ` on which most claims rest; search for the other ${numberInWords(rest)}` : ''}`}
          columns={columnsOf((fact) => change(toggleFact(whatIf, fact)))}
          rows={rows}
          rowKey={({ fact }) => fact.id}
          rowClass={({ isOut }) => (isOut ? 'out' : '')}
        />
      </section>
    </section>
  );
}

function columnsOf(toggle: (fact: string) => void): readonly SortColumn<FactSwitch>[] {
  return [
    {
      key: 'out',
      name: 'Out',
      of: ({ isOut }) => (isOut ? 0 : 1),
      show: ({ fact, isOut }) => (
        <input
          type="checkbox"
          checked={isOut}
          aria-label={`Leave out ${fact.title}, ${fact.date}`}
          onChange={() => toggle(fact.id)}
        />
      ),
    },
    { key: 'fact', name: 'Fact', of: ({ fact }) => fact.title, isHead: true },
    {
      key: 'date',
      name: 'Date',
      of: ({ fact }) => fact.first.earliest ?? undefined,
      show: ({ fact }) => fact.date,
    },
    { key: 'status', name: 'Status', of: ({ fact }) => fact.status },
    { key: 'claims', name: 'Claims', of: ({ claims }) => claims, isNumber: true },
  ];
}
