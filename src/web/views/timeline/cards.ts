import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { State } from '../../state.ts';
import type { LaneEvent } from './lane-events.ts';
import type { FactPlace, Held, Timeline } from './model.ts';
import type { SpellBar } from './spell-bars.ts';

/** Which card a timeline shows: that of the fact that the address names, else of the one that is pointed at. */
export function cardsOf(
  state: State,
  lanes: ReadonlySignal<readonly (readonly LaneEvent[])[]>,
  bars: ReadonlySignal<readonly SpellBar[]>,
): Pick<Timeline, 'held' | 'isByHand' | 'hold' | 'pin'> {
  const isByHand = { current: false };
  const pointed = signal<FactPlace | undefined>(undefined);
  const named = computed(() => state.route.value?.act);
  const pinned = computed(() => placeOf(named.value, lanes.value, bars.value));
  const held = computed((): Held | undefined => {
    if (pinned.value) return { ...pinned.value, isPinned: true };
    return pointed.value && { ...pointed.value, isPinned: false };
  });
  const idAt = ({ row, index }: FactPlace) =>
    row === 'spells' ? bars.peek()[index]?.fact.id : lanes.peek()[row]?.[index]?.fact.id;
  return {
    held,
    isByHand,
    hold: (place) => {
      pointed.value = place;
    },
    pin: (place) => {
      const act = place && idAt(place);
      const was = named.peek();
      if (act === was) return;
      isByHand.current = act !== undefined;
      // a step back closes a card that was opened; from card to card there are no steps
      state.go({ act }, was === undefined && act !== undefined ? 'push' : 'replace');
    },
  };
}

/** Where the fact of an id stands, in the first row that has it. */
function placeOf(
  id: string | undefined,
  lanes: readonly (readonly LaneEvent[])[],
  bars: readonly SpellBar[],
): FactPlace | undefined {
  if (id === undefined) return undefined;
  for (const [row, events] of lanes.entries()) {
    const index = events.findIndex(({ fact }) => fact.id === id);
    if (index >= 0) return { row, index };
  }
  const index = bars.findIndex(({ fact }) => fact.id === id);
  return index >= 0 ? { row: 'spells', index } : undefined;
}
