import type { CaseRecord } from '../record/case-record.ts';
import { type Account, accountsOf, type Belief, weighFacts } from '../system/belief.ts';
import { buildSystem, type System } from '../system/facts.ts';
import { chanceKeys, drawWorld, makeDraw, makeWorld, settleWorld, type World } from '../system/world.ts';
import type { Range } from './date-report.ts';

export interface WorldOptions {
  /** The id of one of the case's accounts, or one of the caller's own; every source when left out. */
  readonly account?: string | Account | undefined;
  readonly worlds?: number | undefined;
  readonly seed?: number | undefined;
}

/** One account's worlds, ready to be walked through. */
export interface Worlds {
  readonly system: System;
  readonly account: Account;
  readonly belief: Belief;
  readonly seed: number;
  readonly count: number;
  /** Calls `visit` with each world in turn; the world is reused, so keep numbers, not it. */
  readonly each: (visit: (world: World, k: number) => void) => void;
}

/** The worlds of an account. Throws when the account is not one of the case's. */
export function worldsOf(record: CaseRecord, options: WorldOptions): Worlds {
  const { account: id = 'all', seed = record.header.seed, worlds: count = record.header.worlds } = options;
  const account = typeof id === 'string' ? accountsOf(record).find((each) => each.id === id) : id;
  if (!account) throw new Error(`worldsOf requires an account of the case, not "${id}"`);
  const system = buildSystem(record);
  const belief = weighFacts(system, account);
  const keys = chanceKeys(system, [belief]);
  const draw = makeDraw(system);
  const world = makeWorld(system, belief, draw);
  return {
    system,
    account,
    belief,
    seed,
    count,
    each: (visit) => {
      for (let k = 0; k < count; k++) {
        drawWorld(system, keys, seed, k, draw);
        settleWorld(world, belief, draw);
        visit(world, k);
      }
    },
  };
}

/** Median and central 95 % of values over worlds (nearest rank). Throws when there are none. */
export function rangeOf(values: ArrayLike<number>): Range {
  if (values.length === 0) throw new Error('rangeOf requires a value');
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { median: at(0.5), low: at(0.025), high: at(0.975) };
}
