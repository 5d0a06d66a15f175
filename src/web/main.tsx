import { render } from 'preact';
import { startEngine } from './engine/ask.ts';
import { serveEngine } from './engine/serve-engine.ts';
import { followServer, type Live } from './live.ts';
import { readyView } from './open-view.tsx';
import { Page } from './page.tsx';
import { LivePanel } from './parts/problems.tsx';
import { readHash } from './route.ts';
import { makeState, type State } from './state.ts';
import { packedStudy, readStudy } from './study.ts';
import './style/page.css';
import './style/print.css';

declare global {
  interface Window {
    /** For a reader's console, and for tests: the page's state, and its engine to put further questions to. */
    quadrille?: { readonly state: State; readonly ask: State['ask'] };
  }
}

// the page's workers run the page's own script, so that nothing stands in it twice
if (typeof document === 'undefined') serveEngine();
else openPage(document.getElementById('page')!, document.currentScript!.textContent);

function openPage(root: HTMLElement, script: string): void {
  readPage(script).then(
    (state) => begin(root, state),
    (why: unknown) => tellFailure(root, why),
  );
}

/** The page's state, once its study and the view to begin with are there: the engine reads the case meanwhile. */
async function readPage(script: string): Promise<State> {
  const ask = startEngine(script);
  const opened = ask({ ask: 'open', packed: packedStudy() });
  opened.catch(() => {}); // what asks for it says so
  const [study] = await Promise.all([readStudy(), readyView(readHash(location.hash).view)]);
  return makeState(study, ask, opened);
}

/** Puts the page in place of its first paint. */
function begin(root: HTMLElement, first: State): void {
  let state = first;
  const show = () => {
    window.quadrille = { state, ask: state.ask };
    render(<Page state={state} isFollowed={live !== undefined} />, root);
  };
  const live = followServer(
    (next) => {
      state = state.replace(next);
      show();
    },
    ({ report }) => state.complete(report),
  );
  if (live) showBelow(root, live);
  root.replaceChildren();
  document.documentElement.classList.remove('asked', 'elsewhere');
  show();
}

/** Says above the first paint, which stays, that there will be no more than it. */
function tellFailure(root: HTMLElement, why: unknown): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = `This page could not read the study that it carries (${why instanceof Error ? why.message : String(why)}). Perhaps the file is not whole, or the browser is older than 2023. What follows are the verdicts as they were published.`;
  document.documentElement.classList.remove('asked', 'elsewhere');
  root.prepend(note);
}

/** Puts what the author of a case sees of it below the page, where it stays in sight. */
function showBelow(page: HTMLElement, live: Live): void {
  const place = document.createElement('div');
  page.after(place);
  render(<LivePanel live={live} />, place);
}
