import { useMemo } from 'preact/hooks';
import { Go } from '../parts/go.tsx';
import type { Entry } from '../search/entries.ts';
import { askedInWords, countsInWords } from '../search/found-words.ts';
import { otherQueries } from '../search/other-queries.ts';
import type { Found, Search } from '../search/search.ts';
import { studySearch } from '../search/study-search.ts';
import type { State } from '../state.ts';
import '../style/search.css';
import { FoundGroup } from './search/found-group.tsx';

/** What was found of what is looked for in the head of the page: group after group, each by date, with what was understood. */
export function SearchView({ state }: { state: State }) {
  const query = state.route.value?.sought ?? '';
  const { data } = state.asSupposed.value;
  const { claims } = state.report.value;
  const search = studySearch(data, claims);
  const found = useMemo(() => search.find(query), [search, query]);
  return (
    <section class="search" aria-labelledby="search-head">
      <h2 id="search-head">Search</h2>
      <p class="search-said" role="status">
        {found && said(found, search)}
      </p>
      {found ? (
        found.entries.length > 0 ? (
          inGroups(found.entries).map((entries) => (
            <FoundGroup key={`${query} ${entries[0]!.group}`} {...{ state, found, entries }} />
          ))
        ) : (
          <Others {...{ state, query, found, search }} />
        )
      ) : (
        <Examples state={state} />
      )}
    </section>
  );
}

function said(found: Found, search: Search): string {
  const asked = askedInWords(found, search);
  return found.entries.length > 0
    ? `${asked}: ${countsInWords(found.entries)}.`
    : `${asked}: nothing in this study.`;
}

function inGroups(entries: readonly Entry[]): Entry[][] {
  const parts = new Map<string, Entry[]>();
  for (const entry of entries) parts.set(entry.group, [...(parts.get(entry.group) ?? []), entry]);
  return [...parts.values()];
}

interface OthersProps {
  readonly state: State;
  readonly query: string;
  readonly found: Found;
  readonly search: Search;
}

function Others({ state, query, found, search }: OthersProps) {
  const others = otherQueries(query, found, search);
  if (others.length === 0) return <p>Nothing in the study is like it, either.</p>;
  return (
    <>
      <p>The nearest that there is:</p>
      <ul class="search-others">
        {others.map(({ query: other, count }) => (
          <li key={other}>
            <Go state={state} to={{ view: 'search', sought: other }}>
              {other}
            </Go>{' '}
            <span class="quiet">({count})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be asked, with questions that this study answers. */
function Examples({ state }: { state: State }) {
  const { actors, facts } = state.study.data;
  const person = actors.find(({ kind }) => kind === 'person') ?? actors[0];
  const elsewhere = person?.names.find((name) => !/\p{Script=Latin}/u.test(name));
  const act = facts.find(({ channel, date }) => channel === 'secret' && /\b\d{4}$/.test(date));
  const year = (act ?? facts[0])?.date.match(/\b\d{4}\b/)?.[0];
  const examples = [person?.name, elsewhere, year, act && `secret ${year}`, 'treaties'];
  return (
    <>
      <p>
        A name in any script or spelling, a date or time (“March 1969”, “before 1950”, “1964 to 1971”), a kind
        or channel (“treaty”, “vote”, “secret”), or any word. What is found has all that is asked for.
      </p>
      <ul class="search-others">
        {examples
          .filter((each) => each !== undefined)
          .map((each) => (
            <li key={each}>
              <Go state={state} to={{ view: 'search', sought: each }}>
                {each}
              </Go>
            </li>
          ))}
      </ul>
    </>
  );
}
