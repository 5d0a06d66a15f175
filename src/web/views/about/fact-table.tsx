import type { ComponentChildren } from 'preact';
import type { StudyFact } from '../../../publish/study-data.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { FactLink, NamedList } from '../../parts/fact/named.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import type { State } from '../../state.ts';

/** So many rows of a list on a page of somebody or something are shown at first. */
export const AT_FIRST = 8;

interface FactTableProps {
  readonly state: State;
  readonly id: string;
  readonly head: string;
  readonly facts: readonly StudyFact[];
  /** One who needs no naming: the page is his. */
  readonly besides?: string;
  /** What a fact is to that one, in place of whom else it concerns. */
  readonly more?: SortColumn<StudyFact>;
  readonly children?: ComponentChildren;
}

/** Facts of a kind under a heading, by date, each a link to its page; nothing where there are none. */
export function FactTable({ state, id, head, facts, besides, more, children }: FactTableProps) {
  if (facts.length === 0) return null;
  const sorted = [...facts].sort((a, b) => dayOf(a) - dayOf(b));
  const others = ({ by, to, object }: StudyFact) =>
    [...new Set([...by, ...to, ...(object ? [object] : [])])].filter((each) => each !== besides);
  const columns: readonly SortColumn<StudyFact>[] = [
    { key: 'date', name: 'Date', of: dayOf, show: ({ date }) => date },
    {
      key: 'title',
      name: 'What',
      of: ({ title }) => title,
      show: ({ id: fact, title }) => <FactLink state={state} id={fact} title={title} />,
      isHead: true,
    },
    more ?? {
      key: 'with',
      name: 'With',
      of: (fact) => others(fact).join(', '),
      show: (fact) => <NamedList state={state} ids={others(fact)} />,
    },
    { key: 'status', name: 'Status', of: ({ status }) => status },
  ];
  return (
    <section aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>
        {head} <span class="quiet">({facts.length})</span>
      </h3>
      {children}
      <SortTable
        class="about-table row-table"
        caption={countOf(facts.length, 'row')}
        columns={columns}
        rows={sorted}
        rowKey={({ id: fact }) => fact}
        atFirst={AT_FIRST}
      />
    </section>
  );
}

const dayOf = ({ first }: StudyFact): number => first.earliest ?? first.latest ?? Number.NEGATIVE_INFINITY;
