import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Show, unpackFigure } from '../../packs.ts';
import { PageState } from '../../parts/page-state.ts';
import { readHash } from '../../route.ts';
import type { State } from '../../state.ts';
import type { View } from '../../views.ts';

interface ViewFigureProps {
  readonly state: State;
  /** The place of the figure in its view. */
  readonly address: string;
  readonly view: View;
}

/** The figure of another view, under the reader's changes: its code is unpacked when it is first drawn, and what takes it away names its own place. */
export function ViewFigure({ state, address, view }: ViewFigureProps) {
  const [found, tell] = useState<{ readonly Figure: Show } | { readonly failed: string }>();
  useEffect(() => {
    unpackFigure(view).then(
      (Figure) => tell({ Figure }),
      (why: unknown) => tell({ failed: why instanceof Error ? why.message : String(why) }),
    );
  }, [view]);
  const whatIf = state.whatIf.value;
  const placed = useMemo(() => placedAt(state, address), [state, address, whatIf]);
  if (!found) return <p role="status">Drawing …</p>;
  if ('failed' in found) return <p role="alert">This figure could not be drawn ({found.failed}).</p>;
  return (
    <PageState.Provider value={placed}>
      <found.Figure state={placed} />
    </PageState.Provider>
  );
}

/** The state of the page as if its reader were at another place of it, from which they go on. */
function placedAt(state: State, address: string): State {
  const place = { ...readHash(address), whatIf: state.whatIf.value };
  return {
    ...state,
    get study() {
      return state.study;
    },
    route: signal(place) as State['route'],
    go: (change, how) => state.go({ ...place, ...change }, how),
  };
}
