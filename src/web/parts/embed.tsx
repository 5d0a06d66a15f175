import { htmlText } from '../../publish/html-text.ts';
import type { State } from '../state.ts';
import { CopyText } from './copy-text.tsx';
import { addressOf, type Noted, pageAddress } from './figure-notes.ts';

/** The line of HTML that frames a figure in another page, at a height that has room for it. */
export function embedLine(state: State, { id, title }: Noted, height: number): string {
  const address = addressOf(state, { figure: id });
  return `<iframe src="${htmlText(address)}" title="${htmlText(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** Shows and copies the line that puts a figure into another page. */
export function Embed({ state, figure, height }: { state: State; figure: Noted; height: () => number }) {
  return (
    <details class="cite">
      <summary>
        Embed<span class="unseen">: {figure.title}</span>
      </summary>
      <p>
        This line shows the figure alone in another page, with its caption and a link to the whole:{' '}
        <CopyText text={embedLine(state, figure, height())} what="the line to embed" />
      </p>
      <pre>{embedLine(state, figure, height())}</pre>
      {pageAddress(state.study.data) === undefined && (
        <p class="quiet">
          Put the address of your copy of this page, or the path from your page to it, before the “#”.
        </p>
      )}
    </details>
  );
}

/** Below a figure that another page frames: what goes with it, and the way to the whole. */
export function FrameFoot({ words, whole }: { words: string; whole: string }) {
  return (
    <p class="frame-foot" dir="auto">
      {words}{' '}
      <a href={whole} target="_blank" rel="noreferrer">
        The whole study
      </a>
    </p>
  );
}
