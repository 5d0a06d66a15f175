import { useEffect } from 'preact/hooks';
import type { State } from '../state.ts';
import '../style/claims.css';
import '../style/claim-page.css';
import { ClaimPage } from './claims/claim-page.tsx';
import { KnownClaims } from './claims/known-claims.tsx';
import { Ledger } from './claims/ledger.tsx';

/** The claims of a study: all of them as a ledger, or the one that is open. Escape closes it. */
export function ClaimsView({ state }: { state: State }) {
  const id = state.route.value?.claim;
  useEffect(() => {
    if (!id) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
      state.go({ claim: undefined });
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [id, state]);
  if (state.known.value && state.isRough.value) return <KnownClaims state={state} id={id} />;
  return id ? <ClaimPage key={id} id={id} state={state} /> : <Ledger state={state} />;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');
