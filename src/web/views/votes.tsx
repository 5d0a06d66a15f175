import { own } from '../../base/own.ts';
import type { StudyData, StudyFact } from '../../publish/study-data.ts';
import { listInWords } from '../../publish/words/number-words.ts';
import { actorName } from '../parts/actor-name.ts';
import type { State } from '../state.ts';
import '../style/votes.css';
import { BallotTable, MovementTable } from './votes/ballot-table.tsx';
import { choiceWords } from './votes/choices.ts';
import { FlowFigure } from './votes/flow-figure.tsx';
import { flows, isMove, movements } from './votes/movements.ts';
import { rollCalls, type VoteChoice, voteChoice, voteTags } from './votes/roll-calls.ts';
import { TotalsFigure } from './votes/totals-figure.tsx';

/** Roll calls: their totals over the years, who moved between two of them, and the ballots of each. */
export function VotesView({ state }: { state: State }) {
  const { data } = state.study;
  const votes = rollCalls(data);
  const chosen = chosenOf(state, votes);
  const go = ({ first, second, tag }: VoteChoice) =>
    state.go({ view: 'votes', of: [first.id, second.id, ...(tag === undefined ? [] : [tag])] });
  return (
    <section class="votes" aria-labelledby="votes-head">
      <h2 id="votes-head">Votes</h2>
      {chosen ? (
        <>
          <Course data={data} votes={votes} chosen={chosen} go={go} />
          <Between data={data} votes={votes} chosen={chosen} go={go} />
        </>
      ) : (
        <p>This study has no two roll calls to set beside each other.</p>
      )}
    </section>
  );
}

/** The totals of roll calls over the years, by themselves. */
export function VotesFigure({ state }: { state: State }) {
  const { data } = state.study;
  const votes = rollCalls(data);
  const chosen = chosenOf(state, votes);
  return chosen ? (
    <div class="votes">
      <Totals data={data} votes={votes} chosen={chosen} />
    </div>
  ) : null;
}

const chosenOf = ({ study, route }: State, votes: readonly StudyFact[]): VoteChoice | undefined =>
  voteChoice(votes, { of: route.value?.of, tests: study.report.claims.map(({ test }) => test) });

interface PartProps {
  readonly data: StudyData;
  readonly votes: readonly StudyFact[];
  readonly chosen: VoteChoice;
  readonly go: (choice: VoteChoice) => void;
}

function Totals({ data, votes, chosen: { tag, first, second } }: Omit<PartProps, 'go'>) {
  const shown = tag === undefined ? votes : votes.filter(({ tags }) => tags.includes(tag));
  return <TotalsFigure data={data} tag={tag ?? 'any question'} votes={shown} first={first} second={second} />;
}

function Course({ data, votes, chosen, go }: PartProps) {
  const { tag } = chosen;
  return (
    <section aria-labelledby="course-head">
      <h3 id="course-head">Over the years</h3>
      {tag !== undefined && (
        <label class="field">
          <span>Votes tagged</span>
          <select value={tag} onChange={(event) => go({ ...chosen, tag: event.currentTarget.value })}>
            {voteTags(votes).map(([each, count]) => (
              <option key={each} value={each} selected={each === tag}>
                {each.replaceAll('-', ' ')} ({count})
              </option>
            ))}
          </select>
        </label>
      )}
      <Totals data={data} votes={votes} chosen={chosen} />
    </section>
  );
}

function Between({ data, votes, chosen, go }: PartProps) {
  const { first, second } = chosen;
  const nameOf = (id: string) => actorName(data, id);
  const moves = movements(own(data.ballots, first.id), own(data.ballots, second.id));
  const props = { data, first, second, nameOf };
  const pick = (which: 'first' | 'second', id: string) => {
    const vote = votes.find((each) => each.id === id) ?? chosen[which];
    const other = which === 'first' ? 'second' : 'first';
    go(vote === chosen[other] ? { ...chosen, first: second, second: first } : { ...chosen, [which]: vote });
  };
  return (
    <>
      <section aria-labelledby="between-head">
        <h3 id="between-head">Who moved between two votes</h3>
        <div class="pick">
          <VoteSelect name="The first" votes={votes} chosen={first} choose={(id) => pick('first', id)} />
          <VoteSelect name="The second" votes={votes} chosen={second} choose={(id) => pick('second', id)} />
        </div>
        <Moved {...props} />
        <FlowFigure first={first} second={second} flows={flows(moves)} nameOf={nameOf} />
        <MovementTable {...props} />
      </section>
      <section aria-labelledby="ballots-head">
        <h3 id="ballots-head">Ballots of one vote</h3>
        <BallotTable {...props} />
      </section>
    </>
  );
}

function Moved({ data, first, second, nameOf }: Omit<PartProps, 'votes' | 'chosen' | 'go'> & Pair) {
  const moved = flows(movements(own(data.ballots, first.id), own(data.ballots, second.id)).filter(isMove));
  if (moved.length === 0) return <p>Nobody with a ballot at both votes moved between them.</p>;
  return (
    <ul class="moves">
      {moved.map(({ from, to, actors }) => (
        <li key={`${from}-${to}`}>
          <strong>
            {actors.length} from {choiceWords[from]} to {choiceWords[to]}:
          </strong>{' '}
          {listInWords(actors.map(nameOf))}
        </li>
      ))}
    </ul>
  );
}

interface Pair {
  readonly first: StudyFact;
  readonly second: StudyFact;
  readonly nameOf: (actor: string) => string;
}

interface SelectProps {
  readonly name: string;
  readonly votes: readonly StudyFact[];
  readonly chosen: StudyFact;
  readonly choose: (id: string) => void;
}

function VoteSelect({ name, votes, chosen, choose }: SelectProps) {
  return (
    <div>
      <label class="field">
        <span>{name}</span>
        <select value={chosen.id} onChange={(event) => choose(event.currentTarget.value)}>
          {votes.map(({ id, date, title }) => (
            <option key={id} value={id} selected={id === chosen.id}>
              {date}: {title}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet" dir="auto">
        {chosen.date}: {chosen.title}.
      </p>
    </div>
  );
}
