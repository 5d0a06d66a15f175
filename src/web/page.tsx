import { useEffect } from 'preact/hooks';
import { OpenView } from './open-view.tsx';
import { Cite } from './parts/cite.tsx';
import { Downloads } from './parts/downloads.tsx';
import { FramedPage } from './parts/framed-page.tsx';
import { Go } from './parts/go.tsx';
import { PageState } from './parts/page-state.ts';
import { PaperFoot } from './parts/paper-foot.tsx';
import { SearchBox } from './parts/search-box.tsx';
import { SearchKey } from './parts/search-key.tsx';
import { StoryBar } from './parts/story-bar.tsx';
import { WhatIfBanner } from './parts/what-if-banner.tsx';
import { beginning } from './route.ts';
import type { State } from './state.ts';
import { views } from './views.ts';

const navigation = views.filter((each) => !('isOutside' in each));

/** The page: a head with the study's title, the views to choose from, what is changed, the view that is open. */
export function Page({ state, isFollowed = false }: { state: State; isFollowed?: boolean }) {
  const { data } = state.study;
  const route = state.route.value;
  const isFramed = route?.figure !== undefined;
  const open = views.find(({ view }) => view === route?.view) ?? views[0]!;
  // only who writes the case is told how its argument would be written
  const listed = navigation.filter(
    ({ view }) => view !== 'read' || data.argument || data.manuscript || isFollowed,
  );
  const says = state.report.value.claims.find(({ id }) => id === route?.claim)?.says;
  useEffect(() => {
    document.title = `${says ?? open.name} – ${data.title}`;
  }, [says, open, data]);
  useEffect(showCurrent, [open]);
  useEffect(() => {
    document.documentElement.classList.toggle('on-paper', isFramed);
  }, [isFramed]);
  if (isFramed) return <FramedPage state={state} view={open.view} />;
  return (
    <PageState.Provider value={state}>
      <button type="button" class="skip" onClick={focusMain}>
        Skip to the content
      </button>
      <header class="masthead">
        <SearchBox state={state} />
        <h1 dir="auto">{data.title}</h1>
        <p class="authors" dir="auto">
          {data.authors.join(', ')}
        </p>
        <p class="series">Quadrille: a study that can be judged again</p>
      </header>
      <nav id="views" class="views" aria-label="Views">
        <ul>
          {listed.map(({ view, name }) => (
            <li key={view}>
              <Go state={state} to={beginning(view)} current={view === open.view}>
                {name}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
      <WhatIfBanner state={state} />
      <StoryBar state={state} />
      <main id="main" tabIndex={-1}>
        {state.isWaiting.value && 'isOfVerdicts' in open && !(open.view === 'claims' && state.known.value) ? (
          <p role="status">Judging again under your changes …</p>
        ) : (
          <OpenView state={state} view={open.view} />
        )}
      </main>
      <footer>
        <Cite state={state} id="cite" />
        <Downloads />
        <p>
          {data.worlds.toLocaleString('en')} worlds, seed {data.seed}. The same seed gives the same verdicts,
          here and on the command line.
        </p>
        <PaperFoot state={state} />
        <SearchKey />
      </footer>
    </PageState.Provider>
  );
}

/** Where the views do not fit beside each other, the one that is open comes into sight. */
function showCurrent(): void {
  const here = document.querySelector<HTMLElement>('#views [aria-current]');
  const list = here?.closest('ul');
  if (here && list) list.scrollLeft = here.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
}

function focusMain(): void {
  document.getElementById('main')?.focus();
}
