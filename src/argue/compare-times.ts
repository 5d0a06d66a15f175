import { overlaps } from '../base/interval.ts';
import { type Order, orderOfClocks } from '../system/day-order.ts';
import type { System } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import type { TypedCompare } from './language/typed.ts';
import { type Setting, unknown } from './setting.ts';
import type { Moment, Time } from './value.ts';

type TimeOperator = Extract<TypedCompare, { by: 'time' }>['operator'];
type Ask = (left: Time, right: Time, world: World) => boolean | undefined;

/**
 * How two times are compared. `=` and `overlaps` ask for days, the same ones or shared ones. `before`, `after`, `within` and
 * `contains` ask which moment came first: of two acts on one day that is unknown unless the record tells (see `DayOrder`),
 * while a date that the test states is held against an act by its days.
 */
export function timeComparison(operator: TimeOperator, setting: Setting): Ask {
  const { system } = setting;
  const order = (a: End, b: End, world: World): Order | undefined => {
    const found = orderOfEnds(a, b, system, world);
    return found ?? unknown(setting, untold(a.moment!, b.moment!));
  };
  const isWithin: Ask = (a, b, world) => {
    const starts = order(startOf(a), startOf(b), world);
    if (starts === -1) return false;
    const ends = order(endOf(a), endOf(b), world);
    if (ends === 1) return false;
    return starts === undefined || ends === undefined ? undefined : true;
  };
  const comparisons: Readonly<Record<TimeOperator, Ask>> = {
    '=': (a, b) => a.start === b.start && a.end === b.end,
    '!=': (a, b) => a.start !== b.start || a.end !== b.end,
    before: (a, b, world) => is(order(endOf(a), startOf(b), world), -1),
    after: (a, b, world) => is(order(startOf(a), endOf(b), world), 1),
    within: isWithin,
    overlaps,
    contains: (a, b, world) => isWithin(b, a, world),
  };
  return comparisons[operator];
}

/** One end of a time: its day, and the moment that it is. */
export interface End {
  readonly day: number;
  readonly moment: Moment | undefined;
}

export const startOf = ({ start, starts }: Time): End => ({ day: start, moment: starts });
export const endOf = ({ end, ends }: Time): End => ({ day: end, moment: ends });

/** By so many days the times of day of two places may turn the order of their dates round. */
const mostShift = 2;

/** Which end came first; undefined when both are moments of one day whose order the record does not tell. */
export function orderOfEnds(a: End, b: End, system: System, world: World): Order | undefined {
  if (a.moment && b.moment && Math.abs(a.day - b.day) <= mostShift) {
    const told = toldOrder(a as Marked, b as Marked, system, world);
    if (told !== undefined || a.day === b.day) return told;
  }
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

interface Marked extends End {
  readonly moment: Moment;
}

/** Where a moment may be that of several acts, what is told of all of them alike. */
function toldOrder(a: Marked, b: Marked, system: System, world: World): Order | undefined {
  const [one, other] = [a.moment, b.moment];
  if (one.clock && other.clock)
    return orderOfClocks({ day: a.day, clock: one.clock }, { day: b.day, clock: other.clock });
  const orders: (Order | undefined)[] = [];
  const { ofSlots, ofClock } = system.dayOrder;
  if (other.clock) {
    const stated = { day: b.day, clock: other.clock };
    for (const slot of one.slots) orders.push(ofClock(slot, stated, world.days));
  } else if (one.clock) {
    const stated = { day: a.day, clock: one.clock };
    for (const slot of other.slots) orders.push(opposite(ofClock(slot, stated, world.days)));
  } else {
    for (const first of one.slots)
      for (const second of other.slots) orders.push(ofSlots(first, second, world.days));
  }
  const [any] = orders;
  return orders.every((order) => order === any) ? any : undefined;
}

/** Why the order of two moments is not known. */
export function untold(a: Moment, b: Moment): string {
  const names = a.name === b.name ? `two moments of ${a.name}` : `${a.name} and ${b.name}`;
  return `${names} fall on one day, and the record does not tell which came first`;
}

const opposite = (order: Order | undefined): Order | undefined =>
  order === undefined ? undefined : ((0 - order) as Order);

function is(order: Order | undefined, wanted: Order): boolean | undefined {
  return order === undefined ? undefined : order === wanted;
}
