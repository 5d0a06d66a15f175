import { compareTreaties } from '../../measure/treaties/treaty-comparison.ts';
import { sharesInWords } from '../../publish/comparison-text.ts';
import type { StudyData, StudyFact } from '../../publish/study-data.ts';
import { countOf } from '../../publish/words/number-words.ts';
import { actorName } from '../parts/actor-name.ts';
import type { State } from '../state.ts';
import '../style/treaties.css';
import { Comparison } from './treaties/comparison.tsx';
import { defaultPair, namedPair, type TreatyPair } from './treaties/default-pair.ts';
import { type NotedProvision, provisionRows } from './treaties/provision-rows.ts';

/** Two treaties side by side, article by article: what the newer kept, changed and dropped of the older, and what is new. */
export function TreatiesView({ state }: { state: State }) {
  const { data, report } = state.study;
  const tests = report.claims.flatMap(({ test, choices }) => [
    test,
    ...(choices?.named ?? []).flatMap(({ values }) => values),
  ]);
  const pair = namedPair(data, state.route.value?.of) ?? defaultPair(data, tests);
  const choose = (next: TreatyPair) => state.go({ view: 'treaties', of: next });
  return (
    <section class="treaties" aria-labelledby="treaties-head">
      <h2 id="treaties-head">Treaties</h2>
      {pair ? (
        <>
          <Choice data={data} pair={pair} choose={choose} />
          <SideBySide data={data} pair={pair} />
        </>
      ) : (
        <p>This study has no two treaties with provisions to compare.</p>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly data: StudyData;
  readonly pair: TreatyPair;
  readonly choose: (pair: TreatyPair) => void;
}

function Choice({ data, pair: [older, newer], choose }: ChoiceProps) {
  const pick = (which: 0 | 1, id: string) => {
    if (which === 0) choose(id === newer ? [newer, older] : [id, newer]);
    else choose(id === older ? [newer, older] : [older, id]);
  };
  return (
    <div class="pick">
      <TreatySelect name="The older" data={data} chosen={older} choose={(id) => pick(0, id)} />
      <TreatySelect name="The newer" data={data} chosen={newer} choose={(id) => pick(1, id)} />
    </div>
  );
}

interface SelectProps {
  readonly name: string;
  readonly data: StudyData;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

function TreatySelect({ name, data, chosen, choose }: SelectProps) {
  const inOrder = data.instruments
    .map((instrument) => ({ ...instrument, fact: data.facts.find(({ id }) => id === instrument.id) }))
    .sort((a, b) => (a.fact?.first.earliest ?? 0) - (b.fact?.first.earliest ?? 0));
  return (
    <label class="field">
      <span>{name}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {inOrder.map(({ id, fact, provisions }) => (
          <option
            key={id}
            value={id}
            selected={id === chosen}
            disabled={provisions.length === 0 && id !== chosen}
          >
            {fact?.title ?? id} ({fact?.date}; {countOf(provisions.length, 'provision')})
          </option>
        ))}
      </select>
    </label>
  );
}

function SideBySide({ data, pair }: { data: StudyData; pair: TreatyPair }) {
  const [older, newer] = pair.map((id) => data.instruments.find((each) => each.id === id)!);
  const [one, other] = pair.map((id) => data.facts.find((each) => each.id === id)!);
  if (!older || !newer || !one || !other) return null;
  const comparison = compareTreaties<NotedProvision>(older.provisions, newer.provisions, {
    older: older.parties,
    newer: newer.parties,
  });
  const says = sharesInWords({
    older: { ...older, title: one.title, provisions: older.provisions.length },
    newer: { ...newer, title: other.title, provisions: newer.provisions.length },
    comparison,
  });
  return (
    <>
      <div class="heads">
        <Head fact={one} parties={namesOf(data, older.parties)} />
        <Head fact={other} parties={namesOf(data, newer.parties)} />
      </div>
      <p class="shares">{says}</p>
      <Comparison older={one} newer={other} rows={provisionRows(older.provisions, comparison)} says={says} />
    </>
  );
}

const namesOf = (data: StudyData, ids: readonly string[]): string =>
  ids.map((id) => actorName(data, id)).join(', ');

function Head({ fact, parties }: { fact: StudyFact; parties: string }) {
  return (
    <div>
      <h3 dir="auto">{fact.title}</h3>
      <p class="quiet" dir="auto">
        {fact.date}. {parties}.
      </p>
      {fact.note && (
        <p class="quiet" dir="auto">
          {fact.note}
        </p>
      )}
    </div>
  );
}
