import type { Day } from '../base/calendar.ts';
import type { Duration } from '../base/duration.ts';
import type { Interval } from '../base/interval.ts';
import type { Phase } from '../measure/phases.ts';
import type { Fact } from '../system/facts.ts';
import type { RelationSeries } from '../system/relation.ts';
import type { World } from '../system/world.ts';

/** Facts that passed a filter in a world. When the record does not claim to hold all of them, `lacking` says why. */
export interface Rows {
  readonly facts: readonly Fact[];
  readonly lacking?: string | undefined;
}

/** A relation, the window over which it is to be summed up (stated, or the case's period), and what it is made of. */
export interface SeriesValue {
  readonly series: Compiled<RelationSeries>;
  readonly window: Interval;
  readonly isStated: boolean;
  readonly note: (world: World, window: Interval) => void;
  /** Why the record does not reach over a window; undefined when it does. */
  readonly covered: (window: Interval) => string | undefined;
}

/** The phase that was asked for, when there is one, and what it is called. */
export interface PhaseValue {
  readonly phase: Phase | undefined;
  readonly name: string;
}

/** A value of the claim language in one world. Unknown is `undefined`, whatever the type. */
export type Value =
  | boolean
  | number
  | string
  | readonly string[]
  | Interval
  | Duration
  | Fact
  | Rows
  | SeriesValue
  | Phase;

/** An expression ready to be asked in any world. `varies`: whether its value can differ between worlds. */
export interface Compiled<T = Value> {
  readonly varies: boolean;
  readonly in: (world: World) => T | undefined;
}

/** The same value in every world. */
export function constant<T>(value: T): Compiled<T> {
  return { varies: false, in: () => value };
}

/** The middle day of a time; undefined for one that is open. */
export function middleDay({ start, end }: Interval): Day | undefined {
  const middle = Math.floor((start + end) / 2);
  return Number.isFinite(middle) ? middle : undefined;
}
