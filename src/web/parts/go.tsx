import type { ComponentChildren } from 'preact';
import { moved, type Route, writeHash } from '../route.ts';
import type { State } from '../state.ts';

interface GoProps {
  readonly state: State;
  /** What of the address it changes; the what-if stays, and within a view all the rest. */
  readonly to: Partial<Route>;
  readonly children: ComponentChildren;
  readonly id?: string;
  readonly class?: string;
  readonly title?: string;
  readonly current?: boolean;
  readonly rel?: 'next' | 'prev';
}

/** A link to another place of the page: it can be copied, sent and opened beside, and it works from disk. */
export function Go({ state, to, children, current = false, ...rest }: GoProps) {
  return (
    <a
      href={`#${writeHash(moved(state.route.value!, to))}`}
      aria-current={current ? 'page' : undefined}
      {...rest}
    >
      {children}
    </a>
  );
}
