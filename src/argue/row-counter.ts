import type { Interval } from '../base/interval.ts';
import { factTables } from '../record/tables.ts';
import type { FactTable } from '../system/fact-rows.ts';
import type { Fact } from '../system/facts.ts';
import type { ActCount } from '../system/times-in.ts';
import type { Counted } from './judge-report.ts';

/** What one side of a comparison used in one world. */
export interface SideCount {
  /** Rows that were looked for, each once; and whether one of them may stand for several acts. */
  rows: number;
  isSeveral: boolean;
  /** Bits of the tables that they are of. */
  tables: number;
  /** Whether rows were looked for at all, found or not; else what carries the side are those that the test names. */
  isSearch: boolean;
  named: number;
  namedTables: number;
  /** Of a share: what fits, of how many; how many rows fit both this and the share before it. */
  fitting: number | undefined;
  of: number;
  fittingBoth: number;
  /** Rows that this count or share is taken of and the one before it too; and whether this one has some twice. */
  common: number;
  isTwice: boolean;
  /** Of a count: how many rows it counts, and over which days they were looked for. */
  amount: number | undefined;
  /** For how many acts these rows stand; of a share, those that fit, and the others. */
  acts: ActCount;
  otherActs: ActCount;
  window: Interval | undefined;
}

/** What a part used that is asked but once, to be counted again in each world. */
export type Rows = readonly (Fact | ((counter: RowCounter) => void))[];

/** Counts the rows that enter each side of each comparison, one side after the other. */
export interface RowCounter {
  /** Starts the next side; what it counts is in `side` until the one after it starts. */
  begin(): void;
  readonly side: Readonly<SideCount>;
  /** Rows are looked for, and there may be none. */
  look(): void;
  /** A row; `named` when the test names it, as the day of a window is: it is then none of those that were looked for. */
  enter(fact: Fact, named?: 'named'): void;
  share(fitting: readonly Fact[], of: readonly Fact[], acts: ActCount, others: ActCount): void;
  provisions(fitting: number, of: number): void;
  window(window: Interval): void;
  amount(of: readonly Fact[], acts: ActCount): void;
  /** Does some work, and gives with its value what it counted. */
  keep<T>(work: () => T): { readonly value: T; readonly rows: Rows };
  again(rows: Rows): void;
}

/** Rows looked for over different times have no rate together. */
const severalWindows: Interval = { start: Number.NaN, end: Number.NaN };

const bits: readonly Counted[] = [...factTables, 'ballots', 'provisions'];

/** The tables that a set of bits stands for. */
export function tablesOf(set: number): Counted[] {
  return bits.filter((_, n) => (set >> n) & 1);
}

const bitOf = (table: FactTable | 'provisions'): number => 1 << bits.indexOf(table);

/** A counter for a number of facts. */
export function makeRowCounter(factCount: number): RowCounter {
  const named = new Int32Array(factCount);
  const lookedFor = new Int32Array(factCount);
  const parts = new Map<Fact, number>();
  const taken = new Int32Array(factCount);
  const fitted = new Int32Array(factCount);
  const side = emptySide();
  const logs: (Fact | ((counter: RowCounter) => void))[][] = [];
  let stamp = 1;
  const log = (entry: Fact | ((counter: RowCounter) => void)) => {
    for (const each of logs) each.push(entry);
  };
  const take = (facts: readonly Fact[]) => {
    for (const { index } of facts) {
      if (taken[index] === stamp) side.isTwice = true;
      else if (taken[index] === stamp - 1) side.common++;
      taken[index] = stamp;
    }
  };
  const counter: RowCounter = {
    side,
    begin: () => {
      stamp++;
      Object.assign(side, emptySide());
    },
    look: () => {
      if (logs.length > 0) log((again) => again.look());
      side.isSearch = true;
    },
    enter: (fact, isNamed) => {
      if (logs.length > 0) log(isNamed ? (again) => again.enter(fact, isNamed) : fact);
      const { index } = fact;
      if (isNamed) {
        if (named[index] === stamp) return;
        named[index] = stamp;
        side.named++;
        side.namedTables |= bitOf(fact.table);
        return;
      }
      side.isSearch = true;
      if (fact.whole ? parts.get(fact) === stamp : lookedFor[index] === stamp) return;
      if (fact.whole) parts.set(fact, stamp);
      else lookedFor[index] = stamp;
      side.rows++;
      if (fact.times !== undefined) side.isSeveral = true;
      side.tables |= bitOf(fact.table);
    },
    share: (fitting, of, acts, others) => {
      if (logs.length > 0) log((again) => again.share(fitting, of, acts, others));
      side.acts = acts;
      side.otherActs = others;
      side.fitting = fitting.length;
      side.of = of.length;
      take(of);
      for (const { index } of fitting) {
        if (fitted[index] === stamp - 1) side.fittingBoth++;
        fitted[index] = stamp;
      }
    },
    provisions: (fitting, of) => {
      if (logs.length > 0) log((again) => again.provisions(fitting, of));
      side.fitting = fitting;
      side.of = of;
      side.tables = bitOf('provisions');
    },
    window: (window) => {
      if (logs.length > 0) log((again) => again.window(window));
      side.isSearch = true;
      const { window: before } = side;
      const isSame = !before || (before.start === window.start && before.end === window.end);
      side.window = isSame ? window : severalWindows;
    },
    amount: (of, acts) => {
      if (logs.length > 0) log((again) => again.amount(of, acts));
      side.acts = { least: side.acts.least + acts.least, most: side.acts.most + acts.most };
      side.amount = (side.amount ?? 0) + of.length;
      take(of);
    },
    keep: (work) => {
      const rows: (Fact | ((counter: RowCounter) => void))[] = [];
      logs.push(rows);
      try {
        return { value: work(), rows };
      } finally {
        logs.splice(logs.indexOf(rows), 1);
      }
    },
    again: (rows) => {
      for (const entry of rows) {
        if (typeof entry === 'function') entry(counter);
        else counter.enter(entry);
      }
    },
  };
  return counter;
}

const noActs: ActCount = { least: 0, most: 0 };

function emptySide(): SideCount {
  return {
    rows: 0,
    isSeveral: false,
    tables: 0,
    isSearch: false,
    named: 0,
    namedTables: 0,
    fitting: undefined,
    of: 0,
    fittingBoth: 0,
    common: 0,
    isTwice: false,
    amount: undefined,
    acts: noActs,
    otherActs: noActs,
    window: undefined,
  };
}
