import type { Fact } from '../system/facts.ts';
import { factNamed } from '../system/provisions.ts';
import { notThere } from './not-there.ts';
import { leftOutInWords, rowsOfId } from './rows-left-out.ts';
import { groupMembers, isDoubtful, type Setting, unknown } from './setting.ts';
import { type Compiled, usedOf } from './value.ts';

/** A row that a test names, or whichever of a group of alternatives a world has. */
export function rowOf(id: string, setting: Setting): Compiled<Fact> {
  const members = groupMembers(setting, id);
  const fact = factNamed(setting.system, id);
  const lost = rowsOfId(setting.system.record, fact?.whole?.id ?? id, setting.belief.account);
  if (lost.length > 0 || (!fact && members.length === 0)) {
    const why = leftOutInWords(lost);
    return { varies: false, in: () => unknown(setting, why) };
  }
  if (!fact) return drawnOf(id, members, setting);
  return {
    varies: isDoubtful(setting, fact.index),
    uses: usedOf([fact]),
    in: (world) => {
      setting.trace.own(fact);
      if (world.present[fact.index]) return fact;
      return notThere(fact, setting, id);
    },
  };
}

/** The one of a group of alternatives that a world has. */
function drawnOf(name: string, members: readonly Fact[], setting: Setting): Compiled<Fact> {
  return {
    varies: members.some(({ index }) => isDoubtful(setting, index)),
    uses: usedOf(members),
    in: (world) => {
      const drawn = members.find(({ index }) => world.present[index] === 1);
      if (!drawn) return unknown(setting, `no row of the group "${name}" is part of this history`);
      setting.trace.own(drawn);
      return drawn;
    },
  };
}
