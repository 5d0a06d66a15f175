import { formatDay } from '../../../base/calendar.ts';
import { own } from '../../../base/own.ts';
import { provisionInWords } from '../../../publish/comparison-text.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { actorName } from '../../parts/actor-name.ts';
import { FactOpened } from '../../parts/fact/fact-opened.tsx';
import { Named } from '../../parts/fact/named.tsx';
import { Go } from '../../parts/go.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import type { State } from '../../state.ts';
import { choiceOf, choices, choiceWords, countedChoices, shownTotal, voteTotals } from '../votes/choices.ts';
import { TreatyTies } from './treaty-ties.tsx';

interface FactProps {
  readonly state: State;
  readonly fact: StudyFact;
}

/** An act, a treaty, a roll call, what stood for a time or a position: the fact opened, and what only its kind has. */
export function FactPage({ state, fact }: FactProps) {
  return (
    <>
      <FactOpened state={state} fact={fact} />
      {fact.table === 'instruments' && <TreatyTies state={state} id={fact.id} />}
      {fact.table === 'instruments' && <Provisions state={state} fact={fact} />}
      {fact.table === 'votes' && <Ballots state={state} fact={fact} />}
      <Onwards state={state} fact={fact} />
    </>
  );
}

type Provision = NonNullable<State['study']['data']['instruments'][number]['provisions']>[number];

function Provisions({ state, fact }: FactProps) {
  const { instruments, facts } = state.study.data;
  const provisions = instruments.find(({ id }) => id === fact.id)?.provisions ?? [];
  const others = instruments.filter(
    ({ id, parties, provisions: theirs }) =>
      id !== fact.id && theirs.length > 0 && parties.some((party) => fact.by.includes(party)),
  );
  const dayOf = (id: string) => facts.find((each) => each.id === id)?.first.earliest ?? 0;
  const columns: readonly SortColumn<Provision>[] = [
    { key: 'article', name: 'Article', of: ({ article }) => article },
    {
      key: 'says',
      name: 'Provision',
      of: ({ topic }) => topic,
      show: ({ text, note: _, ...terms }) => (
        <>
          {provisionInWords(terms, (id) => actorName(state.study.data, id))}
          {text && (
            <span class="provision-text" dir="auto">
              {text}
            </span>
          )}
        </>
      ),
      isHead: true,
    },
  ];
  if (provisions.length === 0) return <p class="quiet">Its provisions are not recorded.</p>;
  return (
    <section aria-labelledby="provisions-head">
      <h3 id="provisions-head">Provisions</h3>
      <SortTable
        class="about-table"
        caption={countOf(provisions.length, 'provision')}
        columns={columns}
        rows={provisions}
        rowKey={(provision) => `${provisions.indexOf(provision)}`}
      />
      {others.length > 0 && (
        <div class="screen-only">
          <h4>What became of it</h4>
          <ul class="about-claims">
            {others.map(({ id }) => (
              <li key={id}>
                <Go
                  state={state}
                  to={{ view: 'treaties', of: dayOf(id) < dayOf(fact.id) ? [id, fact.id] : [fact.id, id] }}
                >
                  Article by article beside {facts.find((each) => each.id === id)?.title ?? id}
                </Go>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Ballots({ state, fact }: FactProps) {
  const { data } = state.study;
  const rows = Object.entries(own(data.ballots, fact.id) ?? {}).map(([actor, ballot]) => ({
    actor,
    choice: choiceOf(ballot),
  }));
  const totals = voteTotals(data, fact.id);
  const told = countedChoices.map(
    (choice) => `${shownTotal(totals, choice) ?? 'unknown'} ${choiceWords[choice]}`,
  );
  const nameOf = (id: string) => actorName(data, id);
  const columns: readonly SortColumn<(typeof rows)[number]>[] = [
    {
      key: 'actor',
      name: 'Actor',
      of: ({ actor }) => nameOf(actor),
      show: ({ actor }) => <Named state={state} id={actor} />,
      isHead: true,
    },
    {
      key: 'choice',
      name: 'Ballot',
      of: ({ choice }) => choices.indexOf(choice),
      show: ({ choice }) => choiceWords[choice],
    },
  ];
  return (
    <section aria-labelledby="ballots-head">
      <h3 id="ballots-head">Ballots</h3>
      <p>{told.join(', ')}.</p>
      {totals.differs.length > 0 && (
        <p class="quiet">The official totals are others than the ballots in the record.</p>
      )}
      {rows.length === 0 ? (
        <p>The record has no ballots of this vote.</p>
      ) : (
        <SortTable
          class="about-table ballot-table"
          caption={countOf(rows.length, 'ballot')}
          columns={columns}
          rows={rows}
          rowKey={({ actor }) => actor}
          order={{ key: 'choice', isDown: false }}
        />
      )}
    </section>
  );
}

function Onwards({ state, fact }: FactProps) {
  const { pairs, period } = state.study.data;
  const { earliest, latest } = fact.first;
  const day = latest ?? earliest;
  const all = [...fact.by, ...fact.to];
  const covered = pairs.filter(({ a, b }) => all.includes(a) && all.includes(b));
  const nameOf = (id: string) => actorName(state.study.data, id);
  return (
    <nav class="onwards" aria-label="From this fact">
      {day !== null && day >= period.start && day <= period.end && (
        <p>
          <Go state={state} to={{ view: 'date', date: formatDay(day) }}>
            The system on that day
          </Go>
        </p>
      )}
      {covered.slice(0, 3).map(({ a, b }) => (
        <p key={`${a} ${b}`}>
          <Go state={state} to={{ view: 'timeline', of: [a, b], act: fact.id }}>
            Timeline: {nameOf(a)} and {nameOf(b)}
          </Go>
        </p>
      ))}
    </nav>
  );
}
