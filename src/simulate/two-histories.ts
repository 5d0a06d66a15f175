import type { CaseRecord } from '../record/case-record.ts';
import { type Account, type Belief, weighFacts } from '../system/belief.ts';
import { buildSystem, type System } from '../system/facts.ts';
import {
  chanceKeys,
  type Draw,
  drawWorld,
  makeDraw,
  makeWorld,
  settleWorld,
  type World,
} from '../system/world.ts';

/** Over which worlds of which account two records are held together. */
export interface SameWorlds {
  readonly account: Account;
  readonly seed: number;
  readonly worlds: number;
}

/** Two records as one account has them, the worlds of both drawn alike. */
export interface TwoHistories extends SameWorlds {
  readonly before: System;
  readonly after: System;
  /** Calls `visit` with each world of both; the worlds are reused, so keep numbers, not them. */
  readonly each: (visit: (before: World, after: World, k: number) => void) => void;
}

/**
 * Two records world by world: what is drawn for a fact depends on the seed, its id and the number of the world alone, so that world k of
 * one is world k of the other in everything that is the same in both.
 */
export function twoHistories(one: CaseRecord, other: CaseRecord, drawing: SameWorlds): TwoHistories {
  const { account, seed, worlds } = drawing;
  const [before, after] = [one, other].map((record) => historyOf(buildSystem(record), account));
  return {
    ...drawing,
    before: before!.system,
    after: after!.system,
    each: (visit) => {
      for (let k = 0; k < worlds; k++) visit(worldOf(before!, seed, k), worldOf(after!, seed, k), k);
    },
  };
}

interface History {
  readonly system: System;
  readonly belief: Belief;
  readonly keys: ReturnType<typeof chanceKeys>;
  readonly draw: Draw;
  readonly world: World;
}

function historyOf(system: System, account: Account): History {
  const belief = weighFacts(system, account);
  const draw = makeDraw(system);
  return { system, belief, keys: chanceKeys(system, [belief]), draw, world: makeWorld(system, belief, draw) };
}

function worldOf({ system, belief, keys, draw, world }: History, seed: number, k: number): World {
  drawWorld(system, keys, seed, k, draw);
  settleWorld(world, belief, draw);
  return world;
}
