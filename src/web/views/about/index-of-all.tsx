import { countOf } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { foundIds, studySearch } from '../../search/study-search.ts';
import type { State } from '../../state.ts';
import { type Kind, kindNames, type Thing, thingsOf } from './things.ts';

/** Of each kind so many are listed while several kinds are shown: those of which the record has most. */
const OF_EACH = 12;

/** Everybody and everything that the record names, by kind; narrowed by words in any script, and to one kind. */
export function IndexOfAll({ state }: { state: State }) {
  const { data } = state.asSupposed.value;
  const { sought = '', only } = state.route.value ?? {};
  const kinds = Object.keys(kindNames) as Kind[];
  const kind = kinds.find((each) => each === only?.[0]);
  const all = thingsOf(data);
  const found = sought === '' ? all : all.filter(isFound(state, sought));
  const shown = kinds.filter((each) => kind === undefined || each === kind);
  const count = found.filter((each) => shown.includes(each.kind)).length;
  return (
    <section class="about" aria-labelledby="about-head">
      <h2 id="about-head">Who and what</h2>
      <p class="quiet">
        Everybody and everything that the record names; of each kind first those of which it has most. Each
        has a page with what is recorded of it, and an address.
      </p>
      <div class="about-filters">
        <label class="field">
          <span>Find, in any script or romanisation</span>
          <input
            type="search"
            value={sought}
            onInput={({ currentTarget }) => state.go({ sought: currentTarget.value || undefined }, 'replace')}
          />
        </label>
        <label class="field">
          <span>Kind</span>
          <select
            value={kind ?? ''}
            onChange={({ currentTarget }) =>
              state.go({ only: currentTarget.value ? [currentTarget.value] : undefined }, 'replace')
            }
          >
            <option value="">all kinds ({found.length})</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {kindNames[each]} ({found.filter((thing) => thing.kind === each).length})
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="shown" role="status">
        {sought !== '' && `${countOf(count, 'entry', 'entries')} for “${sought}”.`}
      </p>
      {shown.map((each) => (
        <Section
          key={each}
          kind={each}
          things={found.filter((thing) => thing.kind === each)}
          isWhole={kind !== undefined}
          state={state}
        />
      ))}
    </section>
  );
}

interface SectionProps {
  readonly kind: Kind;
  readonly things: readonly Thing[];
  readonly isWhole: boolean;
  readonly state: State;
}

/** Of many those of which the record has most, in the order in which they came. */
function mostTold(things: readonly Thing[]): readonly Thing[] {
  const most = new Set([...things].sort((a, b) => b.count - a.count).slice(0, OF_EACH));
  return things.filter((thing) => most.has(thing));
}

function Section({ kind, things, isWhole, state }: SectionProps) {
  if (things.length === 0) return null;
  const shown = isWhole ? things : mostTold(things);
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h3 id={`kind-${kind}`}>
        {kindNames[kind]} <span class="quiet">({things.length})</span>
      </h3>
      <ul class={`about-list about-${kind}`}>
        {shown.map((thing) => (
          <li key={thing.id}>
            {thing.date && <span class="date">{thing.date}</span>}
            <Go state={state} to={{ of: [thing.id] }}>
              <span dir="auto">{thing.name}</span>
            </Go>
            {thing.is !== 'fact' && thing.is !== 'source' && thing.words.length > 0 && (
              <span class="quiet other-names" dir="auto">
                {thing.words.slice(0, 3).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown.length < things.length && (
        <p>
          <Go state={state} to={{ only: [kind] }}>
            All {things.length} {kindNames[kind].toLowerCase()}
          </Go>
        </p>
      )}
    </section>
  );
}

/** Facts and sources as the search of the page finds them; who and where by any of their names. */
function isFound(state: State, sought: string): (thing: Thing) => boolean {
  const search = studySearch(state.study.data, state.report.value.claims);
  const facts = foundIds(search, sought, 'facts');
  const sources = foundIds(search, sought, 'sources');
  const words = folded(sought).split(/\s+/);
  return ({ is, id, name, words: names }) => {
    if (is === 'fact' && facts?.has(id)) return true;
    if (is === 'source') return sources?.has(id) === true;
    const whole = folded([id, name, ...names].join('\n'));
    return words.every((word) => whole.includes(word));
  };
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’ʻ`-]/gu, '')
    .toLowerCase();
