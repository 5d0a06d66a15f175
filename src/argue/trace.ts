import type { Interval } from '../base/interval.ts';
import type { Row } from '../record/case-record.ts';
import type { Fact } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import { makeRowCounter, type RowCounter, type Rows } from './row-counter.ts';

/**
 * What a claim's value was made of, gathered while it is asked in world after world: facts, divisions of a time, coverage rows, and the
 * reasons for which it had no value; and how many rows entered each side of each comparison.
 */
export interface Trace {
  /** False when nothing is kept, so that going through what was used can be spared. */
  readonly isKept: boolean;
  /** Starts the next world. */
  next(world: World): void;
  /** Notes all that `work` uses as used in every world; gives the rows that it counted, for `again`. */
  always<T>(work: () => T): { readonly value: T; readonly rows: Rows };
  /** Counts rows once more that a part used which is asked but once. */
  again(rows: Rows): void;
  /** A fact that made the value; it is counted. */
  fact(fact: Fact): void;
  /** The same of a fact that the test names, or asks for: by its nature the test hinges on it. */
  own(fact: Fact): void;
  /** Facts are looked for, and there may be none. */
  look(): void;
  /** Facts among which one was found: they are counted, and are not shown. */
  among(facts: readonly Fact[]): void;
  /** Facts that a value may depend on though they are no part of it: those that made a relation before, and after. */
  reach(facts: readonly Fact[]): void;
  /** Of a share: the rows that fit; of a comparison of treaties: how many provisions do, of how many. */
  share: RowCounter['share'];
  provisions(fitting: number, of: number): void;
  /** Over which days rows were looked for, and which a count is taken of. */
  window(window: Interval): void;
  amount: RowCounter['amount'];
  coverage(row: Row<'coverage'>): void;
  /** A scholar's division of a time, which is no fact. */
  periods(row: Row<'periods'>): void;
  /** A value that published data give, which is no fact either. */
  measured(row: Row<'measured'>): void;
  /** The same of how two models fared on them. */
  contest(row: Row<'contests'>): void;
  missing(reason: string): void;
  readonly counter: RowCounter;
  /** Worlds in which each fact played its part, as a share; coverage rows; reasons, the most frequent first. */
  result(): TraceResult;
}

export interface TraceResult {
  readonly facts: readonly { readonly fact: Fact; readonly share: number }[];
  /** Indices of the facts that the test names or asks for. */
  readonly own: ReadonlySet<number>;
  /** Indices of further facts that its value may depend on. */
  readonly reached: ReadonlySet<number>;
  readonly coverage: readonly Row<'coverage'>[];
  readonly periods: readonly Row<'periods'>[];
  readonly measured: readonly Row<'measured'>[];
  readonly contests: readonly Row<'contests'>[];
  readonly missing: readonly string[];
}

/** A trace over a number of facts. */
export function makeTrace(factCount: number): Trace {
  const seen = new Map<Fact, number>();
  const lastWorld = new Int32Array(factCount).fill(-1);
  const reasons = new Map<string, number>();
  const coverage = new Set<Row<'coverage'>>();
  const periods = new Set<Row<'periods'>>();
  const measured = new Set<Row<'measured'>>();
  const contests = new Set<Row<'contests'>>();
  const own = new Set<number>();
  const reached = new Set<number>();
  const reaches = new Set<readonly Fact[]>();
  const counter = makeRowCounter(factCount);
  let world = -1;
  let present: World['present'] | undefined;
  let isAlways = false;
  const fact = (each: Fact, named?: 'named') => {
    counter.enter(each, named);
    // a part is shown as what it is a part of
    const whole = each.whole ?? each;
    // what a test asks for where it is not there made nothing
    const part = !present || present[whole.index] ? 1 : 0;
    if (isAlways) seen.set(whole, part * Number.MAX_VALUE);
    else if (lastWorld[whole.index] !== world) {
      lastWorld[whole.index] = world;
      seen.set(whole, (seen.get(whole) ?? 0) + part);
    }
  };
  return {
    isKept: true,
    counter,
    next: (next) => {
      world++;
      present = next.present;
    },
    always: (work) => {
      const before = isAlways;
      isAlways = true;
      try {
        return counter.keep(work);
      } finally {
        isAlways = before;
      }
    },
    again: (rows) => counter.again(rows),
    fact: (each) => fact(each),
    own: (each) => {
      own.add(each.index);
      fact(each, 'named');
    },
    look: () => counter.look(),
    among: (facts) => {
      for (const each of facts) counter.enter(each);
    },
    reach: (facts) => {
      if (reaches.has(facts)) return;
      reaches.add(facts);
      for (const { index } of facts) reached.add(index);
    },
    share: (...of) => counter.share(...of),
    provisions: (fitting, of) => counter.provisions(fitting, of),
    window: (window) => counter.window(window),
    amount: (...of) => counter.amount(...of),
    coverage: (row) => {
      coverage.add(row);
    },
    periods: (row) => {
      periods.add(row);
    },
    measured: (row) => {
      measured.add(row);
    },
    contest: (row) => {
      contests.add(row);
    },
    missing: (reason) => {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    },
    result: () => ({
      facts: [...seen].map(([of, count]) => ({
        fact: of,
        share: Math.min(1, count / Math.max(1, world + 1)),
      })),
      own,
      reached,
      coverage: [...coverage],
      periods: [...periods],
      measured: [...measured],
      contests: [...contests],
      missing: [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([reason]) => reason),
    }),
  };
}

const nothing = () => {};

/** Keeps nothing: for accounts whose evidence is not shown. */
export const noTrace: Trace = {
  isKept: false,
  counter: makeRowCounter(0),
  next: nothing,
  always: (work) => ({ value: work(), rows: [] }),
  again: nothing,
  fact: nothing,
  own: nothing,
  look: nothing,
  among: nothing,
  reach: nothing,
  share: nothing,
  provisions: nothing,
  window: nothing,
  amount: nothing,
  coverage: nothing,
  periods: nothing,
  measured: nothing,
  contest: nothing,
  missing: nothing,
  result: () => ({
    facts: [],
    own: new Set(),
    reached: new Set(),
    coverage: [],
    periods: [],
    measured: [],
    contests: [],
    missing: [],
  }),
};
