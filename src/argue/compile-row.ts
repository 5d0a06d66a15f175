import type { Fact } from '../system/facts.ts';
import { factNamed } from '../system/provisions.ts';
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
  const group = setting.belief.groups.find(({ members }) => members.includes(fact.index));
  const isSure = setting.belief.probability[fact.index] === 1;
  const why = group
    ? `another row of the group "${group.name}" was drawn here`
    : isSure
      ? 'one whom it needs had ended before it'
      : setting.system.record.supposed?.gone.has(fact.whole?.id ?? id)
        ? 'it is supposed not to have been'
        : 'no believed source affirms it there';
  return {
    varies: isDoubtful(setting, fact.index),
    uses: usedOf([fact]),
    in: (world) => {
      setting.trace.own(fact);
      if (world.present[fact.index]) return fact;
      return unknown(setting, `"${id}" is not part of this history: ${why}`);
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
