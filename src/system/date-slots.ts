import type { Day } from '../base/calendar.ts';
import { type Key, keyOf, uniform } from '../base/chance.ts';
import { addDuration, type Duration, durationDays } from '../base/duration.ts';
import { type DayRange, possibleDays, possibleEnd, possibleStart } from '../base/edtf/edtf.ts';
import type { Clock } from '../base/edtf/edtf-time.ts';
import type { CaseHeader } from '../record/case-record.ts';
import type { Anchor, CaseDate, RelativeDate } from '../record/dates/case-date.ts';
import { countOf, daysWithin, type PartyLimit } from '../record/party-days.ts';
import type { Quantity } from '../record/quantity.ts';

/**
 * One date of one row, ready to be drawn: a day that is fixed, one of a set of days, or a day reckoned from other
 * slots. Slots stand in an order in which every slot comes after those it is reckoned from.
 */
export type Slot =
  | { readonly is: 'fixed'; readonly day: Day; readonly clock?: Clock }
  | {
      readonly is: 'drawn';
      readonly key: Key;
      readonly ranges: readonly DayRange[];
      readonly count: number;
      /** Slots of first and last days that bound it, where a world leaves any of its days. */
      readonly from?: readonly number[];
      readonly until?: readonly number[];
    }
  | { readonly is: 'notBefore'; readonly of: number; readonly floor: number }
  /** No date, but a number drawn with the dates: any between two. */
  | { readonly is: 'number'; readonly key: Key; readonly low: number; readonly high: number }
  | {
      readonly is: 'offset';
      readonly anchor: number;
      readonly duration: Duration;
      readonly sign: 1 | -1;
      /** The very moment of the anchor: a spell that starts `X` starts with X, not only on its day. */
      readonly isMoment?: true;
    }
  | {
      readonly is: 'until';
      readonly end: number;
      /** Slots of last days; the group is gone after the n-th latest of them. */
      readonly groups: readonly { readonly of: readonly number[]; readonly nth: number }[];
    }
  | {
      readonly is: 'within';
      readonly key: Key;
      readonly after: number | undefined;
      readonly before: number | undefined;
      /** Bounds of its days, where a world leaves any within them. */
      readonly within?: DayRange;
    }
  /** One of the days of another date that lie between two others, neither left out; their order on one day is told. */
  | {
      readonly is: 'among';
      readonly key: Key;
      readonly of: number;
      readonly ranges: readonly DayRange[];
      readonly after: number | undefined;
      readonly before: number | undefined;
    };

/** Gathers the slots of a case; `anchorSlot` finds the slot of another row's moment, making it first when need be. */
export interface SlotMaker {
  readonly slots: Slot[];
  readonly header: CaseHeader;
  anchorSlot(anchor: Anchor): number | undefined;
}

/**
 * Adds the slot of a date and gives its number. `name` is the row's id and the field: the draw depends on it alone. `isBound`
 * says that it is where something that lasted began or ended.
 */
export function addSlot(maker: SlotMaker, name: string, date: CaseDate, isBound = false): number {
  const slot = slotOf(maker, name, date);
  const isMoment = isBound && slot.is === 'offset' && durationDays(slot.duration) === 0;
  return maker.slots.push(isMoment ? { ...slot, isMoment } : slot) - 1;
}

/** Adds a slot that is always this day (±Infinity where open). */
export function addFixedSlot(maker: SlotMaker, day: Day): number {
  return maker.slots.push({ is: 'fixed', day }) - 1;
}

/** Adds the slot of a number drawn from a range. */
export function addDrawn(maker: SlotMaker, name: string, range: DayRange): number {
  const count = range.latest - range.earliest + 1;
  return maker.slots.push({ is: 'drawn', key: keyOf(name), ranges: [range], count }) - 1;
}

/** Adds the slot of a number that is any between two, all as likely. */
export function addNumber(maker: SlotMaker, name: string, { low, high }: Quantity): number {
  if (low === high) return addFixedSlot(maker, low);
  return maker.slots.push({ is: 'number', key: keyOf(name), low, high }) - 1;
}

/** Adds the slot of a date that is never before another: an end not before its start, an entry into force not before the signing. */
export function addNotBefore(maker: SlotMaker, of: number, floor: number): number {
  return maker.slots.push({ is: 'notBefore', of, floor }) - 1;
}

/** Adds the slot of a last day that is no later than those of groups whose members end one by one. */
export function addUntil(
  maker: SlotMaker,
  end: number,
  groups: readonly { readonly of: readonly number[]; readonly nth: number }[],
): number {
  return maker.slots.push({ is: 'until', end, groups }) - 1;
}

/**
 * Bounds the days of a slot by the lives of those whom its row names and by its other dates; `edges` are slots of first and last days
 * that are themselves drawn. What each world would otherwise draw from days on which they were not there, it draws from the others.
 */
export function boundSlot(
  maker: SlotMaker,
  at: number,
  limits: readonly Pick<PartyLimit, 'ranges'>[],
  edges: { readonly from: readonly number[]; readonly until: readonly number[] },
): void {
  const slot = maker.slots[at]!;
  if (slot.is === 'drawn') {
    const ranges = daysWithin(slot.ranges, limits).days;
    const count = countOf(ranges);
    maker.slots[at] =
      count === 1
        ? { is: 'fixed', day: ranges[0]!.earliest }
        : { ...slot, ranges, count, ...(edges.from.length + edges.until.length > 0 ? edges : {}) };
  } else if (slot.is === 'among') {
    boundSlot(maker, slot.of, limits, edges);
    maker.slots[at] = { ...slot, ranges: daysWithin(slot.ranges, limits).days };
  } else if (slot.is === 'within') {
    const { days, by } = daysWithin([{ earliest: -Infinity, latest: Infinity }], limits);
    const within = { earliest: days[0]!.earliest, latest: days.at(-1)!.latest };
    if (by.length > 0) maker.slots[at] = { ...slot, within };
  }
}

/** Adds the slot of the first or last day of a span (an actor's existence); open and unknown ends are ±Infinity. */
export function addSpanSlot(maker: SlotMaker, name: string, span: CaseDate, isEnd: boolean): number {
  if (span.kind === 'relative') return addSlot(maker, name, span);
  const days = (isEnd ? possibleEnd : possibleStart)(span.edtf, maker.header.reach);
  if (days.length === 0) return addFixedSlot(maker, isEnd ? Infinity : -Infinity);
  return maker.slots.push(absoluteSlot(name, days, maker.header)) - 1;
}

function slotOf(maker: SlotMaker, name: string, date: CaseDate): Slot {
  if (date.kind === 'absolute')
    return absoluteSlot(
      name,
      possibleDays(date.edtf, maker.header.reach),
      maker.header,
      date.edtf.spans[0]?.first?.clock,
    );
  const [one, two] = date.anchors.map((anchor) => maker.anchorSlot(anchor));
  if (one === undefined) return { is: 'fixed', day: Number.NaN };
  if (date.among) return amongSlot(maker, name, date, date.among, one, two);
  if (date.relation === 'offset') {
    const { duration, sign } = date.offset ?? {
      duration: { years: 0, months: 0, days: 0 },
      sign: 1 as const,
    };
    return { is: 'offset', anchor: one, duration, sign };
  }
  const key = keyOf(name);
  if (date.relation === 'before') return { is: 'within', key, after: undefined, before: one };
  return { is: 'within', key, after: one, before: date.relation === 'between' ? two : undefined };
}

function amongSlot(
  maker: SlotMaker,
  name: string,
  { relation }: RelativeDate,
  among: CaseDate,
  one: number,
  two: number | undefined,
): Slot {
  const of = addSlot(maker, name, among);
  const drawn = maker.slots[of]!;
  return {
    is: 'among',
    key: keyOf(name),
    of,
    ranges: drawn.is === 'drawn' ? drawn.ranges : [],
    after: relation === 'before' ? undefined : one,
    before: relation === 'before' ? one : two,
  };
}

/** An end left open or unknown reaches to the bounds of the period, unless the whole date is open. */
function absoluteSlot(name: string, days: readonly DayRange[], { period }: CaseHeader, clock?: Clock): Slot {
  const ranges = days.map(({ earliest, latest }) => ({
    earliest: Number.isFinite(earliest) ? earliest : Math.min(period.start, latest),
    latest: Number.isFinite(latest) ? latest : Math.max(period.end, earliest),
  }));
  const count = countOf(ranges);
  if (count === 1) return { is: 'fixed', day: ranges[0]!.earliest, ...(clock ? { clock } : {}) };
  return { is: 'drawn', key: keyOf(name), ranges, count };
}

/** Draws every slot's day in one world into `days`; a day that rests on an unknown anchor is NaN. */
export function drawSlots(
  slots: readonly Slot[],
  header: CaseHeader,
  seed: number,
  world: number,
  days: Float64Array,
): void {
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    switch (slot.is) {
      case 'fixed':
        days[i] = slot.day;
        break;
      case 'drawn': {
        const chance = uniform(seed, slot.key, world);
        const { ranges, count } = slot.from ? livedIn(slot, days) : slot;
        days[i] = dayAt(ranges, Math.floor(chance * count));
        break;
      }
      case 'number': {
        const chance = uniform(seed, slot.key, world);
        days[i] = slot.low * (1 - chance) + slot.high * chance;
        break;
      }
      case 'notBefore':
        days[i] = Math.max(days[slot.of]!, days[slot.floor]!);
        break;
      case 'until':
        days[i] = slot.groups.reduce((last, group) => Math.min(last, lastOf(group, days)), days[slot.end]!);
        break;
      case 'offset':
        days[i] = moved(days[slot.anchor]!, slot.duration, slot.sign);
        break;
      case 'within': {
        let from = slot.after === undefined ? header.period.start : days[slot.after]! + 1;
        let to = slot.before === undefined ? header.period.end : days[slot.before]! - 1;
        const { earliest = from, latest = to } = slot.within ?? {};
        if (earliest <= to && latest >= from) [from, to] = [Math.max(from, earliest), Math.min(to, latest)];
        const span = Math.max(0, to - from);
        days[i] = from + Math.floor(uniform(seed, slot.key, world) * (span + 1));
        break;
      }
      case 'among': {
        const from = slot.after === undefined ? -Infinity : days[slot.after]!;
        const to = slot.before === undefined ? Infinity : days[slot.before]!;
        const ranges = cut(slot.ranges, from, to);
        const count = countOf(ranges);
        days[i] =
          count === 0 ? days[slot.of]! : dayAt(ranges, Math.floor(uniform(seed, slot.key, world) * count));
        break;
      }
    }
  }
}

/** The ranges of a slot that lie within the days that bound it in a world; all of them where none does. */
function livedIn(slot: Extract<Slot, { is: 'drawn' }>, days: Float64Array) {
  const { ranges, from = [], until = [] } = slot;
  const edge = (slots: readonly number[], of: (a: number, b: number) => number, start: number) =>
    slots.reduce((found, each) => (Number.isNaN(days[each]!) ? found : of(found, days[each]!)), start);
  const left = cut(ranges, edge(from, Math.max, -Infinity), edge(until, Math.min, Infinity));
  return left.length === 0 ? slot : { ranges: left, count: countOf(left) };
}

/** The days of these ranges that lie between two others, both included. */
function cut(ranges: readonly DayRange[], from: Day, to: Day): DayRange[] {
  return ranges.flatMap((range) => {
    const earliest = Math.max(range.earliest, from);
    const latest = Math.min(range.latest, to);
    return earliest <= latest ? [{ earliest, latest }] : [];
  });
}

/** The n-th latest of the days in these slots; one that is unknown bounds nothing. */
function lastOf(
  { of, nth }: { readonly of: readonly number[]; readonly nth: number },
  days: Float64Array,
): Day {
  const ends = of.map((slot) => (Number.isNaN(days[slot]!) ? Infinity : days[slot]!));
  return ends.sort((a, b) => b - a)[nth - 1] ?? Infinity;
}

/** The n-th of the days in these ranges, counting from 0. */
function dayAt(ranges: readonly DayRange[], n: number): Day {
  let left = n;
  for (const { earliest, latest } of ranges) {
    const length = latest - earliest + 1;
    if (left < length) return earliest + left;
    left -= length;
  }
  return Number.NaN;
}

function moved(day: Day, duration: Duration, sign: 1 | -1): Day {
  return Number.isFinite(day) ? addDuration(day, duration, sign) : day;
}

/** Whether a slot can fall on more than one day; `drawn` tells the same of the slots before it. */
export function isDrawn(slot: Slot, drawn: readonly boolean[]): boolean {
  switch (slot.is) {
    case 'fixed':
      return false;
    case 'offset':
      return drawn[slot.anchor]!;
    case 'until':
      return drawn[slot.end]! || slot.groups.some(({ of }) => of.some((end) => drawn[end]!));
    case 'notBefore':
      return drawn[slot.of]! || drawn[slot.floor]!;
    case 'among':
      return drawn[slot.of]!;
    default:
      return true;
  }
}
