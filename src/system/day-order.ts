import type { Clock } from '../base/edtf/edtf-time.ts';
import type { Slot } from './date-slots.ts';

/** Which of two moments came first, as far as the record tells: -1 the first, 1 the second, 0 when they are one and the same. */
export type Order = -1 | 0 | 1;

/**
 * What a record tells of the order of moments beyond their days: by times of day, and by `1956-11-06 after X`.
 *
 * Two moments of one day are in an order that the record tells when one of them is said to come after the other, when both
 * state a time of day (both with a distance from UTC, or both without), or by a chain of these. Times with a distance from UTC
 * settle it even across two days. All else is finer than the record: undefined.
 */
export interface DayOrder {
  /** Whether the record tells the order of no two moments, so that days are all there is. */
  readonly tellsNothing: boolean;
  /** The order of the moments of two slots in a world, by its days. */
  readonly ofSlots: (a: number, b: number, days: Float64Array) => Order | undefined;
  /** The order of the moment of a slot and a time of day on a day. */
  readonly ofClock: (a: number, b: Stated, days: Float64Array) => Order | undefined;
  /** Whether a slot is a moment within its day (that of an act, one with a time, one after another), not the whole day. */
  readonly isWithinDay: (slot: number, days: Float64Array) => boolean;
}

/** A time of day with its day. */
export interface Stated {
  readonly day: number;
  readonly clock: Clock;
}

/** Finds what the slots of a record tell of the order within a day. */
export function dayOrderOf(slots: readonly Slot[]): DayOrder {
  const earlier = edges(slots, 1);
  const later = edges(slots, -1);
  const tellsNothing =
    earlier.size === 0 && slots.every((slot) => slot.is !== 'fixed' || slot.clock === undefined);
  const times = (of: ReadonlySet<number>): Stated[] => [...of].flatMap((slot) => statedOf(slots, slot) ?? []);
  const isAfter = (a: number, b: number): boolean => {
    const before = reach(a, earlier);
    return before.has(b) || isAnyAfter(times(before), times(reach(b, later)));
  };
  const told = new Map<number, Order | undefined>();
  const ofMoments = (a: number, b: number): Order | undefined => {
    const key = a * slots.length + b;
    if (!told.has(key)) told.set(key, isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : undefined);
    return told.get(key);
  };
  return {
    tellsNothing,
    ofSlots: (a, b, days) => {
      const [one, other] = [momentOf(slots, a, days), momentOf(slots, b, days)];
      if (one === other) return 0;
      return tellsNothing ? undefined : ofMoments(one, other);
    },
    ofClock: (a, b, days) => {
      if (tellsNothing) return undefined;
      const one = momentOf(slots, a, days);
      if (isAnyAfter(times(reach(one, earlier)), [b])) return 1;
      return isAnyAfter([b], times(reach(one, later))) ? -1 : undefined;
    },
    isWithinDay: (slot, days) => isWithinDay(slots, slot, days),
  };
}

/** The order of two times of day; undefined when they may be the same, or only one of them tells where it was taken. */
export function orderOfClocks(a: Stated, b: Stated): Order | undefined {
  return isAnyAfter([a], [b]) ? 1 : isAnyAfter([b], [a]) ? -1 : undefined;
}

/** The slot whose moment a slot is: a spell that starts `X` starts with X, an end that would come first falls on the start;
 * an end that its parties do not cut short is its own. */
function momentOf(slots: readonly Slot[], slot: number, days: Float64Array): number {
  const of = ownOf(slots, slot, days);
  const { [of]: found } = slots;
  return found?.is === 'offset' && found.isMoment ? momentOf(slots, found.anchor, days) : of;
}

/** The slot that a slot takes its day from in a world, where it only keeps the dates of its row in order. */
function ownOf(slots: readonly Slot[], slot: number, days: Float64Array): number {
  const { [slot]: of } = slots;
  if (of?.is === 'notBefore') return ownOf(slots, days[of.of]! < days[of.floor]! ? of.floor : of.of, days);
  if (of?.is === 'until' && days[of.end]! <= days[slot]!) return ownOf(slots, of.end, days);
  return slot;
}

function isWithinDay(slots: readonly Slot[], slot: number, days: Float64Array): boolean {
  const own = ownOf(slots, slot, days);
  const { [own]: of } = slots;
  return (
    of?.is === 'among' || (of?.is === 'offset' && of.isMoment === true) || statedOf(slots, own) !== undefined
  );
}

/** For each slot those that are said to come before it (`direction` 1) or after it (-1). */
function edges(slots: readonly Slot[], direction: 1 | -1): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const same = (slot: number): number => {
    const of = slots[slot];
    return of?.is === 'offset' && of.isMoment ? same(of.anchor) : slot;
  };
  const add = (later: number, sooner: number) => {
    const [from, to] = direction === 1 ? [same(later), same(sooner)] : [same(sooner), same(later)];
    found.set(from, [...(found.get(from) ?? []), to]);
  };
  for (const [i, slot] of slots.entries()) {
    if (slot.is !== 'among') continue;
    if (slot.after !== undefined) add(i, slot.after);
    if (slot.before !== undefined) add(slot.before, i);
  }
  return found;
}

/** A slot and all that a chain of edges leads to. */
function reach(slot: number, by: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const found = new Set([slot]);
  for (const each of found) for (const next of by.get(each) ?? []) found.add(next);
  return found;
}

function isAnyAfter(these: readonly Stated[], those: readonly Stated[]): boolean {
  return these.some((one) => those.some((other) => isClockAfter(one, other)));
}

function isClockAfter(a: Stated, b: Stated): boolean {
  if ((a.clock.shift === undefined) !== (b.clock.shift === undefined)) return false;
  return secondsOf(a) + a.clock.from >= secondsOf(b) + b.clock.to;
}

/** The seconds to the beginning of its day, in UTC where that is told. */
function secondsOf({ day, clock }: Stated): number {
  return day * 86_400 - (clock.shift ?? 0) * 60;
}

function statedOf(slots: readonly Slot[], at: number): Stated | undefined {
  const slot = slots[at]!;
  if (slot.is === 'among') return statedOf(slots, slot.of);
  return slot.is === 'fixed' && slot.clock ? { day: slot.day, clock: slot.clock } : undefined;
}
