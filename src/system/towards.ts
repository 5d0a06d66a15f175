import { actsTowards, dealing } from './dealings.ts';
import type { Fact, System } from './facts.ts';
import { factWeight, isPart, type PlannedAct, planRelation, type RelationQuestion } from './relation.ts';
import type { World } from './world.ts';

/** The acts of one actor towards another, and those of which nothing tells what they weigh. */
export interface TowardsPlan {
  readonly acts: readonly PlannedAct[];
  readonly unweighed: readonly Fact[];
}

/** Finds the acts of `a` towards `b`, and the treaties that both signed, as their relation weighs them. */
export function planTowards(system: System, question: Omit<RelationQuestion, 'domain'>): TowardsPlan {
  const { a, b, reading } = question;
  const runs = (fact: Fact) =>
    fact.table === 'instruments'
      ? dealing(fact, a, b) > 0
      : fact.table === 'events' && actsTowards(fact, a, b);
  const { acts, unweighed } = planRelation(system, question);
  return {
    acts: acts
      .filter(({ fact }) => runs(fact))
      .map((act) => ({ ...act, weight: factWeight(system.record, act.fact, reading)! })),
    unweighed: unweighed.filter(runs),
  };
}

/** What an act of a plan weighs in a world, in full; 0 where it has no part in it or runs another way. */
export function weightTowards(world: World, act: PlannedAct, a: string, b: string): number {
  const { fact, weight } = act;
  if (!isPart(world, act) || (fact.cast && !actsTowards(fact, a, b, world))) return 0;
  return fact.times === undefined ? weight : weight * world.days[fact.times]!;
}
