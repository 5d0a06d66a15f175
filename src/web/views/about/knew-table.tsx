import { wayInWords } from '../../../publish/words/knowledge-words.ts';
import { countOf, percent } from '../../../publish/words/number-words.ts';
import type { Knower, KnownFact } from '../../../report/who-knew.ts';
import { FactLink } from '../../parts/fact/named.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { AT_FIRST } from './fact-table.tsx';

interface Knew {
  readonly fact: KnownFact;
  readonly one: Knower;
  readonly all: Knower | undefined;
}

/** What somebody knew of what was not public from its day, since when and through what, and since when all did. */
export function KnewTable({ state, actor }: { state: State; actor: string }) {
  const rows = state.study.data.knowledge.flatMap((fact): Knew[] => {
    const one = fact.knew.find((knower) => knower.actor === actor && knower.how);
    return one ? [{ fact, one, all: fact.knew.find((knower) => knower.actor === 'all' && knower.how) }] : [];
  });
  if (rows.length === 0) return null;
  const columns: readonly SortColumn<Knew>[] = [
    {
      key: 'since',
      name: 'Since',
      of: ({ one }) => one.how?.since,
      show: ({ one }) => one.how?.stated.words,
    },
    {
      key: 'what',
      name: 'What',
      of: ({ fact }) => fact.title,
      show: ({ fact }) => <FactLink state={state} id={fact.id} title={fact.title} />,
      isHead: true,
    },
    { key: 'how', name: 'How', of: ({ one }) => wayInWords(one) + inSome(one) },
    {
      key: 'all',
      name: 'All others since',
      of: ({ all }) => all?.how?.since,
      show: ({ all }) => all?.how?.stated.words ?? 'never, as far as is told',
    },
  ];
  return (
    <section aria-labelledby="knew-head">
      <h3 id="knew-head">
        What they knew that was not public from its day, and since when{' '}
        <span class="quiet">({rows.length})</span>
      </h3>
      {isChanged(state.whatIf.value) && <p class="quiet">As published, without your changes.</p>}
      <SortTable
        class="about-table row-table"
        caption={countOf(rows.length, 'fact')}
        columns={columns}
        rows={rows}
        rowKey={({ fact }) => fact.id}
        order={{ key: 'since', isDown: false }}
        atFirst={AT_FIRST}
      />
    </section>
  );
}

const inSome = ({ share }: Knower): string => (share < 1 ? ` (in ${percent(share)} of worlds)` : '');
