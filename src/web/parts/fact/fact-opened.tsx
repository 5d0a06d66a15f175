import type { ComponentChildren } from 'preact';
import { carriesOf } from '../../../argue/facts-by-weight.ts';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import type { Evidence } from '../../../record/evidence/evidence.ts';
import type { State } from '../../state.ts';
import '../../style/fact.css';
import { FactMoves, Without } from './fact-moves.tsx';
import { kindInWords, weightInWords, whenInWords } from './fact-words.ts';
import { FactLink, Named, NamedList } from './named.tsx';
import { SourceItems } from './source-items.tsx';
import { WhoKnew } from './who-knew.tsx';

interface FactOpenedProps {
  readonly state: State;
  readonly fact: StudyFact;
  /** The claim under which it is opened: then it is told what it moved of that one, else of all. */
  readonly claim?: ClaimVerdict;
  /** What is believed of what sources say, where that is less than all. */
  readonly evidence?: readonly Evidence[];
}

/**
 * A fact opened: its date as its source has it, who did what to whom, through which channel, who knew of it and since when, what it weighs and
 * what it moved, each source in full, and what says otherwise. The page has no other way to tell a fact.
 */
export function FactOpened({ state, fact, claim, evidence = fact.evidence }: FactOpenedProps) {
  const affirming = evidence.filter(({ says }) => says === 'affirms');
  const carries = claim && carriesOf(claim, fact.id);
  return (
    <div class="fact-opened">
      <dl>
        <Told name="Date">{whenInWords(fact)}</Told>
        <Told name={fact.to.length > 0 ? 'Who' : 'Who took part'}>
          {fact.by.length > 0 && <NamedList state={state} ids={fact.by} />}
        </Told>
        <Told name="To whom">{fact.to.length > 0 && <NamedList state={state} ids={fact.to} />}</Told>
        <Told name="Over">{fact.object && <Named state={state} id={fact.object} />}</Told>
        <Told name="Where">{fact.place && <Named state={state} id={fact.place} />}</Told>
        <Told name={isDone(fact) ? 'Channel' : 'Kind'}>
          {isDone(fact) ? (fact.channel ?? 'not stated') : kindInWords(fact)}
        </Told>
        <Told name="Who knew">{fact.table !== 'spells' && <WhoKnew fact={fact} state={state} />}</Told>
        <Told name="Weight">{fact.weight !== undefined && weightInWords(fact.weight)}</Told>
        <Told name="The case’s own note">{fact.note && <span dir="auto">{fact.note}</span>}</Told>
        <Told name="What it moved">
          {claim
            ? carries && <Without carries={carries} claim={claim} />
            : fact.id && <FactMoves fact={fact.id} state={state} />}
        </Told>
      </dl>
      <div class="fact-sources">
        <p class="fact-head">{affirming.length > 0 ? `Sources: ${fact.status}` : 'Sources'}</p>
        {affirming.length > 0 ? <SourceItems items={affirming} state={state} /> : <p>No source is named.</p>}
      </div>
      <Otherwise state={state} fact={fact} evidence={evidence} />
    </div>
  );
}

/** Whether it was done, through some channel, and is no state of things. */
const isDone = ({ table }: StudyFact): boolean => table === 'events' || table === 'instruments';

/** One thing that is told of a fact; nothing where there is nothing to tell. */
function Told({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === undefined || children === false || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What says otherwise: sources that deny or doubt it, and other facts of which at most one was. */
function Otherwise({
  state,
  fact,
  evidence,
}: Required<Pick<FactOpenedProps, 'state' | 'fact' | 'evidence'>>) {
  const against = evidence.filter(({ says }) => says !== 'affirms');
  const { data } = state.asSupposed.value;
  const others = [...data.facts, ...data.positions].filter(
    ({ id, alternatives }) =>
      alternatives !== undefined && alternatives === fact.alternatives && id !== fact.id,
  );
  if (against.length + others.length === 0) return null;
  return (
    <div class="fact-sources otherwise">
      <p class="fact-head">What says otherwise</p>
      {against.length > 0 && <SourceItems items={against} state={state} />}
      {others.length > 0 && (
        <ul>
          {others.map(({ id, title, date }) => (
            <li key={id}>
              {date}: <FactLink state={state} id={id} title={title} />, of which at most one was
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
