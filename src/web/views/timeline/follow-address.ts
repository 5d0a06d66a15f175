import { computed, effect, type Signal } from '@preact/signals';
import type { State } from '../../state.ts';
import type { Span } from './layout.ts';
import { namesOf, spanNamed } from './window.ts';

interface Spans {
  readonly span: Signal<Span>;
  readonly settled: Signal<Span>;
  readonly limits: Span;
}

/**
 * Keeps the time in view and the address alike. The address follows each movement once it rests, in the place of the one before, so that a step back leads out of
 * the drawing and not through every movement; and the view follows the address, when it is opened, typed, or gone back to. Gives what ends it.
 */
export function followAddress(state: State, { span, settled, limits }: Spans): () => void {
  const isNamed = (of: Span): boolean => {
    const route = state.route.peek()!;
    const { from, to } = namesOf(of, route, limits);
    return from === route.from && to === route.to;
  };
  const named = computed(() => {
    const { from = '', to = '', date = '' } = state.route.value!;
    return `${from} ${to} ${date}`;
  });
  const isHere = () => state.route.peek()?.view === 'timeline';
  let [followed, written] = [named.peek(), settled.peek()];
  const stopReading = effect(() => {
    const now = named.value;
    if (now === followed) return;
    followed = now;
    if (isHere() && !isNamed(span.peek())) span.value = spanNamed(state.route.peek()!, limits);
  });
  const stopWriting = effect(() => {
    const now = settled.value;
    if (now === written) return;
    written = now;
    if (isHere() && !isNamed(now)) state.go(namesOf(now, state.route.peek()!, limits), 'replace');
  });
  return () => {
    stopReading();
    stopWriting();
  };
}
