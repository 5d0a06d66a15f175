import type { Day } from '../base/calendar.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { addSlot, boundSlot, type SlotMaker } from './date-slots.ts';
import type { Fact } from './facts.ts';
import { reachOf } from './order-limits.ts';
import type { World } from './world.ts';

/** A level of escalation in a world, from a day on. */
export interface LevelIn {
  readonly day: Day;
  readonly level: number;
}

/**
 * The slots of the levels of a crisis or war. Each is drawn on a day from which the spell has begun and those before it have come, and
 * no later than those after it or its end can be, where its date leaves any.
 */
export function levelSlots(
  maker: SlotMaker,
  record: CaseRecord,
  { id, start, end, level: levels }: Row<'spells'>,
  spell: { readonly start: number; readonly end: number },
): { readonly slot: number; readonly level: number }[] | undefined {
  if (typeof levels !== 'object') return undefined;
  const before = [reachOf(start, record)];
  const slots: { slot: number; level: number }[] = [];
  for (const [n, { at, level }] of levels.entries()) {
    const slot = addSlot(maker, `${id} level ${n + 1}`, at);
    const later = [...levels.slice(n + 1).map((each) => each.at), ...(end ? [end] : [])];
    const limits = [
      ...before.map(({ earliest }) => ({ earliest, latest: Infinity })),
      ...later.map((date) => ({ earliest: -Infinity, latest: reachOf(date, record).latest })),
    ].map((range) => ({ ranges: [range] }));
    const from = [spell.start, ...slots.map((each) => each.slot)];
    boundSlot(maker, slot, limits, { from, until: [spell.end] });
    before.push(reachOf(at, record));
    slots.push({ slot, level });
  }
  return slots;
}

/**
 * The levels of a crisis or war in a world, each from its first day on, in the order of their days and within the days of the spell. Where
 * two fall on one day, or a later one before an earlier, the later in the row stands.
 */
export function levelsIn({ days }: World, { levels = [], start, end }: Fact): LevelIn[] {
  const found: LevelIn[] = [];
  for (const { slot, level } of levels.toReversed()) {
    const day = Math.max(days[slot]!, days[start]!);
    if (day <= days[end]! && day < (found.at(-1)?.day ?? Infinity)) found.push({ day, level });
  }
  return found.reverse();
}

/** The level of a crisis or war on a day; undefined before the first that is recorded and on the days on which it was not going on. */
export function levelOn(world: World, fact: Fact, day: Day): number | undefined {
  if (day > world.days[fact.end]!) return undefined;
  return levelsIn(world, fact).findLast((each) => each.day <= day)?.level;
}
