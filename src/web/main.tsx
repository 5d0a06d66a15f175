import { render } from 'preact';
import { Page } from './page.tsx';
import { makeState } from './state.ts';
import { readStudy } from './study.ts';
import './style/page.css';

const root = document.getElementById('page');
if (root) {
  void readStudy().then((study) => {
    const state = makeState(study);
    root.replaceChildren();
    render(<Page state={state} />, root);
  });
}
