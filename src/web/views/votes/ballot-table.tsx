import { useState } from 'preact/hooks';
import { own } from '../../../base/own.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { choiceOf, choices, choiceWords, countedChoices, voteTotals } from './choices.ts';
import { flows, isMove, type Movement, movements } from './movements.ts';

interface TwoVotes {
  readonly data: StudyData;
  readonly first: StudyFact;
  readonly second: StudyFact;
  readonly nameOf: (actor: string) => string;
}

/** Who moved between two votes, movement by movement; and on demand those who stayed. */
export function MovementTable({ data, first, second, nameOf }: TwoVotes) {
  const [isWhole, setWhole] = useState(false);
  const all = movements(own(data.ballots, first.id), own(data.ballots, second.id));
  const shown = flows(isWhole ? all : all.filter(isMove)).flatMap(({ from, to, actors }) =>
    actors.map((actor): Movement => ({ actor, from, to })),
  );
  const columns: readonly SortColumn<Movement>[] = [
    { key: 'actor', name: 'Actor', of: ({ actor }) => nameOf(actor), isHead: true },
    {
      key: 'from',
      name: `On ${first.date}`,
      of: ({ from }) => choices.indexOf(from),
      show: ({ from }) => choiceWords[from],
    },
    {
      key: 'to',
      name: `On ${second.date}`,
      of: ({ to }) => choices.indexOf(to),
      show: ({ to }) => choiceWords[to],
    },
  ];
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
        <span>Show those who stayed, and those without a ballot at one of the two, as well</span>
      </label>
      <SortTable
        caption={
          isWhole
            ? `Every actor with a ballot at either vote (${shown.length})`
            : `Those who moved (${shown.length})`
        }
        class="movements"
        columns={columns}
        rows={shown}
        rowKey={({ actor }) => actor}
        rowClass={(row) => (isWhole && isMove(row) ? 'moved' : '')}
      />
    </>
  );
}

/** The ballots of one of the two votes, with the official totals beside those counted. */
export function BallotTable({ data, first, second, nameOf }: TwoVotes) {
  const [which, choose] = useState<'first' | 'second'>('second');
  const vote = which === 'first' ? first : second;
  const rows = Object.entries(own(data.ballots, vote.id) ?? {}).map(([actor, ballot]) => ({
    actor,
    choice: choiceOf(ballot),
  }));
  const columns: readonly SortColumn<(typeof rows)[number]>[] = [
    { key: 'actor', name: 'Actor', of: ({ actor }) => nameOf(actor), isHead: true },
    {
      key: 'choice',
      name: 'Ballot',
      of: ({ choice }) => choices.indexOf(choice),
      show: ({ choice }) => choiceWords[choice],
    },
  ];
  return (
    <>
      <fieldset class="which">
        <legend class="unseen">Whose ballots</legend>
        {[first, second].map((each, i) => (
          <label key={each.id} class="tick">
            <input
              type="radio"
              name="ballots"
              checked={each === vote}
              onChange={() => choose(i === 0 ? 'first' : 'second')}
            />
            <span dir="auto">
              {each.date}: {each.title}
            </span>
          </label>
        ))}
      </fieldset>
      <Totals data={data} vote={vote} />
      {rows.length === 0 ? (
        <p>The record has no ballots of this vote.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its box is scrolled by keyboard too
        <section class="ballots" tabIndex={0} aria-label={`Ballots of ${vote.date}`}>
          <SortTable
            key={vote.id}
            class="ballot-table"
            caption={`Ballots of ${vote.date} (${rows.length})`}
            columns={columns}
            rows={rows}
            rowKey={({ actor }) => actor}
            order={{ key: 'choice', isDown: false }}
          />
        </section>
      )}
    </>
  );
}

function Totals({ data, vote }: { data: StudyData; vote: StudyFact }) {
  const { counted, official, differs } = voteTotals(data, vote.id);
  const hasBallots = Object.keys(own(data.ballots, vote.id) ?? {}).length > 0;
  if (differs.length === 0) {
    const totals = countedChoices.map(
      (choice) => `${official[choice] ?? (hasBallots ? counted[choice] : 'unknown')} ${choiceWords[choice]}`,
    );
    const why =
      hasBallots && countedChoices.some((choice) => official[choice] !== undefined)
        ? ' The official totals are those of the ballots counted.'
        : '';
    return <p class="quiet">{`${totals.join(', ')}.${why}`}</p>;
  }
  return (
    <SortTable
      caption="The official totals are others than the ballots in the record"
      columns={[
        { key: 'choice', name: 'Choice', of: (choice) => choiceWords[choice], isHead: true },
        { key: 'official', name: 'Official', of: (choice) => official[choice], isNumber: true },
        { key: 'counted', name: 'Counted', of: (choice) => counted[choice], isNumber: true },
      ]}
      rows={countedChoices}
      rowKey={(choice) => choice}
      rowClass={(choice) => (differs.includes(choice) ? 'moved' : '')}
    />
  );
}
