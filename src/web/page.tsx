import type { FunctionComponent } from 'preact';
import { Downloads } from './parts/downloads.tsx';
import type { View } from './route.ts';
import type { State } from './state.ts';
import { ClaimsView } from './views/claims.tsx';
import { DateView } from './views/date.tsx';

/** Every view: its name, its heading, what shows it. The navigation is made from this list. */
export const views: readonly {
  readonly view: View;
  readonly name: string;
  readonly Show: FunctionComponent<{ state: State }>;
}[] = [
  { view: 'claims', name: 'Claims', Show: ClaimsView },
  { view: 'date', name: 'On a date', Show: DateView },
];

/** The page: a head with the study's title, the views to choose from, the view that is open. */
export function Page({ state }: { state: State }) {
  const { data } = state.study;
  const open = views.find(({ view }) => view === state.route.value?.view) ?? views[0]!;
  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>
        Skip to the content
      </a>
      <header class="masthead">
        <p class="series">Quadrille: a study that can be judged again</p>
        <h1>{data.title}</h1>
        <p class="authors">{data.authors.join(', ')}</p>
        <nav aria-label="Views">
          <ul>
            {views.map(({ view, name }) => (
              <li key={view}>
                <button
                  type="button"
                  aria-current={view === open.view ? 'page' : undefined}
                  onClick={() => state.go({ view, claim: undefined })}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <open.Show state={state} />
      </main>
      <footer>
        <Downloads />
        <p>
          {data.worlds.toLocaleString('en')} worlds, seed {data.seed}. The same seed gives the same verdicts,
          here and on the command line.
        </p>
      </footer>
    </>
  );
}

function focusMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
