import type { Row } from '../record/case-record.ts';
import type { Fact } from '../system/facts.ts';

/**
 * What a claim's value was made of, gathered while it is asked in world after world: facts, coverage rows, and the
 * reasons for which it had no value.
 */
export interface Trace {
  /** False when nothing is kept, so that going through what was used can be spared. */
  readonly isKept: boolean;
  /** Starts the next world. */
  next(): void;
  /** Notes all that `work` uses as used in every world. */
  always<T>(work: () => T): T;
  fact(fact: Fact): void;
  coverage(row: Row<'coverage'>): void;
  missing(reason: string): void;
  /** Worlds in which each fact played its part, as a share; coverage rows; reasons, the most frequent first. */
  result(): TraceResult;
}

export interface TraceResult {
  readonly facts: readonly { readonly fact: Fact; readonly share: number }[];
  readonly coverage: readonly Row<'coverage'>[];
  readonly missing: readonly string[];
}

/** A trace over a number of facts. */
export function makeTrace(factCount: number): Trace {
  const seen = new Map<Fact, number>();
  const lastWorld = new Int32Array(factCount).fill(-1);
  const reasons = new Map<string, number>();
  const rows = new Set<Row<'coverage'>>();
  let world = -1;
  let isAlways = false;
  return {
    isKept: true,
    next: () => {
      world++;
    },
    always: (work) => {
      const before = isAlways;
      isAlways = true;
      try {
        return work();
      } finally {
        isAlways = before;
      }
    },
    fact: (fact) => {
      if (isAlways) seen.set(fact, Infinity);
      else if (lastWorld[fact.index] !== world) {
        lastWorld[fact.index] = world;
        seen.set(fact, (seen.get(fact) ?? 0) + 1);
      }
    },
    coverage: (row) => {
      rows.add(row);
    },
    missing: (reason) => {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    },
    result: () => ({
      facts: [...seen].map(([fact, count]) => ({ fact, share: Math.min(1, count / Math.max(1, world + 1)) })),
      coverage: [...rows],
      missing: [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([reason]) => reason),
    }),
  };
}

/** Keeps nothing: for accounts whose evidence is not shown. */
export const noTrace: Trace = {
  isKept: false,
  next: () => {},
  always: (work) => work(),
  fact: () => {},
  coverage: () => {},
  missing: () => {},
  result: () => ({ facts: [], coverage: [], missing: [] }),
};
