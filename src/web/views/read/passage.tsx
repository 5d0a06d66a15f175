import { type CutBlock, type Passage, piecesOf } from '../../../publish/manuscript-passages.ts';
import { Go } from '../../parts/go.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { aboutPlace } from '../../route.ts';
import type { ManuscriptReading } from './manuscript-reading.ts';
import { Plain } from './manuscript-text.tsx';
import { goTo, statementId } from './reading.ts';

interface PassageProps {
  readonly block: CutBlock;
  readonly passage: Passage;
  readonly reading: ManuscriptReading;
}

/** So many verdicts stand behind a sentence; the others are in the margin. */
const MOST = 3;

/** A sentence that is tied to something: its citations lead to their works, and the mark behind it brings what it stands on beside it. */
export function PassageWords({ block, passage, reading }: PassageProps) {
  const { state, current, isNarrow } = reading;
  const { number } = passage;
  const isCurrent = current.value === number;
  const choose = () => {
    if (!isNarrow.value) current.value = number;
  };
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(reading, number + by);
    const there = document.querySelector<HTMLElement>(
      `#${statementId(number + by)} :is(.passage-mark, a, button)`,
    );
    there?.focus({ preventScroll: true });
  };
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!isNarrow.value) return choose();
    if (!(event.target instanceof Element) || !event.target.closest('.passage-mark')) return;
    event.preventDefault();
    current.value = isCurrent ? undefined : number;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the keys and clicks of the links in it
    <span
      class={isCurrent ? 'passage statement current' : 'passage statement'}
      id={statementId(number)}
      onKeyDown={step}
      onClick={open}
      onFocusIn={choose}
    >
      {piecesOf(passage).map(({ from, to, source, findings }) => {
        const words = <Plain key={from} block={block} from={from} to={to} reading={reading} />;
        const led = source ? (
          <Go key={from} state={state} to={aboutPlace(source.id)} class="named named-source">
            {words}
          </Go>
        ) : (
          words
        );
        return findings.length === 0 ? (
          led
        ) : (
          <mark key={from} class={`found found-${findings[0]!.severity}`} title={findings[0]!.says}>
            {led}
          </mark>
        );
      })}
      <sup class="paper-call">{number + 1}</sup>
      <PassageMark passage={passage} reading={reading} />{' '}
    </span>
  );
}

/** The verdicts of the claims that a sentence makes; else that the record has what it tells; else that something was found in it. */
function PassageMark({ passage, reading }: Omit<PassageProps, 'block'>) {
  const { state, claims } = reading;
  const { claims: made, facts, findings } = passage;
  const here = { section: undefined, claim: undefined, act: undefined };
  const shown = made.slice(0, MOST).flatMap(({ id }) => {
    const claim = claims.value.get(id);
    return claim ? [{ id, verdict: claim.verdict }] : [];
  });
  if (made[0])
    return (
      <Go state={state} to={{ ...here, claim: made[0].id }} class="passage-mark screen-only">
        <span class="unseen">On the record: </span>
        {shown.length === 0 && 'claim'}
        {shown.map(({ id, verdict }) => (
          <>
            <Verdict key={id} word={verdict} />{' '}
          </>
        ))}
        {made.length > MOST && `+${made.length - MOST}`}
      </Go>
    );
  if (facts[0])
    return (
      <Go state={state} to={{ ...here, act: facts[0].id }} class="passage-mark plain screen-only">
        in the record
      </Go>
    );
  if (findings[0])
    return (
      <button type="button" class="passage-mark plain screen-only">
        to look at
      </button>
    );
  return null;
}
