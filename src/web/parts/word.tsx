import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ClaimVerdict, Share } from '../../argue/judge-report.ts';
import { type Explained, explainedWords } from '../../publish/words/explained-words.ts';
import type { State } from '../state.ts';
import '../style/word.css';
import { shareInWords } from './share-bar.tsx';

interface WordProps {
  readonly state: State;
  readonly of: Explained;
  /** The statement whose histories are drawn; that on which the study turns when left out. */
  readonly claim?: ClaimVerdict | undefined;
  readonly children: ComponentChildren;
}

/** A word that says what it means to who asks, by a click or by key, with a hundred histories as dots; Escape puts that away. */
export function Word({ state, of, claim, children }: WordProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      whole.current?.querySelector('button')?.focus();
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    addEventListener('keydown', press, { capture: true });
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
      removeEventListener('keydown', press, { capture: true });
    };
  }, [isOpen]);
  return (
    <span class="word" ref={whole}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <span class="word-says" id={id} role="note">
          <span>{explainedWords[of].says}</span>
          <Histories state={state} claim={claim} of={of} />
        </span>
      )}
    </span>
  );
}

/** A hundred histories of a statement. */
function Histories({ state, claim, of }: Pick<WordProps, 'state' | 'claim' | 'of'>) {
  const { claims } = state.report.value;
  const shown =
    claim ??
    (state.isWaiting.value
      ? undefined
      : (claims.find(({ id }) => id === state.study.data.central) ?? claims[0]));
  if (!shown) return null;
  return (
    <>
      <Dots share={shown.share} />
      <span class="quiet">
        {explainedWords[of].ofDots} Dark: those in which it is true that “{shown.says.replace(/\.$/, '')}”.
      </span>
    </>
  );
}

const ACROSS = 20;
const STEP = 11;

/** A hundred dots: filled where true, ringed where false, faint where unknown. */
function Dots({ share }: { share: Share }) {
  const [yes, unknown] = [Math.round(share.true * 100), Math.round(share.unknown * 100)];
  const [width, height] = [ACROSS * STEP, (100 / ACROSS) * STEP];
  return (
    <svg
      class="dots"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={shareInWords(share)}
    >
      {Array.from({ length: 100 }, (_, i) => (
        <circle
          key={i}
          class={i < yes ? 'true' : i >= 100 - unknown ? 'unknown' : 'false'}
          cx={(i % ACROSS) * STEP + STEP / 2}
          cy={Math.floor(i / ACROSS) * STEP + STEP / 2}
          r={4}
        />
      ))}
    </svg>
  );
}
