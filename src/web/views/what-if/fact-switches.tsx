import { useMemo, useState } from 'preact/hooks';
import type { StudyFact } from '../../../publish/study-data.ts';
import { countOf, numberInWords } from '../../../publish/words/number-words.ts';
import type { WhatIf } from '../../engine/engine.ts';
import type { SortColumn } from '../../parts/sort-table.tsx';
import { foundIds, studySearch } from '../../search/study-search.ts';
import type { State } from '../../state.ts';
import type { Change } from './change.ts';
import { toggleFact } from './changes.ts';
import { claimsByFact } from './claims-by-fact.ts';
import { type Switch, SwitchList } from './switch-list.tsx';

/** So many facts are listed at once; a search finds the others. */
const listed = 40;

interface FactSwitch extends Switch {
  readonly fact: StudyFact;
  readonly claims: number;
}

const columns: readonly SortColumn<FactSwitch>[] = [
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

/** Facts to be left out or taken back: those that most claims rest on, or those that a search finds. */
export function FactSwitches({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const [query, search] = useState('');
  const { data, report } = state.study;
  const claims = useMemo(() => claimsByFact(report), [report]);
  const out = whatIf.drop ?? [];
  const ids = useMemo(
    () => foundIds(studySearch(data, report.claims), query, 'facts'),
    [data, report, query],
  );
  const found = (ids === undefined ? data.facts : data.facts.filter(({ id }) => ids.has(id)))
    .map((fact): FactSwitch => {
      const { id, title, date } = fact;
      const says = `${title}, ${date}`;
      return { id, says, isOut: out.includes(id), fact, claims: claims.get(id)?.length ?? 0 };
    })
    .sort((a, b) => b.claims - a.claims);
  const rows = found.slice(0, listed);
  const rest = found.length - rows.length;
  const others = rest > 0 ? ` on which most claims rest; search for the other ${numberInWords(rest)}` : '';
  return (
    <SwitchList
      of="facts"
      title="Leave single facts out"
      caption={`${countOf(rows.length, 'fact')}${others}`}
      rows={rows}
      columns={columns}
      query={query}
      search={search}
      toggle={(id) => change(toggleFact(whatIf, id))}
    />
  );
}
