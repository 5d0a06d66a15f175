import { useEffect, useRef } from 'preact/hooks';
import type { State } from '../state.ts';
import { addressOf, versionOf } from './figure-notes.ts';

/** At the foot of what is printed: which state of the study it is, and the address of what was printed. It is written when a browser prints. */
export function PaperFoot({ state }: { state: State }) {
  const foot = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = () => {
      if (foot.current)
        foot.current.textContent = `Version: ${versionOf(state)}. This view: ${addressOf(state, {})}`;
    };
    // before whatever measures how much fits on the paper
    addEventListener('beforeprint', write, { capture: true });
    return () => removeEventListener('beforeprint', write, { capture: true });
  }, [state]);
  return <p ref={foot} class="paper-only paper-foot" dir="auto" />;
}
