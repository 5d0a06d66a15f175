import type { StudyFact } from '../../../publish/study-data.ts';
import { percent } from '../../../publish/words/number-words.ts';
import type { Knower, KnownFact } from '../../../report/who-knew.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { Named, NamedList } from './named.tsx';

/** Who knew of a fact, since when and through what, the first first; of one that was public from its day a line. */
export function WhoKnew({ fact, state }: { fact: StudyFact; state: State }) {
  const known = state.study.data.knowledge.find(({ id }) => id === fact.id);
  if (!known) return <span>{unlisted(fact)}</span>;
  const all = known.knew.some(({ actor, share }) => actor === 'all' && share > 0);
  return (
    <>
      <ul class="who-knew">
        {grouped(known).map((knowers) => (
          <li key={knowers[0].actor}>
            <Know knowers={knowers} fact={known} state={state} />
          </li>
        ))}
        {!all && (
          <li class="quiet">
            {fact.channel === undefined
              ? 'Who else knew is not told: no channel is stated.'
              : 'Nobody else, as far as the record tells.'}
          </li>
        )}
      </ul>
      {isChanged(state.whatIf.value) && <p class="quiet">As published, without your changes.</p>}
    </>
  );
}

/** A spell is what anybody saw; what is public was known on its day. */
function unlisted({ channel }: StudyFact): string {
  return channel === undefined ? 'Not told: no channel is stated.' : 'All, from its day: it was public.';
}

type Knowers = readonly [Knower, ...Knower[]];

/** Those who knew since one day in one way together; the first first, and of one day all others last. */
function grouped({ knew }: KnownFact): readonly Knowers[] {
  const groups = new Map<string, [Knower, ...Knower[]]>();
  const since = ({ how }: Knower) => how?.since ?? Number.POSITIVE_INFINITY;
  const isAll = ({ actor }: Knower) => Number(actor === 'all');
  const told = knew.filter((knower) => knower.share + (isAll(knower) ? 0 : knower.unsure) > 0);
  for (const knower of told.sort((a, b) => since(a) - since(b) || isAll(a) - isAll(b))) {
    const { actor, how, share, unsure } = knower;
    const key = JSON.stringify([actor === 'all', how?.stated.text, how?.through, how?.by, share, unsure]);
    const group = groups.get(key);
    if (group) group.push(knower);
    else groups.set(key, [knower]);
  }
  return [...groups.values()];
}

function Know({ knowers, fact, state }: { knowers: Knowers; fact: KnownFact; state: State }) {
  const [{ actor, how, share, unsure }] = knowers;
  const doubt = [
    how && share < 1 ? `in ${percent(share * fact.share)} of worlds` : '',
    unsure > 0 ? (how ? `not told in ${percent(unsure * fact.share)}` : 'not told whether') : '',
  ].filter(Boolean);
  return (
    <>
      {actor === 'all' ? 'All others' : <NamedList state={state} ids={knowers.map((each) => each.actor)} />}
      {how && <strong> since {how.stated.words}</strong>}
      {how && <Way how={how} state={state} />}
      {doubt.length > 0 && <span class="quiet"> ({doubt.join(', ')})</span>}
    </>
  );
}

const ways = { part: 'took part', told: 'was told', leaked: 'by a leak', public: 'it was public' } as const;

function Way({ how: { through, by }, state }: { how: NonNullable<Knower['how']>; state: State }) {
  if (through !== 'spokesman') return <span class="quiet">, {ways[through]}</span>;
  return (
    <span class="quiet">, through {by === undefined ? 'a spokesman' : <Named state={state} id={by} />}</span>
  );
}
