import { listInWords } from '../../publish/words/number-words.ts';
import type { State } from '../state.ts';
import { isChanged, unknownInWords, whatIfInWords } from '../what-if-words.ts';

/** Says that the reader has changed something, what, and leads back; nothing when all is as published. */
export function WhatIfBanner({ state }: { state: State }) {
  const whatIf = state.whatIf.value;
  if (!isChanged(whatIf)) return null;
  return (
    <aside class="banner" aria-label="What is changed">
      <p dir="auto">
        You are reading this study {listInWords(whatIfInWords(whatIf, state.study.data))}.
        {unknownInWords(whatIf, state.study.data).map((words) => (
          <b key={words}> {words}</b>
        ))}
        <span class="quiet" role="status">
          {state.isRough.value && ' Still being judged.'}
        </span>
      </p>
      <button type="button" class="button" onClick={() => goBack(state)}>
        Back to the published study
      </button>
    </aside>
  );
}

/** The button goes with the banner: the focus goes to what it changed, or the keyboard would begin at the top again. */
function goBack(state: State): void {
  state.go({ whatIf: {} });
  document.getElementById('main')?.focus({ preventScroll: true });
}
