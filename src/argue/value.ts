import type { Day } from '../base/calendar.ts';
import type { Duration } from '../base/duration.ts';
import type { Clock } from '../base/edtf/edtf-time.ts';
import type { Interval } from '../base/interval.ts';
import type { Phase } from '../measure/relations/phases.ts';
import type { Order } from '../system/day-order.ts';
import type { Fact } from '../system/facts.ts';
import type { RelationSeries } from '../system/relation.ts';
import type { World } from '../system/world.ts';
import type { Level } from './forgetting.ts';
import type { NumberRange, Numeric } from './number-range.ts';

/**
 * What an end of a time is, beyond its day: the acts one of whose moments it is, or a time of day that is stated. The day of
 * a date that a test states is no moment, so that acts are held against it by days.
 */
export interface Moment {
  /** The slots of the acts; none where it is a moment that no act marks, several where it may be that of any of them. */
  readonly slots: readonly number[];
  readonly clock?: Clock;
  /** What it is called where its order is not known. */
  readonly name: string;
}

const words = { first: '', start: 'the start of ', end: 'the end of ' };

/** What is said of a field that a row leaves out; a total that a roll call does not state is none, and no "no". */
export function unstated({ id, table }: Pick<Fact, 'id' | 'table'>, field: string): string {
  const isTotal = table === 'votes' && ['yes', 'no', 'abstain', 'absent'].includes(field);
  return isTotal ? `"${id}" states no total of the votes "${field}"` : `"${id}" states no ${field}`;
}

const moments = new WeakMap<Fact, Map<string, Moment>>();

/** The moment of one of a fact's dates. */
export function momentOf(fact: Fact, field: 'first' | 'start' | 'end'): Moment {
  const known = moments.get(fact) ?? new Map<string, Moment>();
  moments.set(fact, known);
  let moment = known.get(field);
  if (!moment) {
    const isSpan = fact.table === 'spells' || fact.table === 'positions';
    const word = words[isSpan && field === 'first' ? 'start' : field];
    moment = { slots: [fact[field]], name: `${word}"${fact.id}"` };
    known.set(field, moment);
  }
  return moment;
}

/** Days, and the moments with which they begin and end, where they are known by acts. */
export interface Time extends Interval {
  readonly starts?: Moment;
  readonly ends?: Moment;
}

/** A length in days; `sign` tells which came first of two moments of one day: 1 as asked, -1 the other way, unknown when there. */
export interface Gap extends Duration {
  readonly within?: { readonly sign: Order | undefined; readonly why: string };
}

/** Facts that passed a filter in a world, and those of which it is not known whether they do. When the record does not claim to hold all of them, `lacking` says why. */
export interface Rows {
  readonly facts: readonly Fact[];
  readonly open?: readonly Fact[];
  /** Why it is not known of the first of these. */
  readonly doubt?: string | undefined;
  readonly lacking?: string | undefined;
  /** For how many acts what is lacking can stand at most; nobody knows when left out. */
  readonly more?: number | undefined;
  /** Of figures: why their values do not add up to that of the whole time. */
  readonly apart?: string | undefined;
}

/** Actors who were members of a group in a world, and those of whom it is not known. When the record may lack others, `lacking` says why. */
export interface Members {
  readonly actors: readonly string[];
  readonly open: readonly string[];
  readonly doubt?: string | undefined;
  readonly lacking?: string | undefined;
  /** By which memberships. */
  readonly by: readonly Fact[];
}

/** A relation, the window over which it is to be summed up (stated, or the case's period), and what it is made of. */
export interface SeriesValue {
  readonly series: Compiled<RelationSeries>;
  readonly window: Interval;
  readonly isStated: boolean;
  /** The days on which alone it can have a value: a window counts as far as it lies in them. */
  readonly lasted?: Interval;
  readonly note: (world: World, window: Interval) => void;
  /** Why the record does not reach over a window; undefined when it does. */
  readonly covered: (window: Interval) => string | undefined;
  /** Why what it is made of is not known over a window of the world asked; undefined where it is. */
  readonly doubt: (window: Interval) => string | undefined;
}

/** The values of a figure: on a date, and of the rows whose days lie in a window; the window that was stated, or the case's period. */
export interface FigureValues {
  readonly window: Interval;
  readonly on: (
    world: World,
    days: Interval,
  ) => { readonly value: Numeric; readonly facts: readonly Fact[] } | undefined;
  readonly within: (world: World, window: Interval) => readonly number[] | undefined;
}

/** What a measure came to in a year; or why it has no value, and whether that is since there was nothing to measure of anybody. */
export type YearValue =
  | { readonly value: number; readonly why?: undefined }
  | { readonly value?: undefined; readonly why: string; readonly isLeftOut: boolean };

/** The values of a measure of published data by the year; the window over which they are asked, where one is stated. */
export interface YearlyValues {
  readonly window: Interval | undefined;
  /** What it came to in a year, or why that is not known. */
  readonly inYear: (year: number) => YearValue;
  /** Between which ends any value of it lies. */
  readonly ends: readonly [low: number, high: number];
  /** Why values of several years are not held together, where they are of several scales. */
  readonly whyApart?: string | undefined;
}

/** The phase that was asked for, when there is one, what it is called, and the acts that a day of it may be marked by. */
export interface PhaseValue {
  readonly phase: Phase | undefined;
  readonly name: string;
  /** How far it has to move to be one: `6 points`. */
  readonly least: string;
  readonly actsOn: (world: World, day: Day) => readonly number[];
}

/** What is said where a phase was asked for and there is none. */
export const whyNoPhase = ({ name, least }: PhaseValue): string =>
  `there is no ${name} in the window that moves ${least} or more`;

/** A value of the claim language in one world. Unknown is `undefined`, whatever the type. */
export type Value =
  | boolean
  | number
  | NumberRange
  | string
  | readonly string[]
  | Time
  | Gap
  | Fact
  | Rows
  | Members
  | SeriesValue
  | FigureValues
  | YearlyValues
  | Phase;

/** An expression ready to be asked in any world. `varies`: whether its value can differ between worlds. */
export interface Compiled<T = Value> {
  readonly varies: boolean;
  readonly in: (world: World) => T | undefined;
  /** The facts, by their index, without which the value may be another; any when left out. */
  readonly uses?: Uses;
  /** The levels of relations that a number is made of, or the one that a relation may be summed up to: in contact, which ceases, forgetting is a change. */
  readonly levels?: readonly Level[];
}

export type Uses = ReadonlySet<number>;

/** Of what rests on no fact, or on none but those of its parts. */
export const usesNothing: Uses = new Set();

/** What several parts use together; undefined when of one of them it is not known. */
export function usedByAll(parts: readonly (Uses | undefined)[]): { readonly uses?: Uses } {
  const all = new Set<number>();
  for (const part of parts) {
    if (!part) return {};
    for (const index of part) all.add(index);
  }
  return { uses: all };
}

/** Some facts, and the posts that tell for whom those in them spoke. */
export function usedOf(facts: readonly Fact[]): Uses {
  return new Set(facts.flatMap(({ index, cast }) => [index, ...(cast?.posts ?? [])]));
}

/** The same value in every world. */
export function constant<T>(value: T): Compiled<T> {
  return { varies: false, in: () => value, uses: usesNothing };
}

/** The middle day of a time; undefined for one that is open. */
export function middleDay({ start, end }: Interval): Day | undefined {
  const middle = Math.floor((start + end) / 2);
  return Number.isFinite(middle) ? middle : undefined;
}

/** What two values come to together; unknown where one of them is. */
export function both<A, B extends Value>(
  left: Compiled<A>,
  right: Compiled<A>,
  to: (a: A, b: A, world: World) => B | undefined,
): Compiled<B> {
  return {
    varies: left.varies || right.varies,
    ...usedByAll([left.uses, right.uses]),
    in: (world) => {
      const a = left.in(world);
      const b = right.in(world);
      return a === undefined || b === undefined ? undefined : to(a, b, world);
    },
  };
}
