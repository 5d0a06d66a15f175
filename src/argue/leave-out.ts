import { type Belief, weighFacts } from '../system/belief.ts';
import type { System } from '../system/facts.ts';
import { type Draw, settleWorld, type World } from '../system/world.ts';
import { type Setting, untouched } from './setting.ts';

/** A world of an account, and the open setting in which facts are left out of it. */
export interface LeftIn {
  readonly system: System;
  readonly setting: Setting;
  readonly belief: Belief;
}

/** Leaves facts out of the world while some work is done, and lets what they excluded come in their place. */
export function leaver(
  { system, setting, belief }: LeftIn,
  world: World,
  draw: Draw,
): (gone: readonly number[], work: () => void) => void {
  const members = new Set(belief.groups.flatMap((group) => group.members));
  const otherwise = new Map<readonly number[], Belief>();
  const { spoken, doubted } = setting.belief;
  return (gone, work) => {
    const isChosen = gone.some((index) => members.has(index));
    const said = gone.map((each) => spoken[each]!);
    const doubt = gone.map((each) => doubted[each]!);
    const was = gone.map((each) => world.present[each]!);
    setting.touched = isChosen ? [...gone, ...members] : gone;
    if (isChosen) {
      const other = otherwise.get(gone) ?? weighFacts(system, without(belief, gone, system));
      otherwise.set(gone, other);
      for (const each of members) world.present[each] = other.probability[each] === 1 ? 1 : 0;
      settleWorld(world, other, draw);
    }
    for (const each of gone) spoken[each] = doubted[each] = world.present[each] = 0;
    work();
    for (const [i, each] of gone.entries()) {
      spoken[each] = said[i]!;
      doubted[each] = doubt[i]!;
      world.present[each] = was[i]!;
    }
    if (isChosen) settleWorld(world, belief, draw);
    setting.touched = untouched;
  };
}

const without = ({ account }: Belief, gone: readonly number[], { facts }: System) => ({
  ...account,
  drop: [...(account.drop ?? []), ...gone.map((index) => facts[index]!.id)],
});
