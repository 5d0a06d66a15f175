import { render } from 'preact';
import { followServer, type Live } from './live.ts';
import { Page } from './page.tsx';
import { LivePanel } from './parts/problems.tsx';
import { makeState, type State } from './state.ts';
import { readStudy } from './study.ts';
import './style/page.css';

declare global {
  interface Window {
    /** For a reader's console, and for tests: the page's state, and its engine to put further questions to. */
    quadrille?: { readonly state: State; readonly ask: State['ask'] };
  }
}

const root = document.getElementById('page');
if (root) {
  void readStudy().then((study) => {
    let state = makeState(study);
    const show = () => {
      window.quadrille = { state, ask: state.ask };
      render(<Page state={state} />, root);
    };
    root.replaceChildren();
    show();
    const live = followServer((next) => {
      state = state.replace(next);
      show();
    });
    if (live) showBelow(root, live);
  });
}

/** Puts what the author of a case sees of it below the page, where it stays in sight. */
function showBelow(page: HTMLElement, live: Live): void {
  const place = document.createElement('div');
  page.after(place);
  render(<LivePanel live={live} />, place);
}
