import { compareTreaties } from '../../measure/treaties/treaty-comparison.ts';
import { sharesInWords } from '../../publish/comparison-text.ts';
import type { StudyData, StudyFact } from '../../publish/study-data.ts';
import { countOf } from '../../publish/words/number-words.ts';
import { actorName } from '../parts/actor-name.ts';
import type { State } from '../state.ts';
import '../style/treaties.css';
import { Comparison, FatesFigure } from './treaties/comparison.tsx';
import { defaultPair, namedPair, type TreatyPair } from './treaties/default-pair.ts';
import { type NotedProvision, provisionRows } from './treaties/provision-rows.ts';

/** Two treaties side by side, article by article: what the newer kept, changed and dropped of the older, and what is new. */
export function TreatiesView({ state }: { state: State }) {
  const { data } = state.study;
  const pair = pairOf(state);
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

/** What became of one treaty in another, by itself. */
export function TreatiesFigure({ state }: { state: State }) {
  const compared = comparedIn(state.study.data, pairOf(state));
  return compared ? (
    <div class="treaties">
      <FatesFigure {...compared} />
    </div>
  ) : null;
}

/** The treaties that the address names, or those that one sees first. */
function pairOf({ study: { data, report }, route }: State): TreatyPair | undefined {
  const tests = report.claims.flatMap(({ test, choices }) => [
    test,
    ...(choices?.named ?? []).flatMap(({ values }) => values),
  ]);
  return namedPair(data, route.value?.of) ?? defaultPair(data, tests);
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

function comparedIn(data: StudyData, pair: TreatyPair | undefined) {
  if (!pair) return undefined;
  const [older, newer] = pair.map((id) => data.instruments.find((each) => each.id === id)!);
  const [one, other] = pair.map((id) => data.facts.find((each) => each.id === id)!);
  if (!older || !newer || !one || !other) return undefined;
  const comparison = compareTreaties<NotedProvision>(older.provisions, newer.provisions, {
    older: older.parties,
    newer: newer.parties,
  });
  // told by their titles, which its sentence takes where the command line has their ids
  const says = sharesInWords({
    older: { ...older, id: `“${one.title}”`, title: one.title, provisions: older.provisions.length },
    newer: { ...newer, id: `“${other.title}”`, title: other.title, provisions: newer.provisions.length },
    comparison,
  });
  const rows = provisionRows(older.provisions, comparison);
  const nameOf = (id: string) => actorName(data, id);
  return { older: one, newer: other, rows, says, nameOf, parties: [older.parties, newer.parties] as const };
}

function SideBySide({ data, pair }: { data: StudyData; pair: TreatyPair }) {
  const compared = comparedIn(data, pair);
  if (!compared) return null;
  const { older, newer, parties, says } = compared;
  return (
    <>
      <div class="heads">
        <Head fact={older} parties={namesOf(data, parties[0])} />
        <Head fact={newer} parties={namesOf(data, parties[1])} />
      </div>
      <p class="shares">{says}</p>
      <Comparison {...compared} />
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
