import { listInWords } from '../../publish/words/number-words.ts';
import type { State } from '../state.ts';
import { unreadInWords } from '../unread-words.ts';
import { isChanged, unknownInWords, whatIfInWords } from '../what-if-words.ts';

/** Says that the reader has changed something, what, and leads back; nothing when all is as published. */
export function WhatIfBanner({ state }: { state: State }) {
  const whatIf = state.whatIf.value;
  const unread = unreadInWords(state.route.value!, state.study.data);
  if (!isChanged(whatIf) && unread.length === 0) return null;
  if (!isChanged(whatIf))
    return (
      <aside class="banner" aria-label="What the address says">
        <p dir="auto">
          {unread.map((words) => (
            <b key={words}>{words} </b>
          ))}
        </p>
      </aside>
    );
  return (
    <aside class="banner" aria-label="What is changed">
      <p dir="auto">
        You are reading this study {listInWords(whatIfInWords(whatIf, state.study.data))}.
        {[...unknownInWords(whatIf, state.study.data), ...unread].map((words) => (
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
