import type { Mark } from '../../../manuscript/argument/argument.ts';
import { Go } from '../../parts/go.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { goTo, type Reading, statementId } from './reading.ts';
import { Words } from './text.tsx';

/** The words that make a claim, with its verdict as it is now; a step to it brings its evidence beside it. */
export function Statement({ mark, reading }: { mark: Mark; reading: Reading }) {
  const { state, numberOf, current, claims, published, notes, isNarrow } = reading;
  const number = numberOf.get(mark);
  const claim = claims.value.get(mark.id);
  const before = published.get(mark.id);
  const isCurrent = number !== undefined && current.value === number;
  const choose = () => {
    if (number !== undefined && !isNarrow.value) current.value = number;
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || number === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(reading, number + by);
    document.querySelector<HTMLElement>(`#${statementId(number + by)} a`)?.focus({ preventScroll: true });
  };
  const click = (event: MouseEvent) => {
    if (!isNarrow.value || event.ctrlKey || event.metaKey || event.shiftKey) return choose();
    event.preventDefault();
    current.value = isCurrent ? undefined : number;
    state.go({ claim: isCurrent ? undefined : mark.id }, 'replace');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the keys and clicks of the link in it
    <span
      class={isCurrent ? 'statement current' : 'statement'}
      id={number === undefined ? undefined : statementId(number)}
      onKeyDown={step}
      onClick={click}
      onFocusIn={choose}
    >
      <Go state={state} to={{ claim: mark.id, section: undefined }} class="statement-words">
        <Words inlines={mark.words} reading={reading} isPlain />
      </Go>
      <sup class="paper-call">{notes.ofClaim.get(mark.id)}</sup>
      {claim && (
        <>
          {'\u00a0'}
          <Verdict word={claim.verdict} />
          {before && before.verdict !== claim.verdict && (
            <span class="was-verdict"> (published: {before.verdict})</span>
          )}
        </>
      )}
    </span>
  );
}
