import type { Row } from '../../record/case-record.ts';
import type { Fact } from '../../system/facts.ts';
import { spellsOf } from '../../system/standing.ts';
import type { TypedCall } from '../language/typed.ts';
import { coverageOf, isPossible, type Setting, unknown } from '../setting.ts';
import { type Compiled, type Members, usedOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { memberTest } from './group-filter.ts';

/** Those in a group: of whom something is asked one by one, and by whom rows may be filtered (`by in nato on 1956`). */
export const membersFunction: ClaimFunction = {
  signature: {
    group: 'Rows',
    name: 'members',
    parameters: [{ name: 'group', kind: 'actor' }],
    named: [],
    window: 'either',
    seenBy: false,
    gives: 'actors',
    looksIn: ['spells'],
    spellKinds: ['membership'],
    says: 'Those who were members of a group `on` a date: what `every`, `any`, `none` and `most` ask of each; or a value of a filter, where `by in nato` is short for `by = members(nato)`, each then meant on the day of the row where no date is given. A row, or an actor, is left open where it is not known whether he was one; the group is not its own member.',
    spoken: 'members of {group}{window}',
    example: 'any(members(UN) on 1971, related(it, ROC) on 1971)',
  },
  compile: (call, setting) => {
    const group = call.word(0);
    const day = call.window;
    if (!day) throw new Error('members requires a date where it stands in no filter');
    const memberships = membershipsIn(group, setting);
    const tests = [...memberships].map(([actor, facts]) => ({
      actor,
      facts,
      isMember: memberTest(actor, group, setting),
    }));
    const covered = coverageOf(setting, { named: [group], kind: 'membership' });
    return {
      varies: true,
      uses: usedOf([...memberships.values()].flat()),
      in: (world) => {
        const on = day.in(world);
        if (!on || !Number.isFinite(on.start))
          return unknown(setting, `the day on which "${group}" is asked about is not known`);
        const actors: string[] = [];
        const open: string[] = [];
        const by: Fact[] = [];
        let doubt: string | undefined;
        for (const { actor, facts, isMember } of tests) {
          const answer = isMember(on, world);
          if (answer === false) continue;
          by.push(...facts.filter(({ index }) => world.present[index]));
          (answer === true ? actors : open).push(actor);
          if (answer !== true) doubt ??= answer;
        }
        return { actors, open, doubt, lacking: covered(on), by };
      },
    } satisfies Compiled<Members>;
  },
};

/** Whoever may be among the members that a call asks for. */
export function membersIn({ arguments: [group] }: TypedCall, setting: Setting): Iterable<string> {
  return group?.is === 'word' ? membershipsIn(group.word, setting).keys() : [];
}

/** Whoever may have been a member of a group at some time, with the memberships that say so. */
function membershipsIn(group: string, setting: Setting): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of spellsOf(setting.system, ['membership'], { of: group })) {
    if (!isPossible(setting, fact.index)) continue;
    const { by = [], between = [] } = fact.row as Row<'spells'>;
    for (const actor of [...by, ...between])
      if (actor !== group) found.set(actor, [...(found.get(actor) ?? []), fact]);
  }
  return found;
}
