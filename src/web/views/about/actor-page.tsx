import { own } from '../../../base/own.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { StudyActor } from '../../../publish/study-names.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { actorName } from '../../parts/actor-name.ts';
import { Named, NamedList } from '../../parts/fact/named.tsx';
import { Go } from '../../parts/go.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import type { State } from '../../state.ts';
import { ClaimsThatName } from './claims-that-name.tsx';
import { FactTable } from './fact-table.tsx';
import { KnewTable } from './knew-table.tsx';
import { LineOfTime } from './line-of-time.tsx';
import { Spellings } from './spellings.tsx';
import { actorLanes, actsOf } from './time-lanes.ts';

interface ActorProps {
  readonly state: State;
  readonly actor: StudyActor;
}

/** Somebody who acted: names, life, offices, one line of time, positions, what he knew and since when, recognition, treaties, votes, acts. */
export function ActorPage({ state, actor }: ActorProps) {
  const { data } = state.asSupposed.value;
  const { id } = actor;
  const spells = data.facts.filter(({ table, by, to }) => table === 'spells' && [...by, ...to].includes(id));
  const isOf = (kind: string) => (fact: StudyFact) => fact.kind === kind;
  const recognition = spells.filter(isOf('recognition'));
  const treaties = data.facts.filter(({ table, by }) => table === 'instruments' && by.includes(id));
  const votes = data.facts.filter(
    (fact) => fact.table === 'votes' && own(own(data.ballots, fact.id) ?? {}, id) !== undefined,
  );
  const common = { state, besides: id };
  return (
    <>
      <Spellings of={actor} />
      <Life state={state} actor={actor} />
      <Relations state={state} id={id} data={data} />
      <LineOfTime state={state} name={actor.name} lanes={actorLanes(data, actor)} />
      <Offices state={state} actor={actor} />
      <Holders state={state} of={id} />
      <FactTable
        {...common}
        id="positions"
        head="Positions"
        facts={data.positions.filter(({ by }) => by.includes(id))}
        more={{ key: 'on', name: 'On', of: ({ kind }) => kind.replaceAll('-', ' ') }}
      />
      <KnewTable state={state} actor={id} />
      <FactTable
        {...common}
        id="recognised"
        head="Recognised by"
        facts={recognition.filter(({ to }) => to.includes(id))}
      />
      <FactTable
        {...common}
        id="recognises"
        head="Recognises"
        facts={recognition.filter(({ by }) => by.includes(id))}
      />
      <FactTable {...common} id="treaties" head="Treaties and other instruments" facts={treaties} />
      <FactTable
        {...common}
        id="stood"
        head="What stood for a time"
        facts={spells.filter((fact) => fact.kind !== 'recognition')}
      />
      <FactTable
        {...common}
        id="votes"
        head="Votes"
        facts={votes}
        more={{ key: 'ballot', name: 'Ballot', of: (fact) => own(own(data.ballots, fact.id) ?? {}, id) }}
      />
      <FactTable {...common} id="acts" head="Acts" facts={actsOf(data, id)} />
      <ClaimsThatName state={state} id={id} />
    </>
  );
}

function Life({ state, actor: { id, kind, lived, follows = [] } }: ActorProps) {
  const { actors } = state.study.data;
  const followed = actors.filter((each) => each.follows?.includes(id)).map((each) => each.id);
  return (
    <p class="life">
      {kind}
      {lived && `, ${lived}`}
      {follows.length > 0 && (
        <>
          ; follows <NamedList state={state} ids={follows} />
        </>
      )}
      {followed.length > 0 && (
        <>
          ; followed by <NamedList state={state} ids={followed} />
        </>
      )}
    </p>
  );
}

function Relations({ state, id, data }: { state: State; id: string; data: StudyData }) {
  const pairs = data.pairs.filter(({ a, b, acts }) => acts > 0 && (a === id || b === id));
  if (pairs.length === 0) return null;
  return (
    <p class="relations">
      Relations over time:{' '}
      {pairs.map(({ a, b, acts }, i) => {
        const other = a === id ? b : a;
        return (
          <span key={other}>
            {i > 0 && ', '}
            <Go state={state} to={{ view: 'timeline', of: [id, other] }}>
              with {actorName(data, other)}
            </Go>{' '}
            <span class="quiet">({countOf(acts, 'act')})</span>
          </span>
        );
      })}
    </p>
  );
}

type Held = NonNullable<StudyActor['offices']>[number] & { readonly who: string };

function officeColumns(
  state: State,
  who: { readonly key: 'who' | 'of'; readonly name: string },
): readonly SortColumn<Held>[] {
  return [
    {
      key: 'date',
      name: 'When',
      of: ({ first }) => first.earliest ?? undefined,
      show: ({ date }) => date || 'dates not recorded',
    },
    { key: 'role', name: 'As', of: ({ role }) => role ?? 'member', isHead: true },
    {
      key: who.key,
      name: who.name,
      of: (row) => row[who.key],
      show: (row) => <Named state={state} id={row[who.key]} />,
    },
  ];
}

function Offices({ state, actor }: ActorProps) {
  const rows = (actor.offices ?? []).map((office) => ({ ...office, who: actor.id }));
  return (
    <OfficeTable
      state={state}
      id="offices"
      head="Offices and memberships"
      rows={rows}
      who={{ key: 'of', name: 'Of' }}
    />
  );
}

function Holders({ state, of }: { state: State; of: string }) {
  const rows = state.study.data.actors.flatMap(({ id, offices = [] }) =>
    offices.filter((office) => office.of === of).map((office) => ({ ...office, who: id })),
  );
  return (
    <OfficeTable
      state={state}
      id="holders"
      head="Who held office in it, or belonged to it"
      rows={rows}
      who={{ key: 'who', name: 'Who' }}
    />
  );
}

interface OfficeTableProps {
  readonly state: State;
  readonly id: string;
  readonly head: string;
  readonly rows: readonly Held[];
  readonly who: Parameters<typeof officeColumns>[1];
}

function OfficeTable({ state, id, head, rows, who }: OfficeTableProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>{head}</h3>
      <SortTable
        class="about-table row-table"
        caption={countOf(rows.length, 'row')}
        columns={officeColumns(state, who)}
        rows={rows}
        rowKey={(row) => `${row.who} ${row.of} ${row.role} ${row.date}`}
        order={{ key: 'date', isDown: false }}
      />
    </section>
  );
}
