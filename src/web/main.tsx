import { render } from 'preact';
import { Page } from './page.tsx';
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
    const state = makeState(study);
    window.quadrille = { state, ask: state.ask };
    root.replaceChildren();
    render(<Page state={state} />, root);
  });
}
