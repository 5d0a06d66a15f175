import type { Interval } from '../../base/interval.ts';
import { kindOf } from '../../record/stated-posts.ts';
import type { Fact } from '../../system/facts.ts';
import { heldDays, limitsOf } from '../../system/lives.ts';
import { spellsOf } from '../../system/standing.ts';
import type { World } from '../../system/world.ts';
import { couldBelieve, leftOutInWords, leftOutOfCall } from '../rows-left-out.ts';
import { coverageOf, isPossible, onlyDoubted, type Setting } from '../setting.ts';
import { type Compiled, type Rows, usedByAll, usedOf } from '../value.ts';
import type { GroupAsked, PreparedCall } from './claim-function.ts';
import { fieldOf } from './row-filter.ts';

/** Whether something is so, or why that is not known. */
type Answer = boolean | string;

/**
 * Rows whose actor was a member of the groups that a call names (`by in nato`): on the date that it states, or on the row's own day. Where
 * that is not known the row is left open.
 */
export function inGroups(rows: Compiled<Rows>, call: PreparedCall, setting: Setting): Compiled<Rows> {
  const { groups } = call;
  if (groups.length === 0) return rows;
  const tests = groups.map((asked) => groupTest(asked, setting));
  const memberships = groups.flatMap(({ group }) => membershipsOf(group, setting));
  return {
    varies: true,
    ...usedByAll([rows.uses, usedOf(memberships), ...groups.flatMap(({ on }) => (on ? [on.uses] : []))]),
    in: (world) => {
      const found = rows.in(world);
      if (!found) return undefined;
      const facts: Fact[] = [];
      const open: Fact[] = [];
      let { doubt } = found;
      for (const fact of [...found.facts, ...(found.open ?? [])]) {
        const answers = tests.map((test) => test(fact, world));
        if (answers.includes(false)) continue;
        const why = answers.find((answer) => typeof answer === 'string');
        if (why === undefined && !found.open?.includes(fact)) facts.push(fact);
        else {
          open.push(fact);
          doubt ??= why as string | undefined;
        }
      }
      const { open: _, doubt: __, ...rest } = found;
      return open.length > 0 ? { ...rest, facts, open, doubt } : { ...rest, facts };
    },
  };
}

/** Everybody's memberships of a group; whose it may be asked is not known before the rows are. */
function membershipsOf(group: string, { system, scopes }: Setting): readonly Fact[] {
  for (const { id } of system.record.rows.actors) scopes.add({ actors: [id, group], kind: 'membership' });
  return spellsOf(system, ['membership'], { of: group });
}

/** Whether any of those in a field of a row was a member of a group in a world. */
function groupTest({ name, group, on, typed }: GroupAsked, setting: Setting) {
  const { record } = setting.system;
  const lost = leftOutOfCall(record, typed).filter((row) => couldBelieve(row, setting.belief.account));
  const whyLost = lost.length > 0 ? leftOutInWords(lost) : undefined;
  const members = new Map<string, ReturnType<typeof memberTest>>();
  const isMember = (actor: string, day: Interval, world: World): Answer => {
    if (actor === group) return false;
    const test = members.get(actor) ?? memberTest(actor, group, setting);
    members.set(actor, test);
    const answer = test(day, world);
    return answer === true || whyLost === undefined ? answer : whyLost;
  };
  return (fact: Fact, world: World): Answer => {
    const first = world.days[fact.first]!;
    const day = on ? on.in(world) : { start: first, end: first };
    const held = [fieldOf(fact, name, world) ?? []].flat() as string[];
    if (!day || !Number.isFinite(day.start)) return `the day on which "${group}" is asked about is not known`;
    // who acts for a state is asked about in its stead
    const states = held.filter((actor) => kindOf(actor, record) !== 'person');
    const answers = (states.length > 0 ? states : held).map((actor) => isMember(actor, day, world));
    if (answers.includes(true)) return true;
    return answers.find((answer) => typeof answer === 'string') ?? false;
  };
}

/** Whether an actor was a member of a group on a day, or why that is not known: as a membership tells, or its silence where the record covers that. */
export function memberTest(actor: string, group: string, setting: Setting) {
  const { system } = setting;
  const facts = spellsOf(system, ['membership'], { by: actor, of: group }).filter(({ index }) =>
    isPossible(setting, index),
  );
  const limits = facts.map((fact) => limitsOf(system, fact, [actor, group]));
  const covered = coverageOf(setting, { actors: [actor, group], kind: 'membership' });
  return (day: Interval, world: World): Answer => {
    setting.trace.reach(facts);
    const there = facts.filter(({ index }) => world.present[index]);
    let doubt: string | undefined;
    for (const [i, fact] of facts.entries()) {
      const { start, end } = heldDays(world, fact, limits[i]);
      if (start > day.start || day.start > end) continue;
      if (world.present[fact.index]) return true;
      doubt ??= onlyDoubted(setting, fact);
    }
    if (doubt !== undefined) return doubt;
    // who states when he was in it says when he was not
    if (there.length > 0) return false;
    const why = covered(day);
    return why === undefined ? false : `whether "${actor}" was a member of "${group}" is not known: ${why}`;
  };
}
